using System.Text.Json;

namespace ConversationAIPortal.Sandbox.Faults;

/// <summary>How an answer is spoilt.</summary>
internal enum FaultKind
{
    /// <summary>Nothing but <see cref="Fault.DelayMs"/>.</summary>
    Delay,
    Status,
    ScopeMissing,
    Hang,
    Cut,
    Malformed,
    Partial,
    Html,
}

/// <summary>A spoilt call that a test asked for.</summary>
internal sealed class Fault
{
    public required string Id { get; init; }

    /// <summary>An operationId, or <c>*</c>.</summary>
    public required string Operation { get; init; }

    public string? LocationId { get; init; }

    /// <summary>The first matching call, counted from 1, that is spoilt.</summary>
    public int Call { get; init; } = 1;

    /// <summary>How many calls from there on; null = all.</summary>
    public int? Times { get; init; } = 1;

    public required FaultKind Kind { get; init; }

    public int Status { get; init; } = StatusCodes.Status500InternalServerError;

    /// <summary>In place of HighLevel's usual body: JSON, or a text as it is.</summary>
    public JsonElement? Body { get; init; }

    public int? RetryAfterSeconds { get; init; }

    /// <summary>With status 429: the daily number is used up, not the burst.</summary>
    public bool Daily { get; init; }

    public int DelayMs { get; init; }

    /// <summary>The operation is carried out before the failure is answered.</summary>
    public bool After { get; init; }

    /// <summary>Calls seen so far that match operation and location.</summary>
    public int Seen { get; set; }

    public bool Matches(string operation, string? locationId) =>
        (Operation == "*" || Operation == operation) && (LocationId is null || LocationId == locationId);

    public bool IsDue => Seen >= Call && (Times is null || Seen < Call + Times);

    public bool IsOver => Times is not null && Seen >= Call + Times - 1;
}
