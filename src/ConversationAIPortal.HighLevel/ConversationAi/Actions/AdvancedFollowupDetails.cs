using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Actions;

/// <summary><c>advancedFollowup</c>: writes again when the contact falls silent.</summary>
public sealed record AdvancedFollowupDetails : ActionDetails
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ActionTypes.AdvancedFollowup;

    /// <summary>Whether the action is on.</summary>
    [JsonPropertyName("enabled")]
    public required bool Enabled { get; init; }

    /// <summary><c>contactStoppedReplying</c>, <c>contactIsBusy</c> or <c>contactRequested</c>.</summary>
    [JsonPropertyName("scenarioId")]
    public required string ScenarioId { get; init; }

    /// <summary>At most 5 steps.</summary>
    [JsonPropertyName("followupSequence")]
    public required IReadOnlyList<FollowupStep> FollowupSequence { get; init; }

    /// <summary>Hours, time zone, channel switching.</summary>
    [JsonPropertyName("followupSettings")]
    public FollowupSettings? FollowupSettings { get; init; }
}

/// <summary>One step of a follow-up sequence.</summary>
public sealed record FollowupStep
{
    /// <summary>Its number in the sequence.</summary>
    [JsonPropertyName("id")]
    public required double Id { get; init; }

    /// <summary><c>days</c>, <c>hours</c> or <c>minutes</c>.</summary>
    [JsonPropertyName("followupTimeUnit")]
    public required string FollowupTimeUnit { get; init; }

    /// <summary>At most 60 minutes, 24 hours or 180 days.</summary>
    [JsonPropertyName("followupTime")]
    public required double FollowupTime { get; init; }

    /// <summary>The AI writes the message (default true).</summary>
    [JsonPropertyName("aiEnabledMessage")]
    public bool? AiEnabledMessage { get; init; }

    /// <summary>Start <see cref="WorkflowId"/>.</summary>
    [JsonPropertyName("triggerWorkflow")]
    public bool? TriggerWorkflow { get; init; }

    /// <summary>Required when <see cref="AiEnabledMessage"/> is false.</summary>
    [JsonPropertyName("customMessage")]
    public string? CustomMessage { get; init; }

    /// <summary>Required when <see cref="TriggerWorkflow"/>.</summary>
    [JsonPropertyName("workflowId")]
    public string? WorkflowId { get; init; }

    /// <summary>The contact says when (first step of <c>contactRequested</c>).</summary>
    [JsonPropertyName("contactRequested")]
    public bool? ContactRequested { get; init; }

    /// <summary>Members that the specification does not list; they go back as read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>When and where follow-ups go out.</summary>
public sealed record FollowupSettings
{
    /// <summary>Go on in another channel when the first is closed (default true).</summary>
    [JsonPropertyName("dynamicChannelSwitching")]
    public required bool DynamicChannelSwitching { get; init; }

    /// <summary>Keep to <see cref="WorkingHours"/>.</summary>
    [JsonPropertyName("followUpHours")]
    public bool? FollowUpHours { get; init; }

    /// <summary>One entry a day.</summary>
    [JsonPropertyName("workingHours")]
    public IReadOnlyList<WorkingDay>? WorkingHours { get; init; }

    /// <summary><c>contact</c> or <c>business</c>.</summary>
    [JsonPropertyName("timezoneToUse")]
    public string? TimezoneToUse { get; init; }

    /// <summary>Members that the specification does not list; they go back as read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The working hours of one day.</summary>
public sealed record WorkingDay
{
    /// <summary>0 = Sunday … 6 = Saturday.</summary>
    [JsonPropertyName("dayOfTheWeek")]
    public required int DayOfTheWeek { get; init; }

    /// <summary>The hours.</summary>
    [JsonPropertyName("intervals")]
    public IReadOnlyList<WorkingInterval>? Intervals { get; init; }
}

/// <summary>From–to on a 24-hour clock.</summary>
public sealed record WorkingInterval
{
    /// <summary>0–23.</summary>
    [JsonPropertyName("startHour")]
    public required int StartHour { get; init; }

    /// <summary>0–59.</summary>
    [JsonPropertyName("startMinute")]
    public required int StartMinute { get; init; }

    /// <summary>0–24.</summary>
    [JsonPropertyName("endHour")]
    public required int EndHour { get; init; }

    /// <summary>0–59.</summary>
    [JsonPropertyName("endMinute")]
    public required int EndMinute { get; init; }
}
