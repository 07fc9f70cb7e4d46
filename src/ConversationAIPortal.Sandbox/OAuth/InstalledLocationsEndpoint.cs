using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>GET /oauth/installedLocations: where the agency has the app.</summary>
internal static class InstalledLocationsEndpoint
{
    private const int DefaultLimit = 20;
    private const int MostPerPage = 500;

    private static readonly Query KnownQuery = new(
        Query.Number("skip", min: 0),
        Query.Number("limit", 1, MostPerPage),
        Query.May("query"),
        Query.May("isInstalled", "true", "false"),
        Query.Must("companyId"),
        Query.Must("appId"),
        Query.May("versionId"),
        Query.May("onTrial", "true", "false"),
        Query.May("planId"),
        Query.May("locationId")
    );

    public static void MapInstalledLocations(this IEndpointRouteBuilder app) =>
        app.MapGet("/oauth/installedLocations", List)
            .WithMetadata(new Operation("get-installed-location", Takes.Company, Scopes.OAuthRead));

    private static IResult List(HttpContext context, Agency agency, InstallBook installs)
    {
        var query = context.Request.Query;
        if (KnownQuery.Check(query) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        if (query["companyId"] != agency.Id || query["appId"] != agency.Settings.AppId)
        {
            return Answers.WrongLocation();
        }

        var found = agency.Locations.Where(location => Matches(location, query, installs)).ToList();
        var page = found
            .Skip(Query.Integer(query, "skip", 0))
            .Take(Query.Integer(query, "limit", DefaultLimit))
            .Select(location => (JsonNode)Item(location, agency, installs));
        return Answers.Json(
            new JsonObject
            {
                ["locations"] = new JsonArray([.. page]),
                ["count"] = found.Count,
                ["installToFutureLocations"] = installs.InstallsToFutureLocations,
            }
        );
    }

    private static bool Matches(SeedLocation location, IQueryCollection query, InstallBook installs)
    {
        var text = query["query"].ToString();
        var isInstalled = query["isInstalled"].ToString();
        var locationId = query["locationId"].ToString();
        return location.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
            && (isInstalled.Length == 0 || installs.InstalledAt(location.Id) is not null == (isInstalled == "true"))
            && (locationId.Length == 0 || location.Id == locationId);
    }

    private static JsonObject Item(SeedLocation location, Agency agency, InstallBook installs)
    {
        var installedAt = installs.InstalledAt(location.Id);
        var json = new JsonObject
        {
            ["_id"] = location.Id,
            ["name"] = location.Name,
            ["address"] =
                $"{location.Street}, {location.Place.City}, {location.Place.State} {location.Place.PostalCode}",
            ["isInstalled"] = installedAt is not null,
        };
        if (installedAt is { } at)
        {
            json["versionId"] = agency.Settings.AppId;
            json["installedAt"] = Answers.Time(at);
        }

        return json;
    }
}
