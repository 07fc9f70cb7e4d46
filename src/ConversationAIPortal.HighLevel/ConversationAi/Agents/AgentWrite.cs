using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Agents;

/// <summary>
/// What create and update send (<c>CreateEmployeeDto</c>, <c>UpdateEmployeeDto</c>): documented members only, since
/// HighLevel refuses any other. A null member is left out.
/// </summary>
public sealed record AgentWrite
{
    /// <summary>Required on create.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The business that the agent speaks for.</summary>
    [JsonPropertyName("businessName")]
    public string? BusinessName { get; init; }

    /// <summary>Required when <see cref="IsPrimary"/>.</summary>
    [JsonPropertyName("mode")]
    public AgentMode? Mode { get; init; }

    /// <summary>Documented channels.</summary>
    [JsonPropertyName("channels")]
    [JsonConverter(typeof(AgentChannelsJsonConverter))]
    public IReadOnlyList<AgentChannel>? Channels { get; init; }

    /// <summary>One at a time in a sub-account.</summary>
    [JsonPropertyName("isPrimary")]
    public bool? IsPrimary { get; init; }

    /// <summary>At most 300 seconds or 5 minutes.</summary>
    [JsonPropertyName("waitTime")]
    public double? WaitTime { get; init; }

    /// <summary><c>seconds</c> or <c>minutes</c>.</summary>
    [JsonPropertyName("waitTimeUnit")]
    public string? WaitTimeUnit { get; init; }

    /// <summary>Deprecated by HighLevel; sent back as read.</summary>
    [JsonPropertyName("sleepEnabled")]
    public bool? SleepEnabled { get; init; }

    /// <summary>At most 48 hours, 2880 minutes or 172800 seconds.</summary>
    [JsonPropertyName("sleepTime")]
    public double? SleepTime { get; init; }

    /// <summary><c>hours</c>, <c>minutes</c> or <c>seconds</c>.</summary>
    [JsonPropertyName("sleepTimeUnit")]
    public string? SleepTimeUnit { get; init; }

    /// <summary>How the agent speaks; required on create.</summary>
    [JsonPropertyName("personality")]
    public string? Personality { get; init; }

    /// <summary>What the agent is to reach; required on create.</summary>
    [JsonPropertyName("goal")]
    public string? Goal { get; init; }

    /// <summary>What the agent does and does not do; required on create.</summary>
    [JsonPropertyName("instructions")]
    public string? Instructions { get; init; }

    /// <summary>1–100; the one member that update requires.</summary>
    [JsonPropertyName("autoPilotMaxMessages")]
    public double? AutoPilotMaxMessages { get; init; }

    /// <summary>At most 7.</summary>
    [JsonPropertyName("knowledgeBaseIds")]
    public IReadOnlyList<string>? KnowledgeBaseIds { get; init; }

    /// <summary>HighLevel never returns it: set only when a person chose it.</summary>
    [JsonPropertyName("respondToImages")]
    public bool? RespondToImages { get; init; }

    /// <summary>HighLevel never returns it: set only when a person chose it.</summary>
    [JsonPropertyName("respondToAudio")]
    public bool? RespondToAudio { get; init; }

    /// <summary>Whether a manual message of a person puts the agent to sleep.</summary>
    [JsonPropertyName("sleepOnManualMessage")]
    public bool? SleepOnManualMessage { get; init; }

    /// <summary>Whether a workflow's message puts the agent to sleep.</summary>
    [JsonPropertyName("sleepOnWorkflowMessage")]
    public bool? SleepOnWorkflowMessage { get; init; }

    /// <summary>The whole agent as read, documented members only: what an update starts from.</summary>
    public static AgentWrite From(Agent agent) =>
        new()
        {
            Name = agent.Name,
            BusinessName = agent.BusinessName,
            Mode = agent.Mode,
            Channels = agent.Channels,
            IsPrimary = agent.IsPrimary,
            WaitTime = agent.WaitTime,
            WaitTimeUnit = agent.WaitTimeUnit,
            SleepEnabled = agent.SleepEnabled,
            SleepTime = agent.SleepTime,
            SleepTimeUnit = agent.SleepTimeUnit,
            Personality = agent.Personality,
            Goal = agent.Goal,
            Instructions = agent.Instructions,
            AutoPilotMaxMessages = agent.AutoPilotMaxMessages ?? DefaultAutoPilotMaxMessages,
            KnowledgeBaseIds = agent.KnowledgeBaseIds,
            SleepOnManualMessage = agent.SleepOnManualMessage,
            SleepOnWorkflowMessage = agent.SleepOnWorkflowMessage,
        };

    /// <summary>HighLevel's default of <see cref="AutoPilotMaxMessages"/>.</summary>
    public const int DefaultAutoPilotMaxMessages = 75;
}
