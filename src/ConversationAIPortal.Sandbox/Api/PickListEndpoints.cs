using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>Workflows, calendars and knowledge bases.</summary>
internal static class PickListEndpoints
{
    private const int DefaultLimit = 20;

    private static readonly Query LocationQuery = new(Query.Must("locationId"));

    private static readonly Query CalendarQuery = new(
        Query.Must("locationId"),
        Query.May("groupId"),
        Query.May("showDrafted", "true", "false")
    );

    private static readonly Query KnowledgeBaseQuery = new(
        Query.Must("locationId"),
        Query.May("query"),
        Query.Number("limit", min: 1, max: 100),
        Query.May("lastKnowledgeBaseId")
    );

    public static void MapPickLists(this IEndpointRouteBuilder app, bool knowledgeBaseScope)
    {
        app.MapGet("/workflows/", Workflows)
            .WithMetadata(new Operation("get-workflow", Takes.Location, Scopes.Workflows));
        app.MapGet("/calendars/", Calendars)
            .WithMetadata(new Operation("get-calendars", Takes.Location, Scopes.Calendars));
        app.MapGet("/knowledge-bases/", KnowledgeBases)
            .WithMetadata(
                new Operation(
                    "listAllKnowledgeBasesPaginated",
                    Takes.Location,
                    knowledgeBaseScope ? Scopes.KnowledgeBases : null
                )
            );
    }

    private static IResult Workflows(HttpContext context, Agency agency) =>
        PickListRequest.Refusal(context, LocationQuery, context.Request.Query["locationId"])
        ?? Answers.Json(
            new JsonObject
            {
                ["workflows"] = new JsonArray([
                    .. PickLists
                        .Workflows(agency, AgentEndpoints.LocationOf(context, agency))
                        .Select(workflow => new JsonObject
                        {
                            ["id"] = workflow.Id,
                            ["name"] = workflow.Name,
                            ["status"] = workflow.Status,
                            ["version"] = 3,
                            ["createdAt"] = Answers.Time(workflow.CreatedAt),
                            ["updatedAt"] = Answers.Time(workflow.CreatedAt.AddDays(4)),
                            ["locationId"] = context.Request.Query["locationId"].ToString(),
                        }),
                ]),
            }
        );

    private static IResult Calendars(HttpContext context, Agency agency)
    {
        var query = context.Request.Query;
        if (PickListRequest.Refusal(context, CalendarQuery, query["locationId"]) is { } refusal)
        {
            return refusal;
        }

        var calendars = PickLists
            .Calendars(agency, AgentEndpoints.LocationOf(context, agency))
            .Where(calendar => calendar.IsActive || query["showDrafted"] != "false");
        return Answers.Json(
            new JsonObject
            {
                ["calendars"] = new JsonArray([
                    .. calendars.Select(calendar => new JsonObject
                    {
                        ["id"] = calendar.Id,
                        ["locationId"] = query["locationId"].ToString(),
                        ["name"] = calendar.Name,
                        ["description"] = "",
                        ["calendarType"] = "round_robin",
                        ["isActive"] = calendar.IsActive,
                        ["slotDuration"] = calendar.SlotMinutes,
                        ["slotDurationUnit"] = "mins",
                        ["eventTitle"] = "{{contact.name}}",
                        ["eventColor"] = "#039be5",
                        ["autoConfirm"] = true,
                        ["allowReschedule"] = true,
                        ["allowCancellation"] = true,
                    }),
                ]),
            }
        );
    }

    private static IResult KnowledgeBases(HttpContext context, Agency agency)
    {
        var query = context.Request.Query;
        if (PickListRequest.Refusal(context, KnowledgeBaseQuery, query["locationId"]) is { } refusal)
        {
            return refusal;
        }

        var all = PickLists.KnowledgeBases(agency, AgentEndpoints.LocationOf(context, agency)).ToList();
        var found = all.FindAll(kb => kb.Name.Contains(query["query"].ToString(), StringComparison.OrdinalIgnoreCase));
        var last = query["lastKnowledgeBaseId"].ToString();
        var start = last.Length == 0 ? 0 : found.FindIndex(kb => kb.Id == last) + 1;
        var page = found.Skip(start).Take(Query.Integer(query, "limit", DefaultLimit)).ToList();
        var data = new JsonObject
        {
            ["knowledgeBases"] = new JsonArray([
                .. page.Select(kb => new JsonObject
                {
                    ["id"] = kb.Id,
                    ["name"] = kb.Name,
                    ["createdAt"] = Answers.Time(kb.CreatedAt),
                }),
            ]),
            ["activeCount"] = all.Count,
            ["hasMore"] = start + page.Count < found.Count,
        };
        if (page.Count > 0)
        {
            data["lastKnowledgeBaseId"] = page[^1].Id;
        }

        return Answers.Json(new JsonObject { ["success"] = true, ["data"] = data });
    }
}
