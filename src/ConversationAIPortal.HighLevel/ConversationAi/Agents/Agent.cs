using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Agents;

/// <summary>A reference from an agent to one of its actions.</summary>
public sealed record AgentActionReference
{
    /// <summary>The action's id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The action's type, e.g. <c>appointmentBooking</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }
}

/// <summary>What an agent's answer and its item in a search have in common.</summary>
public abstract record AgentCore
{
    /// <summary>The agent's id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The agent's name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The business that the agent speaks for.</summary>
    [JsonPropertyName("businessName")]
    public string? BusinessName { get; init; }

    /// <summary>Null when HighLevel left it out.</summary>
    [JsonPropertyName("mode")]
    public AgentMode? Mode { get; init; }

    /// <summary>Null when HighLevel left them out: unknown, not none.</summary>
    [JsonPropertyName("channels")]
    [JsonConverter(typeof(AgentChannelsJsonConverter))]
    public IReadOnlyList<AgentChannel>? Channels { get; init; }

    /// <summary>Whether it answers everything that no workflow gave to another agent.</summary>
    [JsonPropertyName("isPrimary")]
    public bool? IsPrimary { get; init; }

    /// <summary>In <see cref="WaitTimeUnit"/>; more than the documented maximum is seen in newer accounts.</summary>
    [JsonPropertyName("waitTime")]
    public double? WaitTime { get; init; }

    /// <summary><c>seconds</c> or <c>minutes</c> (<c>hours</c> seen in newer accounts).</summary>
    [JsonPropertyName("waitTimeUnit")]
    public string? WaitTimeUnit { get; init; }

    /// <summary>Deprecated by HighLevel; read only to be sent back.</summary>
    [JsonPropertyName("sleepEnabled")]
    public bool? SleepEnabled { get; init; }

    /// <summary>In <see cref="SleepTimeUnit"/>; both null: indefinitely.</summary>
    [JsonPropertyName("sleepTime")]
    public double? SleepTime { get; init; }

    /// <summary><c>hours</c>, <c>minutes</c> or <c>seconds</c>.</summary>
    [JsonPropertyName("sleepTimeUnit")]
    public string? SleepTimeUnit { get; init; }

    /// <summary>The attached actions.</summary>
    [JsonPropertyName("actions")]
    public IReadOnlyList<AgentActionReference>? Actions { get; init; }

    /// <summary>1–100 per contact and channel; then the agent sleeps.</summary>
    [JsonPropertyName("autoPilotMaxMessages")]
    public double? AutoPilotMaxMessages { get; init; }

    /// <summary>At most 7.</summary>
    [JsonPropertyName("knowledgeBaseIds")]
    public IReadOnlyList<string>? KnowledgeBaseIds { get; init; }

    /// <summary>Whether a manual message of a person puts the agent to sleep.</summary>
    [JsonPropertyName("sleepOnManualMessage")]
    public bool? SleepOnManualMessage { get; init; }

    /// <summary>Whether a workflow's message puts the agent to sleep.</summary>
    [JsonPropertyName("sleepOnWorkflowMessage")]
    public bool? SleepOnWorkflowMessage { get; init; }

    /// <summary>Members that the specification does not list: kept for display and history, never sent.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>An agent as get, create and update answer it (<c>EmployeeResponseDTO</c>).</summary>
public sealed record Agent : AgentCore
{
    /// <summary>What the agent is to reach.</summary>
    [JsonPropertyName("goal")]
    [JsonConverter(typeof(GoalTextJsonConverter))]
    public string? Goal { get; init; }

    /// <summary>How the agent speaks.</summary>
    [JsonPropertyName("personality")]
    public string? Personality { get; init; }

    /// <summary>What the agent does and does not do.</summary>
    [JsonPropertyName("instructions")]
    public string? Instructions { get; init; }

    /// <summary>True for agents of newer screens, which keep one prompt and leave the three texts empty.</summary>
    [JsonIgnore]
    public bool KeepsOneFullPrompt =>
        string.IsNullOrEmpty(Goal)
        && string.IsNullOrEmpty(Personality)
        && string.IsNullOrEmpty(Instructions)
        && Unlisted is not null
        && Unlisted.TryGetValue("fullPrompt", out var prompt)
        && prompt.ValueKind == JsonValueKind.String
        && prompt.GetString() is { Length: > 0 };
}

/// <summary>An agent as a search answers it (<c>EmployeeListItemDTO</c>): without personality and instructions.</summary>
public sealed record AgentListItem : AgentCore
{
    /// <summary>The goal's text; HighLevel wraps it in an object here.</summary>
    [JsonPropertyName("goal")]
    [JsonConverter(typeof(GoalTextJsonConverter))]
    public string? Goal { get; init; }

    /// <summary>When the agent was made.</summary>
    [JsonPropertyName("createdAt")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the agent was last changed.</summary>
    [JsonPropertyName("updatedAt")]
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>The answer of <c>GET /conversation-ai/agents/search</c>.</summary>
public sealed record AgentSearchAnswer
{
    /// <summary>Required: an answer without it is unreadable, never "no agents".</summary>
    [JsonPropertyName("agents")]
    public required IReadOnlyList<AgentListItem> Agents { get; init; }

    /// <summary>All agents of the sub-account, whatever the query.</summary>
    [JsonPropertyName("totalCount")]
    public int? TotalCount { get; init; }

    /// <summary>Agents in this answer.</summary>
    [JsonPropertyName("count")]
    public int? Count { get; init; }
}

/// <summary>The answer of a deletion.</summary>
public sealed record AgentDeleted
{
    /// <summary>Whether HighLevel deleted it.</summary>
    [JsonPropertyName("success")]
    public bool Success { get; init; }

    /// <summary>The deleted agent.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }
}
