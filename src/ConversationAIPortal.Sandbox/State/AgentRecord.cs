using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.State;

/// <summary>How a location's answers show channels: as documented, or in one of the shapes that users report.</summary>
internal enum ChannelShape
{
    Documented,
    Omitted,
    Objects,
    UpperCaseLiveChat,
}

/// <summary>An agent ("employee" in HighLevel's code) as the Sandbox keeps it.</summary>
internal sealed record AgentRecord
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? BusinessName { get; init; }

    public string Mode { get; init; } = "off";

    public ImmutableArray<string> Channels { get; init; } = [];

    public ChannelShape ChannelShape { get; init; }

    public bool IsPrimary { get; init; }

    public double WaitTime { get; init; } = 2;

    public string WaitTimeUnit { get; init; } = "seconds";

    public bool SleepEnabled { get; init; }

    /// <summary>Null = for ever, once asleep.</summary>
    public double? SleepTime { get; init; }

    public string? SleepTimeUnit { get; init; }

    public string Personality { get; init; } = "";

    public string Goal { get; init; } = "";

    public string Instructions { get; init; } = "";

    /// <summary>Agents made by newer screens keep one text here, with the three texts empty.</summary>
    public string? FullPrompt { get; init; }

    public double AutoPilotMaxMessages { get; init; } = 75;

    public ImmutableArray<string> KnowledgeBaseIds { get; init; } = [];

    public bool? SleepOnManualMessage { get; init; }

    public bool? SleepOnWorkflowMessage { get; init; }

    /// <summary>Accepted but never answered, as HighLevel does it.</summary>
    public bool RespondToImages { get; init; }

    public bool RespondToAudio { get; init; }

    public ImmutableArray<string> ActionIds { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>An action; it belongs to the location, and one or more agents point to it.</summary>
/// <param name="Details">Never changed once made: clone before handing out.</param>
internal sealed record ActionRecord(string Id, string Type, string Name, JsonObject Details);

/// <summary>All agents and actions of a location, at one moment.</summary>
internal sealed record LocationAgents(
    ImmutableList<AgentRecord> Agents,
    ImmutableDictionary<string, ActionRecord> Actions
)
{
    public AgentRecord? Find(string agentId) => Agents.Find(agent => agent.Id == agentId);

    public LocationAgents With(AgentRecord agent)
    {
        var index = Agents.FindIndex(other => other.Id == agent.Id);
        return this with { Agents = index < 0 ? Agents.Add(agent) : Agents.SetItem(index, agent) };
    }
}
