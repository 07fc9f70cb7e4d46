using ConversationAIPortal.Services.Auditing;
using ConversationAIPortal.Services.Connections;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ConversationAIPortal.Services.Storage;

/// <summary>The portal's store. Made per operation by <see cref="IDbContextFactory{TContext}"/>; never kept in a circuit.</summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Connected sub-accounts and agencies.</summary>
    public DbSet<Connection> Connections => Set<Connection>();

    /// <summary>Their timelines.</summary>
    public DbSet<ConnectionEvent> ConnectionEvents => Set<ConnectionEvent>();

    /// <summary>Connections begun in a browser.</summary>
    public DbSet<PendingConnection> PendingConnections => Set<PendingConnection>();

    /// <summary>Who did what.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The key ring of Data Protection.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Connection>(connection =>
        {
            connection.HasKey(row => row.OwnerId);
            connection.Property(row => row.OwnerId).HasMaxLength(100);
            connection.Property(row => row.Name).HasMaxLength(400);
            connection.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            connection.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            connection.Property(row => row.RowVersion).IsConcurrencyToken();
            connection.Ignore(row => row.Owner);
            connection.HasIndex(row => row.CompanyId);
            connection.HasIndex(row => row.ExpiresAtUtc);
        });
        modelBuilder.Entity<ConnectionEvent>(occurrence =>
        {
            occurrence.HasKey(row => row.Id);
            occurrence.HasIndex(row => new { row.OwnerId, row.Id });
        });
        modelBuilder.Entity<PendingConnection>(pending =>
        {
            pending.HasKey(row => row.StateHash);
            pending.HasIndex(row => row.ExpiresAtUtc);
        });
        modelBuilder.Entity<AuditEntry>(entry =>
        {
            entry.HasKey(row => row.Id);
            entry.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(20);
            entry.HasIndex(row => row.AtUtc);
            entry.HasIndex(row => new { row.LocationId, row.Id });
        });
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();

    /// <summary>SQLite forgets the kind of a date: everything stored is UTC.</summary>
    private sealed class UtcDateTimeConverter()
        : ValueConverter<DateTime, DateTime>(
            value => value.ToUniversalTime(),
            value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
        );
}

/// <summary>The store on SQLite; exists so that each provider has its own migrations.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

/// <summary>The store on PostgreSQL; exists so that each provider has its own migrations.</summary>
public sealed class PostgreSqlPortalDbContext(DbContextOptions<PostgreSqlPortalDbContext> options)
    : PortalDbContext(options);
