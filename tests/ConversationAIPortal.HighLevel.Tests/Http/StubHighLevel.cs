using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ConversationAIPortal.HighLevel.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.HighLevel.Tests.Http;

/// <summary>What the client sent.</summary>
public sealed record SentRequest(
    HttpMethod Method,
    Uri Url,
    string? Token,
    string Body,
    IReadOnlyDictionary<string, string> Headers
);

/// <summary>HighLevel at the end of the real handler chain: answers as told, remembers what it was sent.</summary>
public sealed class StubHighLevel : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _requests = new();

    /// <summary>Given the number of the call (from 1) and the request.</summary>
    public Func<int, HttpRequestMessage, HttpResponseMessage> Answer { get; set; } =
        static (_, _) => Json(HttpStatusCode.OK, "{}");

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    public static HttpResponseMessage Json(HttpStatusCode status, string body, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        _requests.Enqueue(
            new SentRequest(
                request.Method,
                request.RequestUri!,
                request.Headers.Authorization?.Parameter,
                body,
                request.Headers.ToDictionary(
                    pair => pair.Key,
                    pair => string.Join(',', pair.Value),
                    StringComparer.OrdinalIgnoreCase
                )
            )
        );
        var answer = Answer(_requests.Count, request);
        answer.RequestMessage = request;
        return answer;
    }
}

/// <summary>Tokens in memory.</summary>
public sealed class FakeTokens : IAccessTokenSource
{
    public const string Canary = "canary-access-token-3f9c";

    public string Current { get; set; } = Canary;

    public string? Replacement { get; set; }

    public int Replaced { get; private set; }

    public ValueTask<Secret> GetAsync(TokenOwner owner, CancellationToken cancellationToken) =>
        new(new Secret(Current));

    public ValueTask<Secret?> ReplaceAsync(TokenOwner owner, Secret refused, CancellationToken cancellationToken)
    {
        Replaced++;
        return new(Replacement is { } token ? new Secret(token) : null);
    }
}

/// <summary>Real time, a hundred times as fast: time-outs and pauses are real, and short.</summary>
public sealed class HurriedTime : TimeProvider
{
    private const int Speed = 100;
    private readonly long _start = System.GetTimestamp();

    public override long GetTimestamp() => _start + ((System.GetTimestamp() - _start) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period));

    private static TimeSpan Shorter(TimeSpan time) => time <= TimeSpan.Zero ? time : time / Speed;
}

/// <summary>The client as the portal registers it, over <see cref="StubHighLevel"/>.</summary>
public sealed class ClientUnderTest : IDisposable
{
    public const string ClientSecret = "canary-client-secret-77aa";
    public static readonly LocationId Location = new("loc0000000000000001");
    private readonly ServiceProvider _services;

    public ClientUnderTest(Action<Dictionary<string, string?>>? settings = null, HttpMessageHandler? handler = null)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["HighLevel:ApiBaseUrl"] = "http://127.0.0.1:9",
            ["HighLevel:ClientId"] = "app1-client",
            ["HighLevel:ClientSecret"] = ClientSecret,
        };
        settings?.Invoke(values);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new HurriedTime());
        services.AddSingleton<IAccessTokenSource>(Tokens);
        services.AddLogging();
        services.AddHighLevel(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.ConfigureHttpClientDefaults(client =>
            client.ConfigurePrimaryHttpMessageHandler(() => handler ?? Server)
        );
        _services = services.BuildServiceProvider();
    }

    public StubHighLevel Server { get; } = new();

    public FakeTokens Tokens { get; } = new();

    public IHighLevel Client => _services.GetRequiredService<IHighLevel>();

    public ILocationApi Api => Client.For(Location);

    public IRateBudgets Budgets => _services.GetRequiredService<IRateBudgets>();

    public void Dispose() => _services.Dispose();
}
