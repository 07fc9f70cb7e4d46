using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Services.Storage;

/// <summary>The store's provider: setting <c>Storage:Provider</c>.</summary>
public enum StorageProvider
{
    /// <summary>A file; one server.</summary>
    Sqlite,

    /// <summary>PostgreSQL; one or more servers.</summary>
    PostgreSql,
}

/// <summary>Settings of the store.</summary>
public sealed class StorageOptions
{
    /// <summary>Setting <c>Storage:Provider</c>.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Setting <c>ConnectionStrings:Portal</c>.</summary>
    public string ConnectionString { get; set; } = DefaultConnectionString;

    /// <summary>A file in the folder <c>data</c>.</summary>
    public const string DefaultConnectionString = "Data Source=data/portal.db";
}

/// <summary>Registers the store.</summary>
public static class StorageModule
{
    /// <summary>Adds the context factory of the chosen provider and <see cref="PortalStore"/>.</summary>
    public static IServiceCollection AddPortalStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<StorageOptions>()
            .Configure(options =>
            {
                options.Provider = configuration.GetValue("Storage:Provider", StorageProvider.Sqlite);
                options.ConnectionString = configuration.GetConnectionString("Portal") is { Length: > 0 } text
                    ? text
                    : StorageOptions.DefaultConnectionString;
            });
        if (configuration.GetValue("Storage:Provider", StorageProvider.Sqlite) == StorageProvider.PostgreSql)
        {
            services.AddDbContextFactory<PostgreSqlPortalDbContext>(
                (provider, options) => PostgreSql(options, ConnectionString(provider))
            );
            services.AddSingleton<IDbContextFactory<PortalDbContext>, BaseContextFactory<PostgreSqlPortalDbContext>>();
        }
        else
        {
            services.AddDbContextFactory<SqlitePortalDbContext>(
                (provider, options) => Sqlite(options, ConnectionString(provider))
            );
            services.AddSingleton<IDbContextFactory<PortalDbContext>, BaseContextFactory<SqlitePortalDbContext>>();
        }

        // Data Protection's key repository asks for the context itself.
        services.AddScoped(provider =>
            provider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext()
        );
        services.AddSingleton<PortalStore>();
        return services;
    }

    internal static TBuilder Sqlite<TBuilder>(TBuilder options, string connectionString)
        where TBuilder : DbContextOptionsBuilder
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 };
        options.UseSqlite(settings.ToString()).UseSnakeCaseNamingConvention();
        return options;
    }

    internal static TBuilder PostgreSql<TBuilder>(TBuilder options, string connectionString)
        where TBuilder : DbContextOptionsBuilder
    {
        options.UseNpgsql(connectionString).UseSnakeCaseNamingConvention();
        return options;
    }

    private static string ConnectionString(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString;

    /// <summary>Hands the provider's context out as the common one.</summary>
    private sealed class BaseContextFactory<TContext>(IDbContextFactory<TContext> inner)
        : IDbContextFactory<PortalDbContext>
        where TContext : PortalDbContext
    {
        public PortalDbContext CreateDbContext() => inner.CreateDbContext();

        public async Task<PortalDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await inner.CreateDbContextAsync(cancellationToken);
    }
}
