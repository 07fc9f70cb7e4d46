using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ConversationAIPortal.HighLevel.Http;

/// <summary>
/// Time-outs, retries and a circuit breaker per sub-account, so that one sub-account in trouble does not stop another.
/// Reads are retried; writes only when they were certainly not sent, or were refused with a 429.
/// </summary>
internal static class HighLevelResilience
{
    /// <summary>A call waits at most this long for a 429 to pass; longer waits are told to the caller.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    public static void Add(IHttpClientBuilder client) =>
        client
            .AddResilienceHandler(
                "highlevel",
                static (pipeline, context) =>
                {
                    var options = context.ServiceProvider.GetRequiredService<IOptions<HighLevelOptions>>().Value;
                    pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
                    pipeline
                        .AddTimeout(
                            new HttpTimeoutStrategyOptions
                            {
                                Timeout = TimeSpan.FromSeconds(options.TotalTimeoutSeconds),
                            }
                        )
                        .AddRetry(Retries())
                        .AddCircuitBreaker(
                            new HttpCircuitBreakerStrategyOptions
                            {
                                FailureRatio = 0.5,
                                MinimumThroughput = 10,
                                SamplingDuration = TimeSpan.FromSeconds(30),
                                BreakDuration = TimeSpan.FromSeconds(10),
                                ShouldHandle = static arguments => ValueTask.FromResult(IsOutage(arguments.Outcome)),
                            }
                        )
                        .AddTimeout(
                            new HttpTimeoutStrategyOptions
                            {
                                Timeout = TimeSpan.FromSeconds(options.AttemptTimeoutSeconds),
                            }
                        );
                }
            )
            .SelectPipelineBy(static _ => static request => CallContext.Owner(request).Id);

    private static HttpRetryStrategyOptions Retries() =>
        new()
        {
            MaxRetryAttempts = 3,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(400),
            MaxDelay = TimeSpan.FromSeconds(8),
            ShouldRetryAfterHeader = false,
            ShouldHandle = static arguments => ValueTask.FromResult(MayRetry(arguments)),
            DelayGenerator = static arguments =>
                ValueTask.FromResult(
                    arguments.Outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } answer
                        ? RateLimitHeaders.Read(answer.Headers).RetryAfter
                        : (TimeSpan?)null
                ),
        };

    private static bool MayRetry(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        if (arguments.Outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } answer)
        {
            var limits = RateLimitHeaders.Read(answer.Headers);
            return !limits.IsDailyUsedUp && limits.RetryAfter <= LongestWait;
        }

        if (arguments.Outcome.Exception is HttpRequestException exception && ErrorMappingHandler.WasNotSent(exception))
        {
            return true;
        }

        var isRead = arguments.Context.GetRequestMessage()?.Method == HttpMethod.Get;
        return isRead && IsOutage(arguments.Outcome);
    }

    private static bool IsOutage(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException
        || outcome.Result is { StatusCode: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError };
}
