using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Services.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Services.Tests.Running;

/// <summary>Real time, moved by hand: tokens expire without waiting.</summary>
public sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}

/// <summary>Whoever a test says.</summary>
public sealed class FakePerson : ICurrentPerson
{
    public Person? Now { get; set; } = Of(Role.Owner);

    public static Person Of(Role role, string id = "tid.one") => new(id, $"A {role}", null, new HashSet<Role> { role });

    public ValueTask<Person?> GetAsync(CancellationToken cancellationToken) => new(Now);
}

/// <summary>One portal process over a store: the real services and the real client, HighLevel replaced at the socket.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly ServiceProvider _root;
    private readonly AsyncServiceScope _scope;

    public Server(
        StorageProvider provider,
        string connectionString,
        MiniHighLevel highLevel,
        ShiftedTime time,
        FakePerson person
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Storage:Provider"] = provider.ToString(),
                    ["ConnectionStrings:Portal"] = connectionString,
                    ["HighLevel:ApiBaseUrl"] = "http://127.0.0.1:9",
                    ["HighLevel:ChooseLocationUrl"] = "http://127.0.0.1:9/v2/oauth/chooselocation",
                    ["HighLevel:ClientId"] = "app1-client",
                    ["HighLevel:ClientSecret"] = "secret",
                }
            )
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<ICurrentPerson>(person);
        services.AddPortalServices(configuration);
        services.ConfigureHttpClientDefaults(client =>
            client
                .ConfigurePrimaryHttpMessageHandler(() => new Shared(highLevel))
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        );
        _root = services.BuildServiceProvider();
        _scope = _root.CreateAsyncScope();
    }

    internal ConnectionTokens Tokens => Get<ConnectionTokens>();

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public Task<Secret> TokenAsync(LocationId location, CancellationToken cancellationToken) =>
        Tokens.GetAsync(TokenOwner.Of(location), cancellationToken).AsTask();

    public async Task<PortalDbContext> StoreAsync() =>
        await Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();

    public async Task<Connection> RowAsync(string id)
    {
        await using var store = await StoreAsync();
        return await store.Connections.AsNoTracking().SingleAsync(row => row.OwnerId == id);
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _root.DisposeAsync();
    }

    /// <summary>The factory disposes its handler with the server; the stub outlives it.</summary>
    private sealed class Shared(MiniHighLevel inner) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(inner, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => _inner.SendAsync(request, cancellationToken);
    }
}
