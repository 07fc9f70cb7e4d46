using System.Collections.Immutable;
using System.Text.Json;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>What a body makes of an agent.</summary>
internal static class AgentWriting
{
    /// <summary>The agent after a create or an update.</summary>
    /// <param name="before">The agent that is changed, or an empty one.</param>
    /// <param name="replace">Members that are left out go back to their defaults instead of staying.</param>
    public static AgentRecord Apply(AgentRecord before, JsonElement body, bool replace, DateTimeOffset now)
    {
        var kept = replace ? Defaults(before) : before;
        return kept with
        {
            Name = body.TextOf("name") ?? kept.Name,
            BusinessName = body.TextOf("businessName") ?? kept.BusinessName,
            Mode = body.TextOf("mode") ?? kept.Mode,
            Channels = body.TextsOf("channels")?.ToImmutableArray() ?? kept.Channels,
            IsPrimary = body.FlagOf("isPrimary") ?? kept.IsPrimary,
            WaitTime = body.NumberOf("waitTime") ?? kept.WaitTime,
            WaitTimeUnit = body.TextOf("waitTimeUnit") ?? kept.WaitTimeUnit,
            SleepEnabled = body.FlagOf("sleepEnabled") ?? kept.SleepEnabled,
            // Null is a value here: asleep until woken.
            SleepTime = body.TryGetProperty("sleepTime", out _) ? body.NumberOf("sleepTime") : kept.SleepTime,
            SleepTimeUnit = body.TryGetProperty("sleepTimeUnit", out _)
                ? body.TextOf("sleepTimeUnit")
                : kept.SleepTimeUnit,
            Personality = body.TextOf("personality") ?? kept.Personality,
            Goal = body.TextOf("goal") ?? kept.Goal,
            Instructions = body.TextOf("instructions") ?? kept.Instructions,
            // The three texts, once written, take the place of the one text of the newer screens.
            FullPrompt = string.IsNullOrEmpty(body.TextOf("instructions")) ? kept.FullPrompt : null,
            AutoPilotMaxMessages = body.NumberOf("autoPilotMaxMessages") ?? kept.AutoPilotMaxMessages,
            KnowledgeBaseIds = body.TextsOf("knowledgeBaseIds")?.ToImmutableArray() ?? kept.KnowledgeBaseIds,
            RespondToImages = body.FlagOf("respondToImages") ?? kept.RespondToImages,
            RespondToAudio = body.FlagOf("respondToAudio") ?? kept.RespondToAudio,
            SleepOnManualMessage = body.FlagOf("sleepOnManualMessage") ?? kept.SleepOnManualMessage,
            SleepOnWorkflowMessage = body.FlagOf("sleepOnWorkflowMessage") ?? kept.SleepOnWorkflowMessage,
            UpdatedAt = now,
        };
    }

    /// <summary>One primary per location; newer accounts have none, whatever is sent.</summary>
    public static LocationAgents Place(SeedLocation location, LocationAgents all, AgentRecord agent)
    {
        if (location.IsNewerAccount)
        {
            return all.With(agent with { IsPrimary = false });
        }

        // The first agent of a location is its primary by default.
        var isPrimary = agent.IsPrimary || (all.Agents.Count == 0 && all.Find(agent.Id) is null);
        var others = isPrimary ? all.Agents.ConvertAll(other => other with { IsPrimary = false }) : all.Agents;
        return (all with { Agents = others }).With(agent with { IsPrimary = isPrimary });
    }

    // Name and channels stay: HighLevel's screens never lose them.
    private static AgentRecord Defaults(AgentRecord before) =>
        new()
        {
            Id = before.Id,
            Name = before.Name,
            Channels = before.Channels,
            ChannelShape = before.ChannelShape,
            FullPrompt = before.FullPrompt,
            ActionIds = before.ActionIds,
            CreatedAt = before.CreatedAt,
            UpdatedAt = before.UpdatedAt,
        };
}
