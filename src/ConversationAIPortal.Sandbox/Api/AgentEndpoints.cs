using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;
using ConversationAIPortal.Sandbox.Validation;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>/conversation-ai/agents.</summary>
internal static class AgentEndpoints
{
    private const string Path = "/conversation-ai/agents";
    private const int DefaultLimit = 20;

    private static readonly Query SearchQuery = new(
        Query.May("startAfter"),
        Query.Number("limit", min: 1),
        Query.May("query")
    );

    private static readonly Query NoQuery = new();

    public static void MapAgents(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Path}/search", Search).WithMetadata(Read("search-agent"));
        app.MapPost(Path, CreateAsync).WithMetadata(Write("create-agent"));
        app.MapGet($"{Path}/{{agentId}}", Get).WithMetadata(Read("get-agent"));
        app.MapPut($"{Path}/{{agentId}}", UpdateAsync).WithMetadata(Write("update-agent"));
        app.MapDelete($"{Path}/{{agentId}}", Delete).WithMetadata(Write("delete-agent"));
    }

    public static Operation Read(string id) => new(id, Takes.Location, Scopes.AgentsRead);

    public static Operation Write(string id) => new(id, Takes.Location, Scopes.AgentsWrite);

    /// <summary>The sub-account of the call's token; the gate has seen to it that there is one.</summary>
    public static SeedLocation LocationOf(HttpContext context, Agency agency) =>
        agency.Find(Call.Of(context).Grant?.LocationId)
        ?? throw new InvalidOperationException("The token names no sub-account of this agency.");

    private static IResult Search(HttpContext context, Agency agency, AgentBook book)
    {
        var query = context.Request.Query;
        if (SearchQuery.Check(query) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var all = book.Read(LocationOf(context, agency));
        var startAfter = query["startAfter"].ToString();
        var start = startAfter.Length == 0 ? 0 : all.Agents.FindIndex(agent => agent.Id == startAfter) + 1;
        if (start == 0 && startAfter.Length > 0)
        {
            return Answers.NoAgent(startAfter);
        }

        // The index holds lower-case names, and the query is compared as it comes.
        var text = query["query"].ToString();
        var items = all
            .Agents.Skip(start)
            .Where(agent => agent.Name.ToLowerInvariant().Contains(text, StringComparison.Ordinal))
            .Take(Query.Integer(query, "limit", DefaultLimit))
            .Select(agent => (JsonNode)AgentJson.Item(agent, all))
            .ToArray();
        return Answers.Json(
            new JsonObject
            {
                ["agents"] = new JsonArray(items),
                ["totalCount"] = all.Agents.Count,
                ["count"] = items.Length,
            }
        );
    }

    private static IResult Get(string agentId, HttpContext context, Agency agency, AgentBook book)
    {
        if (NoQuery.Check(context.Request.Query) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var all = book.Read(LocationOf(context, agency));
        return all.Find(agentId) is { } agent ? Answers.Json(AgentJson.Full(agent, all)) : Answers.NoAgent(agentId);
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context,
        Agency agency,
        AgentBook book,
        TimeProvider time
    )
    {
        var (body, refusal) = await RequestBody.ReadAsync(context);
        if (refusal is not null)
        {
            return refusal;
        }

        if (AgentRules.Create.Check(body) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var location = LocationOf(context, agency);
        var now = time.GetUtcNow();
        var empty = new AgentRecord
        {
            Id = NewId.Make(),
            Name = "",
            CreatedAt = now,
            UpdatedAt = now,
        };
        return book.Write(
            location,
            all =>
            {
                var changed = AgentWriting.Place(location, all, AgentWriting.Apply(empty, body, replace: false, now));
                return (
                    changed,
                    Answers.Json(AgentJson.Full(changed.Find(empty.Id)!, changed), StatusCodes.Status201Created)
                );
            }
        );
    }

    private static async Task<IResult> UpdateAsync(
        string agentId,
        HttpContext context,
        Agency agency,
        AgentBook book,
        TimeProvider time,
        IOptions<SandboxSettings> settings
    )
    {
        var (body, refusal) = await RequestBody.ReadAsync(context);
        if (refusal is not null)
        {
            return refusal;
        }

        if (AgentRules.Update.Check(body) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var location = LocationOf(context, agency);
        return book.Write(
            location,
            all =>
            {
                if (all.Find(agentId) is not { } agent)
                {
                    return (null, Answers.NoAgent(agentId));
                }

                var after = AgentWriting.Apply(agent, body, settings.Value.UpdateReplaces, time.GetUtcNow());
                var changed = AgentWriting.Place(location, all, after);
                return (changed, Answers.Json(AgentJson.Full(changed.Find(agentId)!, changed)));
            }
        );
    }

    private static IResult Delete(string agentId, HttpContext context, Agency agency, AgentBook book) =>
        book.Write(
            LocationOf(context, agency),
            all =>
                all.Find(agentId) is { } agent
                    ? (
                        all with
                        {
                            Agents = all.Agents.Remove(agent),
                        },
                        Answers.Json(new JsonObject { ["success"] = true, ["id"] = agentId })
                    )
                    : ((LocationAgents?)null, Answers.NoAgent(agentId))
        );
}
