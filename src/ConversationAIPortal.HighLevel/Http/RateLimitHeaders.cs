using System.Globalization;
using System.Net.Http.Headers;

namespace ConversationAIPortal.HighLevel.Http;

/// <summary>The <c>X-RateLimit-*</c> headers of an answer (Authorization.md) and <c>Retry-After</c>; null where absent.</summary>
internal readonly record struct RateLimitHeaders(
    int? Max,
    int? Remaining,
    TimeSpan? Interval,
    int? DailyLimit,
    int? DailyRemaining,
    TimeSpan? DailyReset,
    TimeSpan? RetryAfterHeader
)
{
    /// <summary>No requests left today: waiting seconds does not help.</summary>
    public bool IsDailyUsedUp => DailyRemaining <= 0;

    /// <summary>How long to wait after a 429.</summary>
    public TimeSpan RetryAfter =>
        RetryAfterHeader
        ?? (IsDailyUsedUp ? DailyReset ?? TimeSpan.FromHours(1) : Interval ?? TimeSpan.FromSeconds(10));

    public static RateLimitHeaders Read(HttpResponseHeaders headers) =>
        new(
            Number(headers, "X-RateLimit-Max"),
            Number(headers, "X-RateLimit-Remaining"),
            Milliseconds(headers, "X-RateLimit-Interval-Milliseconds"),
            Number(headers, "X-RateLimit-Limit-Daily"),
            Number(headers, "X-RateLimit-Daily-Remaining"),
            Milliseconds(headers, "X-RateLimit-Daily-Reset"),
            headers.RetryAfter?.Delta
        );

    private static int? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && int.TryParse(values.First(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        && number >= 0
            ? number
            : null;

    private static TimeSpan? Milliseconds(HttpResponseHeaders headers, string name) =>
        Number(headers, name) is { } number ? TimeSpan.FromMilliseconds(number) : null;
}
