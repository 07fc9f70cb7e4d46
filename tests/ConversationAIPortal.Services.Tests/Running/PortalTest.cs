using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Services.Storage;

namespace ConversationAIPortal.Services.Tests.Running;

/// <summary>A test over an empty, migrated store of its own.</summary>
public abstract class PortalTest(StorageProvider provider, PostgreSqlServer? postgres) : IAsyncLifetime
{
    public const string Location = "location1";
    public const string Company = "company1";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-services-");
    private readonly List<Server> _servers = [];
    private string _connectionString = "";

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected static LocationId LocationId => new(Location);

    protected MiniHighLevel HighLevel { get; } = new();

    protected ShiftedTime Time { get; } = new();

    protected FakePerson Person { get; } = new();

    protected Server One { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (provider == StorageProvider.PostgreSql)
        {
            Assert.SkipWhen(postgres!.Missing is not null, postgres.Missing ?? "");
            _connectionString = await postgres.NewDatabaseAsync();
        }
        else
        {
            _connectionString = $"Data Source={Path.Combine(_folder.FullName, "portal.db")};Pooling=False";
        }

        One = NewServer();
        (await One.Get<PortalStore>().MigrateAsync(Stop)).Should().BeNull();
    }

    /// <summary>Another process over the same store.</summary>
    protected Server NewServer()
    {
        var server = new Server(provider, _connectionString, HighLevel, Time, Person);
        _servers.Add(server);
        return server;
    }

    /// <summary>A sub-account connected by OAuth, with a token of 24 hours.</summary>
    internal async Task<(string Access, string Refresh)> ConnectAsync(
        string location = Location,
        string? company = null,
        CredentialKind kind = CredentialKind.OAuth
    )
    {
        var (access, refresh) = HighLevel.Issue(location);
        await One.Get<ConnectionStore>()
            .PutAsync(
                new Credential
                {
                    Owner =
                        location == Company
                            ? TokenOwner.Of(new CompanyId(location))
                            : TokenOwner.Of(new LocationId(location)),
                    Kind = kind,
                    AccessToken = new Secret(access),
                    RefreshToken = new Secret(refresh),
                    ExpiresAtUtc = Time.GetUtcNow().UtcDateTime.AddHours(24),
                    Scopes = HighLevel.Scope,
                    CompanyId = company,
                    Name = $"Name of {location}",
                },
                FakePerson.Of(Role.Owner),
                Stop
            );
        return (access, refresh);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
