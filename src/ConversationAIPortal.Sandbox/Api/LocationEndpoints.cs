using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>/locations: the sub-account itself, its custom fields and tags.</summary>
internal static class LocationEndpoints
{
    private const int DefaultLimit = 10;

    private static readonly Query NoQuery = new();

    private static readonly Query FieldsQuery = new(Query.May("model", "contact", "opportunity", "all"));

    private static readonly Query SearchQuery = new(
        Query.May("companyId"),
        Query.Number("skip", min: 0),
        Query.Number("limit", min: 1),
        Query.May("order", "asc", "desc"),
        Query.May("email")
    );

    public static void MapLocations(this IEndpointRouteBuilder app)
    {
        app.MapGet("/locations/search", Search)
            .WithMetadata(new Operation("search-locations", Takes.Both, Scopes.Locations));
        app.MapGet("/locations/{locationId}", Get)
            .WithMetadata(new Operation("get-location", Takes.Both, Scopes.Locations));
        app.MapGet("/locations/{locationId}/customFields", Fields)
            .WithMetadata(new Operation("get-custom-fields", Takes.Location, Scopes.CustomFields));
        app.MapGet("/locations/{locationId}/tags", Tags)
            .WithMetadata(new Operation("get-location-tags", Takes.Location, Scopes.Tags));
    }

    private static IResult Search(HttpContext context, Agency agency)
    {
        var query = context.Request.Query;
        if (SearchQuery.Check(query) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var grant = Call.Of(context).Grant!;
        if (query["companyId"].ToString() is { Length: > 0 } companyId && companyId != agency.Id)
        {
            return Answers.WrongLocation();
        }

        // A sub-account's token sees itself only.
        var email = query["email"].ToString();
        var found = agency.Locations.Where(location =>
            (grant.LocationId is null || location.Id == grant.LocationId)
            && (email.Length == 0 || location.Email == email)
        );
        var ordered =
            query["order"] == "desc"
                ? found.OrderByDescending(location => location.Name, StringComparer.OrdinalIgnoreCase)
                : found.OrderBy(location => location.Name, StringComparer.OrdinalIgnoreCase);
        return Answers.Json(
            new JsonObject
            {
                ["locations"] = new JsonArray([
                    .. ordered
                        .Skip(Query.Integer(query, "skip", 0))
                        .Take(Query.Integer(query, "limit", DefaultLimit))
                        .Select(Json),
                ]),
            }
        );
    }

    private static IResult Get(string locationId, HttpContext context, Agency agency)
    {
        if (PickListRequest.Refusal(context, NoQuery, locationId) is { } refusal)
        {
            return refusal;
        }

        if (agency.Find(locationId) is not { } location)
        {
            return Answers.BadRequest($"Location with id {locationId} not found");
        }

        var json = Json(location);
        json["companyId"] = agency.Id;
        json["domain"] = "";
        json["firstName"] = location.OwnerFirstName;
        json["lastName"] = location.OwnerLastName;
        json["business"] = new JsonObject
        {
            ["name"] = location.Name,
            ["address"] = location.Street,
            ["city"] = location.Place.City,
            ["state"] = location.Place.State,
            ["country"] = "US",
            ["postalCode"] = location.Place.PostalCode,
            ["website"] = $"https://{location.Domain}",
            ["timezone"] = location.Place.TimeZone,
        };
        return Answers.Json(new JsonObject { ["location"] = json });
    }

    private static IResult Fields(string locationId, HttpContext context, Agency agency)
    {
        if (PickListRequest.Refusal(context, FieldsQuery, locationId) is { } refusal)
        {
            return refusal;
        }

        // The made-up businesses have no fields on opportunities.
        var fields =
            context.Request.Query["model"] == "opportunity"
                ? []
                : PickLists.Fields(agency, AgentEndpoints.LocationOf(context, agency));
        return Answers.Json(
            new JsonObject
            {
                ["customFields"] = new JsonArray([
                    .. fields.Select(field =>
                    {
                        var json = new JsonObject
                        {
                            ["id"] = field.Id,
                            ["name"] = field.Field.Name,
                            ["fieldKey"] = field.Key,
                            ["placeholder"] = "",
                            ["dataType"] = field.Field.DataType,
                            ["position"] = field.Position * 50,
                            ["locationId"] = locationId,
                            ["model"] = "contact",
                        };
                        if (field.Field.Options.Length > 0)
                        {
                            json["picklistOptions"] = AgentJson.Texts(field.Field.Options);
                        }

                        return json;
                    }),
                ]),
            }
        );
    }

    private static IResult Tags(string locationId, HttpContext context, Agency agency) =>
        PickListRequest.Refusal(context, NoQuery, locationId)
        ?? Answers.Json(
            new JsonObject
            {
                ["tags"] = new JsonArray([
                    .. PickLists
                        .Tags(agency, AgentEndpoints.LocationOf(context, agency))
                        .Select(tag => new JsonObject
                        {
                            ["id"] = tag.Id,
                            ["name"] = tag.Name,
                            ["locationId"] = locationId,
                        }),
                ]),
            }
        );

    private static JsonObject Json(SeedLocation location) =>
        new()
        {
            ["id"] = location.Id,
            ["name"] = location.Name,
            ["phone"] = location.Phone,
            ["email"] = location.Email,
            ["address"] = location.Street,
            ["city"] = location.Place.City,
            ["state"] = location.Place.State,
            ["country"] = "US",
            ["postalCode"] = location.Place.PostalCode,
            ["website"] = $"https://{location.Domain}",
            ["timezone"] = location.Place.TimeZone,
            ["settings"] = new JsonObject
            {
                ["allowDuplicateContact"] = false,
                ["allowDuplicateOpportunity"] = false,
                ["allowFacebookNameMerge"] = false,
                ["disableContactTimezone"] = false,
            },
            ["social"] = new JsonObject(),
        };
}
