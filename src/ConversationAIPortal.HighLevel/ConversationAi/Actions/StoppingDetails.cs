using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Actions;

/// <summary><c>stopBot</c>: the agent falls silent for a contact.</summary>
public sealed record StopBotDetails : ActionDetails
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ActionTypes.StopBot;

    /// <summary><c>Goodbye</c> or <c>Custom</c>.</summary>
    [JsonPropertyName("stopBotDetectionType")]
    public required string StopBotDetectionType { get; init; }

    /// <summary>When to stop, in words.</summary>
    [JsonPropertyName("stopBotTriggerCondition")]
    public required string StopBotTriggerCondition { get; init; }

    /// <summary>Whether it wakes after <see cref="SleepTime"/>; otherwise it stays off.</summary>
    [JsonPropertyName("reactivateEnabled")]
    public required bool ReactivateEnabled { get; init; }

    /// <summary><c>days</c>, <c>hours</c> or <c>minutes</c>.</summary>
    [JsonPropertyName("sleepTimeUnit")]
    public string? SleepTimeUnit { get; init; }

    /// <summary>Required when <see cref="ReactivateEnabled"/>.</summary>
    [JsonPropertyName("sleepTime")]
    public double? SleepTime { get; init; }

    /// <summary>Whether the action is on.</summary>
    [JsonPropertyName("enabled")]
    public required bool Enabled { get; init; }

    /// <summary>At least 2.</summary>
    [JsonPropertyName("stopBotExamples")]
    public required IReadOnlyList<string> StopBotExamples { get; init; }

    /// <summary>The last thing said.</summary>
    [JsonPropertyName("finalMessage")]
    public required string FinalMessage { get; init; }

    /// <summary>Tags put on the contact.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? Tags { get; init; }
}

/// <summary><c>humanHandOver</c>: a person takes over.</summary>
public sealed record HumanHandOverDetails : ActionDetails
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ActionTypes.HumanHandOver;

    /// <summary>Whether the action is on.</summary>
    [JsonPropertyName("enabled")]
    public required bool Enabled { get; init; }

    /// <summary>When to hand over, in words; 10–500 characters.</summary>
    [JsonPropertyName("triggerCondition")]
    public required string TriggerCondition { get; init; }

    /// <summary>Required for <c>contactRequest</c> and <c>custom</c>.</summary>
    [JsonPropertyName("examples")]
    public IReadOnlyList<string>? Examples { get; init; }

    /// <summary>A user of the sub-account.</summary>
    [JsonPropertyName("assignToUserId")]
    public string? AssignToUserId { get; init; }

    /// <summary>Leave the conversation unassigned.</summary>
    [JsonPropertyName("skipAssignToUser")]
    public bool? SkipAssignToUser { get; init; }

    /// <summary>Make a task, due in 24 hours.</summary>
    [JsonPropertyName("createTask")]
    public bool? CreateTask { get; init; }

    /// <summary>Whether the agent wakes after <see cref="SleepTime"/>.</summary>
    [JsonPropertyName("reactivateEnabled")]
    public required bool ReactivateEnabled { get; init; }

    /// <summary><c>days</c>, <c>hours</c> or <c>minutes</c>.</summary>
    [JsonPropertyName("sleepTimeUnit")]
    public string? SleepTimeUnit { get; init; }

    /// <summary>1–30 in its unit; required when <see cref="ReactivateEnabled"/>.</summary>
    [JsonPropertyName("sleepTime")]
    public double? SleepTime { get; init; }

    /// <summary>The last thing said.</summary>
    [JsonPropertyName("finalMessage")]
    public required string FinalMessage { get; init; }

    /// <summary>Tags put on the contact.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary><c>contactRequest</c>, <c>lackOfInformation</c>, <c>failedToResolveIssue</c> or <c>custom</c>.</summary>
    [JsonPropertyName("handoverType")]
    public required string HandoverType { get; init; }
}
