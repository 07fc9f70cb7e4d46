using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConversationAIPortal.Sandbox.Faults;

namespace ConversationAIPortal.Sandbox.Control;

/// <summary>
/// The body of POST /sandbox/faults: a fault that waits for its call (<c>operation</c>, <c>kind</c>, …), or something that
/// happens at once (<c>action</c>).
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed class FaultRequest
{
    /// <summary>expireAccessToken, revokeToken, rejectNextRefresh, suspendLocation, restoreLocation, uninstall, revokePit, setPitScopes, sendInstall, updateLocation.</summary>
    public string? Action { get; init; }

    public string Operation { get; init; } = "*";

    public string? LocationId { get; init; }

    /// <summary>Which matching call from now on is spoilt first, counted from 1.</summary>
    public int Call { get; init; } = 1;

    public int? Times { get; init; }

    public bool Always { get; init; }

    /// <summary>status, a status code, scopeMissing, hang, cut, malformed, partial, html or delay.</summary>
    public JsonElement? Kind { get; init; }

    public int? Status { get; init; }

    public JsonElement? Body { get; init; }

    public int? RetryAfterSeconds { get; init; }

    public bool Daily { get; init; }

    public int DelayMs { get; init; }

    public bool After { get; init; }

    /// <summary>With setPitScopes: what the sub-account's private integration may do from now on.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Null when the kind is none that the Sandbox knows.</summary>
    public Fault? ToFault()
    {
        if (KindAndStatus() is not var (kind, status))
        {
            return null;
        }

        return new Fault
        {
            Id = Guid.NewGuid().ToString("N"),
            Operation = Operation,
            LocationId = LocationId,
            Call = Math.Max(1, Call),
            Times = Always ? null : Math.Max(1, Times ?? 1),
            Kind = kind,
            Status = status,
            Body = Body,
            RetryAfterSeconds = RetryAfterSeconds,
            Daily = Daily,
            DelayMs = DelayMs,
            After = After,
        };
    }

    private (FaultKind Kind, int Status)? KindAndStatus()
    {
        var text = Kind?.ValueKind switch
        {
            JsonValueKind.Number => Kind.Value.GetRawText(),
            JsonValueKind.String => Kind.Value.GetString()!,
            _ => DelayMs > 0 ? nameof(FaultKind.Delay) : nameof(FaultKind.Status),
        };
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var code))
        {
            return (FaultKind.Status, code);
        }

        if (!Enum.TryParse<FaultKind>(text, ignoreCase: true, out var kind))
        {
            return null;
        }

        var usual = kind == FaultKind.Html ? StatusCodes.Status502BadGateway : StatusCodes.Status500InternalServerError;
        return (kind, Status ?? usual);
    }
}
