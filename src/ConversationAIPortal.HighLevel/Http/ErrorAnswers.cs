using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ConversationAIPortal.HighLevel.Http;

/// <summary>Reads HighLevel's error answers, in every shape that is known, into one exception.</summary>
internal static class ErrorAnswers
{
    private const int MaxMessages = 20;
    private const int MaxMessageLength = 500;

    public static HighLevelException ToException(
        string operation,
        LocationId? location,
        HttpStatusCode status,
        HttpResponseHeaders headers,
        string body
    )
    {
        var (messages, traceId) = Read(body);
        var limits = RateLimitHeaders.Read(headers);
        var kind = KindOf(status, messages);
        return new HighLevelException(kind, operation)
        {
            Status = status,
            Messages = messages,
            TraceId = traceId ?? Header(headers, "x-trace-id") ?? Header(headers, "traceid"),
            Location = location,
            RetryAfter = kind == HighLevelErrorKind.RateLimited ? limits.RetryAfter : null,
            IsDailyLimit = kind == HighLevelErrorKind.RateLimited && limits.IsDailyUsedUp,
        };
    }

    internal static HighLevelErrorKind KindOf(HttpStatusCode status, IReadOnlyList<string> messages) =>
        status switch
        {
            HttpStatusCode.Unauthorized when Mentions(messages, "not authorized for this scope") =>
                HighLevelErrorKind.MissingScope,
            HttpStatusCode.Unauthorized => HighLevelErrorKind.Unauthorized,
            HttpStatusCode.Forbidden => HighLevelErrorKind.WrongLocation,
            HttpStatusCode.NotFound => HighLevelErrorKind.NotFound,
            HttpStatusCode.BadRequest when Mentions(messages, "found for the id") => HighLevelErrorKind.NotFound,
            HttpStatusCode.TooManyRequests => HighLevelErrorKind.RateLimited,
            HttpStatusCode.RequestTimeout => HighLevelErrorKind.Unavailable,
            >= HttpStatusCode.InternalServerError => HighLevelErrorKind.Unavailable,
            >= HttpStatusCode.BadRequest => HighLevelErrorKind.Invalid,
            _ => HighLevelErrorKind.UnreadableAnswer,
        };

    /// <summary>
    /// <c>{message}</c> with a string or an array, <c>{error:{message,details,resolution}}</c>, <c>{error,
    /// error_description}</c>; anything else (HTML of a proxy, nothing) gives no message rather than noise.
    /// </summary>
    internal static (IReadOnlyList<string> Messages, string? TraceId) Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return ([], null);
            }

            var messages = new List<string>();
            Collect(messages, Member(root, "message"));
            if (Member(root, "error") is { ValueKind: JsonValueKind.Object } error)
            {
                Collect(messages, Member(error, "message"));
                Collect(messages, Member(error, "details"));
                Collect(messages, Member(error, "resolution"));
            }

            Collect(messages, Member(root, "error_description"));
            if (messages.Count == 0)
            {
                Collect(messages, Member(root, "error"));
            }

            var trace = Member(root, "traceId") ?? Member(root, "trace_id");
            return (messages, trace is { ValueKind: JsonValueKind.String } id ? Shorten(id.GetString()!) : null);
        }
        catch (JsonException)
        {
            return ([], null);
        }
    }

    private static void Collect(List<string> messages, JsonElement? value)
    {
        switch (value)
        {
            case { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } message:
                if (messages.Count < MaxMessages)
                {
                    messages.Add(Shorten(message));
                }

                break;
            case { ValueKind: JsonValueKind.Array } list:
                foreach (var item in list.EnumerateArray())
                {
                    Collect(messages, item);
                }

                break;
            case { ValueKind: JsonValueKind.Object } nested:
                Collect(messages, Member(nested, "message"));
                break;
        }
    }

    private static JsonElement? Member(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var member) ? member : null;

    private static string Shorten(string text) => text.Length <= MaxMessageLength ? text : text[..MaxMessageLength];

    private static bool Mentions(IReadOnlyList<string> messages, string words) =>
        messages.Any(message => message.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? Shorten(string.Join(',', values)) : null;
}
