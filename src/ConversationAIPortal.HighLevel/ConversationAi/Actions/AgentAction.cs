using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Actions;

/// <summary>The documented action types.</summary>
public static class ActionTypes
{
    /// <summary>Start workflows.</summary>
    public const string TriggerWorkflow = "triggerWorkflow";

    /// <summary>Fill a contact's field.</summary>
    public const string UpdateContactField = "updateContactField";

    /// <summary>Book an appointment.</summary>
    public const string AppointmentBooking = "appointmentBooking";

    /// <summary>Fall silent.</summary>
    public const string StopBot = "stopBot";

    /// <summary>Hand over to a person.</summary>
    public const string HumanHandOver = "humanHandOver";

    /// <summary>Write again later.</summary>
    public const string AdvancedFollowup = "advancedFollowup";

    /// <summary>Hand over to another agent.</summary>
    public const string TransferBot = "transferBot";

    /// <summary>All seven.</summary>
    public static IReadOnlyList<string> All { get; } =
    [TriggerWorkflow, UpdateContactField, AppointmentBooking, StopBot, HumanHandOver, AdvancedFollowup, TransferBot];
}

/// <summary>An action as HighLevel answers it (<c>ActionDataDTO</c>).</summary>
[JsonConverter(typeof(AgentActionJsonConverter))]
public sealed record AgentAction
{
    /// <summary>The action's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The agent it belongs to.</summary>
    public string? AgentId { get; init; }

    /// <summary>What it does.</summary>
    public required ActionDetails Details { get; init; }

    /// <summary>Members beside id, name, type, agentId and details.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Unlisted { get; init; }
}

/// <summary>What create and update send (<c>CreateActionDTO</c>).</summary>
[JsonConverter(typeof(ActionWriteJsonConverter))]
public sealed record ActionWrite
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it does; not <see cref="UnknownActionDetails"/>, which is read-only.</summary>
    public required ActionDetails Details { get; init; }
}

/// <summary>The envelope of action answers.</summary>
public sealed record ActionAnswer
{
    /// <summary>The action.</summary>
    [JsonPropertyName("data")]
    public required AgentAction Data { get; init; }

    /// <summary>Whether HighLevel did it.</summary>
    [JsonPropertyName("success")]
    public bool Success { get; init; }
}

/// <summary>The answer of list-actions.</summary>
public sealed record ActionListAnswer
{
    /// <summary>All actions of the agent.</summary>
    [JsonPropertyName("data")]
    public required IReadOnlyList<AgentAction> Data { get; init; }

    /// <summary>Whether HighLevel did it.</summary>
    [JsonPropertyName("success")]
    public bool Success { get; init; }
}

/// <summary>An answer whose data the portal does not read.</summary>
public sealed record ActionDone
{
    /// <summary>As it came.</summary>
    [JsonPropertyName("data")]
    public JsonElement Data { get; init; }

    /// <summary>Whether HighLevel did it.</summary>
    [JsonPropertyName("success")]
    public bool Success { get; init; }
}

/// <summary>The same follow-up settings for several actions (<c>UpdateFollowupSettingsDTO</c>).</summary>
public sealed record FollowupSettingsWrite
{
    /// <summary>Actions of type <c>advancedFollowup</c>.</summary>
    [JsonPropertyName("actionIds")]
    public required IReadOnlyList<string> ActionIds { get; init; }

    /// <summary>The settings.</summary>
    [JsonPropertyName("followupSettings")]
    public required FollowupSettings FollowupSettings { get; init; }
}
