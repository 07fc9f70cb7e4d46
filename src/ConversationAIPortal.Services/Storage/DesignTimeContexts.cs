using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ConversationAIPortal.Services.Storage;

/// <summary>For <c>dotnet ef migrations add … --context SqlitePortalDbContext</c>.</summary>
internal sealed class SqliteDesignTimeContext : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) =>
        new(
            StorageModule.Sqlite(new DbContextOptionsBuilder<SqlitePortalDbContext>(), "Data Source=design.db").Options
        );
}

/// <summary>For <c>dotnet ef migrations add … --context PostgreSqlPortalDbContext</c>.</summary>
internal sealed class PostgreSqlDesignTimeContext : IDesignTimeDbContextFactory<PostgreSqlPortalDbContext>
{
    public PostgreSqlPortalDbContext CreateDbContext(string[] args) =>
        new(
            StorageModule.PostgreSql(new DbContextOptionsBuilder<PostgreSqlPortalDbContext>(), "Host=localhost").Options
        );
}
