using System.Net;
using System.Net.Sockets;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ConversationAIPortal.HighLevel.Http;

/// <summary>
/// The edge of the client: every failure below it becomes one <see cref="HighLevelException"/>. Answers are read whole
/// here, up to a limit, so that a body that breaks off is noticed before anything reads it as data.
/// </summary>
internal sealed class ErrorMappingHandler : DelegatingHandler
{
    /// <summary>20 MB: the largest answer seen is a page of 500 messages, well below.</summary>
    internal const int MaxAnswerBytes = 20 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var operation = CallContext.Operation(request);
        var response = await SendOrThrowAsync(request, operation, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            response.Dispose();
            throw new HighLevelException(HighLevelErrorKind.UnreadableAnswer, operation, Safe(exception))
            {
                Location = LocationOf(request),
            };
        }

        if (response.IsSuccessStatusCode)
        {
            return await HasAnswerAsync(response, cancellationToken)
                ? response
                : throw new HighLevelException(HighLevelErrorKind.UnreadableAnswer, operation)
                {
                    Location = LocationOf(request),
                    Status = response.StatusCode,
                };
        }

        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            throw ErrorAnswers.ToException(operation, LocationOf(request), response.StatusCode, response.Headers, body);
        }
    }

    /// <summary>Every operation answers a document; nothing, or <c>null</c>, would be read as "no data".</summary>
    private static async Task<bool> HasAnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content.Headers.ContentLength > 16
        || (await response.Content.ReadAsStringAsync(cancellationToken)).Trim() is not ("" or "null");

    private async Task<HttpResponseMessage> SendOrThrowAsync(
        HttpRequestMessage request,
        string operation,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw Unavailable(request, operation, exception, WasNotSent(exception));
        }
        catch (IOException exception)
        {
            throw Unavailable(request, operation, exception, notSent: false);
        }
        catch (BrokenCircuitException exception)
        {
            throw Unavailable(request, operation, exception, notSent: true);
        }
        catch (TimeoutRejectedException exception)
        {
            throw Unavailable(request, operation, exception, notSent: false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unavailable(request, operation, exception, notSent: false);
        }
    }

    /// <summary>True when no byte of the request can have reached HighLevel.</summary>
    internal static bool WasNotSent(HttpRequestException exception) =>
        exception.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
        && (
            exception.InnerException
            is not SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.TimedOut }
        );

    private static HighLevelException Unavailable(
        HttpRequestMessage request,
        string operation,
        Exception inner,
        bool notSent
    ) =>
        new(HighLevelErrorKind.Unavailable, operation, Safe(inner))
        {
            Location = LocationOf(request),
            NotSent = notSent,
            Status = inner is HttpRequestException { StatusCode: { } status } ? status : null,
        };

    /// <summary>The kind of the inner failure without its text: nobody's message can carry a header or a body out.</summary>
    private static Exception Safe(Exception inner) =>
        new IOException(
            inner is HttpRequestException http
                ? $"{nameof(HttpRequestException)} ({http.HttpRequestError})"
                : inner.GetType().Name
        );

    private static LocationId? LocationOf(HttpRequestMessage request) => CallContext.Owner(request).Location;
}
