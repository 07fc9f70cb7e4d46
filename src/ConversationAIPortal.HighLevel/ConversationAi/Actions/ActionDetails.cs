using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Actions;

/// <summary>
/// What an action does: a closed family, one record per <c>type</c> of conversation-ai.json, and
/// <see cref="UnknownActionDetails"/> for a type that HighLevel added since.
/// </summary>
public abstract record ActionDetails
{
    private protected ActionDetails() { }

    /// <summary>The <c>type</c> beside the details.</summary>
    [JsonIgnore]
    public abstract string Type { get; }

    /// <summary>
    /// Members that the specification does not list. Inside details they go back as read, unless HighLevel refuses one
    /// by name: then see <see cref="Without"/>.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }

    /// <summary>The same details without the named unlisted members.</summary>
    public ActionDetails Without(params IReadOnlyCollection<string> names) =>
        this with
        {
            Unlisted = Unlisted
                ?.Where(member => !names.Contains(member.Key, StringComparer.Ordinal))
                .ToDictionary(StringComparer.Ordinal),
        };
}

/// <summary>A type this version does not know: kept whole, shown read-only, never sent.</summary>
public sealed record UnknownActionDetails(string UnknownType, JsonElement Json) : ActionDetails
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => UnknownType;
}

/// <summary><c>triggerWorkflow</c>: starts workflows.</summary>
public sealed record TriggerWorkflowDetails : ActionDetails
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ActionTypes.TriggerWorkflow;

    /// <summary>Published workflows.</summary>
    [JsonPropertyName("workflowIds")]
    public required IReadOnlyList<string> WorkflowIds { get; init; }

    /// <summary>When to do it, in words.</summary>
    [JsonPropertyName("triggerCondition")]
    public required string TriggerCondition { get; init; }

    /// <summary>What to say then.</summary>
    [JsonPropertyName("triggerMessage")]
    public string? TriggerMessage { get; init; }
}

/// <summary><c>updateContactField</c>: fills an empty field of the contact.</summary>
public sealed record UpdateContactFieldDetails : ActionDetails
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ActionTypes.UpdateContactField;

    /// <summary>The field's id.</summary>
    [JsonPropertyName("contactFieldId")]
    public required string ContactFieldId { get; init; }

    /// <summary>What the field holds, in words.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>Not needed for standard, monetary and date fields.</summary>
    [JsonPropertyName("contactUpdateExamples")]
    public IReadOnlyList<string>? ContactUpdateExamples { get; init; }
}

/// <summary><c>appointmentBooking</c>: books into a calendar or only sends its link.</summary>
public sealed record AppointmentBookingDetails : ActionDetails
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ActionTypes.AppointmentBooking;

    /// <summary>Optional reference.</summary>
    [JsonPropertyName("actionId")]
    public string? ActionId { get; init; }

    /// <summary>The calendar.</summary>
    [JsonPropertyName("calendarId")]
    public required string CalendarId { get; init; }

    /// <summary>Excludes workflow, sleep, transfer, reschedule and cancel.</summary>
    [JsonPropertyName("onlySendLink")]
    public required bool OnlySendLink { get; init; }

    /// <summary>Start <see cref="WorkflowIds"/> after booking.</summary>
    [JsonPropertyName("triggerWorkflow")]
    public required bool TriggerWorkflow { get; init; }

    /// <summary>Required when <see cref="TriggerWorkflow"/>.</summary>
    [JsonPropertyName("workflowIds")]
    public IReadOnlyList<string>? WorkflowIds { get; init; }

    /// <summary>Sleep for <see cref="SleepTime"/> after booking.</summary>
    [JsonPropertyName("sleepAfterBooking")]
    public required bool SleepAfterBooking { get; init; }

    /// <summary><c>days</c>, <c>hours</c> or <c>minutes</c>; required when <see cref="SleepAfterBooking"/>.</summary>
    [JsonPropertyName("sleepTimeUnit")]
    public string? SleepTimeUnit { get; init; }

    /// <summary>Required when <see cref="SleepAfterBooking"/>.</summary>
    [JsonPropertyName("sleepTime")]
    public double? SleepTime { get; init; }

    /// <summary>Hand over to <see cref="TransferAgent"/> after booking.</summary>
    [JsonPropertyName("transferBot")]
    public required bool TransferBot { get; init; }

    /// <summary>An agent's id; required when <see cref="TransferBot"/>.</summary>
    [JsonPropertyName("transferAgent")]
    public string? TransferAgent { get; init; }

    /// <summary>Whether the contact may reschedule.</summary>
    [JsonPropertyName("rescheduleEnabled")]
    public required bool RescheduleEnabled { get; init; }

    /// <summary>Whether the contact may cancel.</summary>
    [JsonPropertyName("cancelEnabled")]
    public required bool CancelEnabled { get; init; }
}

/// <summary><c>transferBot</c>: another agent takes over.</summary>
public sealed record TransferBotDetails : ActionDetails
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ActionTypes.TransferBot;

    /// <summary><c>Default</c> or <c>Custom</c>.</summary>
    [JsonPropertyName("transferBotType")]
    public required string TransferBotType { get; init; }

    /// <summary>An agent's id.</summary>
    [JsonPropertyName("transferToBot")]
    public required string TransferToBot { get; init; }

    /// <summary>Whether the action is on.</summary>
    [JsonPropertyName("enabled")]
    public required bool Enabled { get; init; }

    /// <summary>Required for <c>Custom</c>.</summary>
    [JsonPropertyName("transferBotTriggerCondition")]
    public string? TransferBotTriggerCondition { get; init; }

    /// <summary>At least 2 for <c>Custom</c>.</summary>
    [JsonPropertyName("transferBotExamples")]
    public IReadOnlyList<string>? TransferBotExamples { get; init; }
}
