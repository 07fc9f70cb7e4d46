using Bunit;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Services.Storage;
using ConversationAIPortal.Web.Layout;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace ConversationAIPortal.Web.Tests.Layout;

/// <summary>Pages over the real service layer and a real SQLite file; only the person, HighLevel and the clock are made up.</summary>
public abstract class PageTestContext : BunitContext, IAsyncLifetime
{
    private static readonly SemaphoreSlim TemplateGate = new(1, 1);
    private static string? _template;
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():N}.db");

    protected PageTestContext()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("ConnectionStrings:Portal", $"Data Source={_file};Pooling=false"),
                new("HighLevel:ApiBaseUrl", "http://highlevel.invalid"),
                new("HighLevel:ChooseLocationUrl", "http://highlevel.invalid/choose"),
                new("HighLevel:ClientId", "client"),
                new("HighLevel:ClientSecret", "secret"),
            ])
            .Build();
        Services.AddSingleton<IConfiguration>(settings);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddPortalServices(settings);
        Services.AddMudServices();
        Services.AddPortalLook();
        Services.AddSingleton<ICurrentPerson>(Person);
        Services.AddSingleton<IHighLevel>(HighLevel);
        Services.AddSingleton<IAccessTokenSource>(HighLevel);
        Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        JSInterop.Mode = JSRuntimeMode.Loose;
        var module = JSInterop.SetupModule("/js/portal.js");
        module.Mode = JSRuntimeMode.Loose;
        module
            .Setup<BrowserFacts>("start", _ => true)
            .SetResult(
                new BrowserFacts
                {
                    Theme = "dark",
                    IsDark = true,
                    TimeZone = "Europe/Berlin",
                }
            );
        module.Setup<bool>("copy", _ => true).SetResult(true);
        Module = module;
    }

    protected FakePerson Person { get; } = new();

    protected FakeHighLevel HighLevel { get; } = new();

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    protected BunitJSModuleInterop Module { get; }

    protected PortalChanges Changes => Services.GetRequiredService<PortalChanges>();

    public async ValueTask InitializeAsync()
    {
        // The schema is made once; every test begins with a copy of the empty file.
        await TemplateGate.WaitAsync(Xunit.TestContext.Current.CancellationToken);
        try
        {
            if (_template is null)
            {
                var problem = await Services
                    .GetRequiredService<PortalStore>()
                    .MigrateAsync(Xunit.TestContext.Current.CancellationToken);
                problem.Should().BeNull();
                await RunSqlAsync("PRAGMA journal_mode = DELETE;");
                var template = Path.Combine(Path.GetTempPath(), $"portal-template-{Guid.NewGuid():N}.db");
                File.Copy(_file, template);
                AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(template);
                _template = template;
                return;
            }
        }
        finally
        {
            TemplateGate.Release();
        }

        File.Copy(_template, _file);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_file + suffix);
        }
    }

    /// <summary>Puts a sub-account (or agency) into the store.</summary>
    protected async Task<LocationId> AddAsync(
        string name,
        ConnectionState state = ConnectionState.Connected,
        CredentialKind kind = CredentialKind.OAuth,
        string? scopes = null,
        string? id = null
    )
    {
        id ??= $"loc{Guid.NewGuid():N}"[..20];
        var now = Clock.GetUtcNow().UtcDateTime;
        await using var context = await Services
            .GetRequiredService<IDbContextFactory<PortalDbContext>>()
            .CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        context.Connections.Add(
            new Connection
            {
                OwnerId = id,
                IsAgency = kind == CredentialKind.Agency,
                Name = name,
                Kind = kind,
                State = state,
                Scopes = scopes ?? string.Join(' ', PortalScopes.OfSubAccount),
                RefreshTokenHash = "hash",
                ExpiresAtUtc = kind == CredentialKind.Pit ? null : now.AddHours(20),
                CredentialSinceUtc = now.AddDays(-3),
                ConnectedAtUtc = now.AddDays(-3),
            }
        );
        context.ConnectionEvents.Add(
            new ConnectionEvent
            {
                OwnerId = id,
                AtUtc = now.AddDays(-3),
                What = "connected",
                Detail = "by Olivia Grant",
            }
        );
        await context.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        return new LocationId(id);
    }

    /// <summary>Breaks the store, as a disk or a database would.</summary>
    protected Task BreakStoreAsync() => RunSqlAsync("ALTER TABLE connections RENAME TO gone;");

    /// <summary>Mends what <see cref="BreakStoreAsync"/> broke.</summary>
    protected Task MendStoreAsync() => RunSqlAsync("ALTER TABLE gone RENAME TO connections;");

    private async Task RunSqlAsync(string sql)
    {
        await using var context = await Services
            .GetRequiredService<IDbContextFactory<PortalDbContext>>()
            .CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        await context.Database.ExecuteSqlRawAsync(sql, Xunit.TestContext.Current.CancellationToken);
    }
}
