using System.Text.Json;
using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>/conversation-ai/agents/{agentId}/actions.</summary>
internal static class ActionEndpoints
{
    private const string Path = "/conversation-ai/agents/{agentId}/actions";
    private const int MostHandOvers = 3;

    public static void MapActions(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, CreateAsync).WithMetadata(AgentEndpoints.Write("create-action"));
        app.MapGet($"{Path}/list", List).WithMetadata(AgentEndpoints.Read("list-actions"));
        app.MapGet($"{Path}/{{actionId}}", Get).WithMetadata(AgentEndpoints.Read("get-action-by-id"));
        app.MapPut($"{Path}/{{actionId}}", UpdateAsync).WithMetadata(AgentEndpoints.Write("update-action"));
        app.MapDelete($"{Path}/{{actionId}}", Delete).WithMetadata(AgentEndpoints.Write("delete-action"));
    }

    private static IResult List(string agentId, HttpContext context, Agency agency, AgentBook book)
    {
        var all = book.Read(AgentEndpoints.LocationOf(context, agency));
        return all.Find(agentId) is { } agent
            ? Success(new JsonArray([.. agent.ActionIds.Select(id => AgentJson.Action(all.Actions[id], agentId))]))
            : Answers.NoAgent(agentId);
    }

    private static IResult Get(string agentId, string actionId, HttpContext context, Agency agency, AgentBook book)
    {
        var all = book.Read(AgentEndpoints.LocationOf(context, agency));
        return Find(all, agentId, actionId, out var refusal) is { } action
            ? Success(AgentJson.Action(action, agentId))
            : refusal!;
    }

    private static async Task<IResult> CreateAsync(string agentId, HttpContext context, Agency agency, AgentBook book)
    {
        var (body, refusal) = await ReadAsync(context);
        if (refusal is not null)
        {
            return refusal;
        }

        var made = Record(NewId.Make(), body);
        return book.Write(
            AgentEndpoints.LocationOf(context, agency),
            all =>
            {
                if (all.Find(agentId) is not { } agent)
                {
                    return ((LocationAgents?)null, Answers.NoAgent(agentId));
                }

                if (made.Type == "humanHandOver" && HandOvers(all, agent) >= MostHandOvers)
                {
                    return (
                        null,
                        Answers.BadRequest($"An agent can have at most {MostHandOvers} human handover actions")
                    );
                }

                var changed = all.With(agent with { ActionIds = agent.ActionIds.Add(made.Id) }) with
                {
                    Actions = all.Actions.Add(made.Id, made),
                };
                return (changed, Success(AgentJson.Action(made, agentId), StatusCodes.Status201Created));
            }
        );
    }

    private static async Task<IResult> UpdateAsync(
        string agentId,
        string actionId,
        HttpContext context,
        Agency agency,
        AgentBook book
    )
    {
        var (body, refusal) = await ReadAsync(context);
        return refusal
            ?? book.Write(
                AgentEndpoints.LocationOf(context, agency),
                all =>
                {
                    if (Find(all, agentId, actionId, out var missing) is not { } action)
                    {
                        return (null, missing!);
                    }

                    if (action.Type != body.TextOf("type"))
                    {
                        return (null, Answers.BadRequest("The type of an action cannot be changed"));
                    }

                    var after = Record(actionId, body);
                    return (
                        all with
                        {
                            Actions = all.Actions.SetItem(actionId, after),
                        },
                        Success(AgentJson.Action(after, agentId))
                    );
                }
            );
    }

    private static IResult Delete(
        string agentId,
        string actionId,
        HttpContext context,
        Agency agency,
        AgentBook book
    ) =>
        book.Write(
            AgentEndpoints.LocationOf(context, agency),
            all =>
            {
                if (Find(all, agentId, actionId, out var missing) is null)
                {
                    return ((LocationAgents?)null, missing!);
                }

                // It goes from every agent that uses it, not only from the one in the path.
                var agents = all.Agents.ConvertAll(agent =>
                    agent with
                    {
                        ActionIds = agent.ActionIds.Remove(actionId),
                    }
                );
                return (
                    new LocationAgents(agents, all.Actions.Remove(actionId)),
                    Success(new JsonObject { ["id"] = actionId })
                );
            }
        );

    private static async Task<(JsonElement Body, IResult? Refusal)> ReadAsync(HttpContext context)
    {
        var (body, refusal) = await RequestBody.ReadAsync(context);
        return refusal is null && ActionRules.Check(body) is { Count: > 0 } problems
            ? (body, Answers.Unprocessable(problems))
            : (body, refusal);
    }

    /// <summary>An action of an agent; or why there is none.</summary>
    public static ActionRecord? Find(LocationAgents all, string agentId, string actionId, out IResult? refusal)
    {
        var agent = all.Find(agentId);
        var action = agent?.ActionIds.Contains(actionId) == true ? all.Actions.GetValueOrDefault(actionId) : null;
        refusal =
            agent is null ? Answers.NoAgent(agentId)
            : action is null ? Answers.NoAction(actionId)
            : null;
        return action;
    }

    private static int HandOvers(LocationAgents all, AgentRecord agent) =>
        agent.ActionIds.Count(id => all.Actions[id].Type == "humanHandOver");

    private static ActionRecord Record(string id, JsonElement body) =>
        new(
            id,
            body.TextOf("type")!,
            body.TextOf("name")!,
            JsonNode.Parse(body.GetProperty("details").GetRawText())!.AsObject()
        );

    public static IResult Success(JsonNode data, int status = StatusCodes.Status200OK) =>
        Answers.Json(new JsonObject { ["data"] = data, ["success"] = true }, status);
}
