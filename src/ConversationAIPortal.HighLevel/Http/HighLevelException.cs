using System.Net;

namespace ConversationAIPortal.HighLevel.Http;

/// <summary>What went wrong in a call to HighLevel, as far as the portal has to act differently.</summary>
public enum HighLevelErrorKind
{
    /// <summary>401: the token is not accepted (expired, revoked, unknown).</summary>
    Unauthorized,

    /// <summary>401 "not authorized for this scope": the token is good, a scope is missing. Refreshing does not help.</summary>
    MissingScope,

    /// <summary>403: the token belongs to another sub-account, or to the agency.</summary>
    WrongLocation,

    /// <summary>404, or HighLevel's 400 "No … found for the id".</summary>
    NotFound,

    /// <summary>400 or 422: HighLevel refuses the request; <see cref="HighLevelException.Messages"/> says why.</summary>
    Invalid,

    /// <summary>429: the burst limit (wait <see cref="HighLevelException.RetryAfter"/>) or the daily limit.</summary>
    RateLimited,

    /// <summary>5xx, a time-out, no connection, or an open circuit: nothing is known about the request's fate.</summary>
    Unavailable,

    /// <summary>An answer that is not what the specification promises; never to be read as "nothing there".</summary>
    UnreadableAnswer,

    /// <summary>There is no usable token for the sub-account: it must be connected again.</summary>
    NotConnected,
}

/// <summary>The one exception of the HighLevel client. Holds no token, no request headers and no request body.</summary>
public sealed class HighLevelException(HighLevelErrorKind kind, string operation, Exception? inner = null)
    : Exception($"HighLevel: {operation}: {kind}", inner)
{
    /// <summary>What kind of failure.</summary>
    public HighLevelErrorKind Kind { get; } = kind;

    /// <summary>The operation that failed, by its name in the specification, e.g. <c>search-agent</c>.</summary>
    public string Operation { get; } = operation;

    /// <summary>The HTTP status, when there was an answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>HighLevel's own messages; at most 20 of at most 500 characters. Plain text, not safe as HTML.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>HighLevel's trace id: what its support asks for.</summary>
    public string? TraceId { get; init; }

    /// <summary>How long to wait, for <see cref="HighLevelErrorKind.RateLimited"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the daily limit, not the burst limit, is used up.</summary>
    public bool IsDailyLimit { get; init; }

    /// <summary>The sub-account concerned, when the call was bound to one.</summary>
    public LocationId? Location { get; init; }

    /// <summary>True when the request certainly never reached HighLevel.</summary>
    public bool NotSent { get; init; }
}
