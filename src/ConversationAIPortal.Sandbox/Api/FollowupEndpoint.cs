using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>PATCH /conversation-ai/agents/{agentId}/followup-settings: the settings of several follow-ups at once.</summary>
internal static class FollowupEndpoint
{
    public static void MapFollowupSettings(this IEndpointRouteBuilder app) =>
        app.MapPatch("/conversation-ai/agents/{agentId}/followup-settings", UpdateAsync)
            .WithMetadata(AgentEndpoints.Write("update-followup-settings"));

    private static async Task<IResult> UpdateAsync(string agentId, HttpContext context, Agency agency, AgentBook book)
    {
        var (body, refusal) = await RequestBody.ReadAsync(context);
        if (refusal is not null)
        {
            return refusal;
        }

        if (FollowupRules.Update.Check(body) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var ids = body.TextsOf("actionIds")!;
        return book.Write(
            AgentEndpoints.LocationOf(context, agency),
            all =>
            {
                var actions = all.Actions;
                foreach (var id in ids)
                {
                    if (ActionEndpoints.Find(all, agentId, id, out var missing) is not { } action)
                    {
                        return ((LocationAgents?)null, missing!);
                    }

                    if (action.Type != "advancedFollowup")
                    {
                        return (null, Answers.BadRequest($"Action {id} is not a followup action"));
                    }

                    var details = action.Details.DeepClone().AsObject();
                    details["followupSettings"] = JsonNode.Parse(body.GetProperty("followupSettings").GetRawText());
                    actions = actions.SetItem(id, action with { Details = details });
                }

                return (
                    all with
                    {
                        Actions = actions,
                    },
                    ActionEndpoints.Success(AgentJson.Action(actions[ids[0]], agentId))
                );
            }
        );
    }
}
