using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>/users: the search, and the older list by location.</summary>
internal static class UserEndpoints
{
    private const int DefaultLimit = 25;

    private static readonly Query LocationQuery = new(Query.Must("locationId"));

    private static readonly Query SearchQuery = new(
        Query.Must("companyId"),
        Query.May("query"),
        Query.Number("skip", min: 0),
        Query.Number("limit", min: 1, max: 100),
        Query.May("locationId"),
        Query.May("type"),
        Query.May("role"),
        Query.May("ids"),
        Query.May("sort"),
        Query.May("sortDirection", "asc", "desc"),
        Query.May("enabled2waySync", "true", "false")
    );

    public static void MapUsers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/users/search", Search).WithMetadata(new Operation("search-users", Takes.Both, Scopes.Users));
        app.MapGet("/users/", List).WithMetadata(new Operation("get-user-by-location", Takes.Location, Scopes.Users));
    }

    private static IResult Search(HttpContext context, Agency agency)
    {
        var query = context.Request.Query;
        var asked = query["locationId"].ToString();
        var grant = Call.Of(context).Grant!;
        var locationId = asked.Length > 0 ? asked : grant.LocationId;
        if (PickListRequest.Refusal(context, SearchQuery, locationId) is { } refusal)
        {
            return refusal;
        }

        if (query["companyId"] != agency.Id)
        {
            return Answers.WrongLocation();
        }

        var ids = query["ids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        var text = query["query"].ToString();
        var role = query["role"].ToString();
        var found = agency
            .Locations.Where(location => locationId is null || location.Id == locationId)
            .SelectMany(location => PickLists.Users(agency, location).Select(user => (User: user, Location: location)))
            .Where(pair => ids.Length == 0 || ids.Contains(pair.User.Id, StringComparer.Ordinal))
            .Where(pair => role.Length == 0 || pair.User.Role == role)
            .Where(pair =>
                pair.User.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                || pair.User.Email.Contains(text, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        var page = found
            .Skip(Query.Integer(query, "skip", 0))
            .Take(Query.Integer(query, "limit", DefaultLimit))
            .Select(pair => Json(pair.User, pair.Location));
        return Answers.Json(new JsonObject { ["users"] = new JsonArray([.. page]), ["count"] = found.Count });
    }

    private static IResult List(HttpContext context, Agency agency)
    {
        if (PickListRequest.Refusal(context, LocationQuery, context.Request.Query["locationId"]) is { } refusal)
        {
            return refusal;
        }

        var location = AgentEndpoints.LocationOf(context, agency);
        var users = PickLists.Users(agency, location).Select(user => Json(user, location));
        return Answers.Json(new JsonObject { ["users"] = new JsonArray([.. users]) });
    }

    private static JsonNode Json(SeedUser user, SeedLocation location) =>
        new JsonObject
        {
            ["id"] = user.Id,
            ["name"] = user.Name,
            ["firstName"] = user.FirstName,
            ["lastName"] = user.LastName,
            ["email"] = user.Email,
            ["phone"] = location.Phone,
            ["extension"] = "",
            ["roles"] = new JsonObject
            {
                ["type"] = "account",
                ["role"] = user.Role,
                ["locationIds"] = new JsonArray(location.Id),
                ["restrictSubAccount"] = false,
            },
            ["deleted"] = false,
        };
}
