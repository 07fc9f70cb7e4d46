using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Services.Storage;

/// <summary>What is wrong with the store, in words for the person who starts the portal.</summary>
/// <param name="What">What happened.</param>
/// <param name="ToDo">What to do.</param>
public sealed record StoreProblem(string What, string ToDo);

/// <summary>The store as a whole: migrations and health.</summary>
public sealed class PortalStore(IDbContextFactory<PortalDbContext> contexts, IOptions<StorageOptions> options)
{
    /// <summary>Brings the schema up to date; makes the SQLite file when there is none.</summary>
    /// <returns>Null when done, or what is wrong.</returns>
    public async Task<StoreProblem?> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            MakeFolder();
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            if (context.Database.IsSqlite())
            {
                // Readers do not wait for a writer. Kept in the file, so once is enough.
                await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
            }

            return null;
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            return Explain(exception);
        }
    }

    /// <summary>Whether the store can be read and written and its schema is the one this version needs.</summary>
    /// <returns>Null when all is well.</returns>
    public async Task<StoreProblem?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var pending = await context.Database.GetPendingMigrationsAsync(cancellationToken);
            if (pending.Any())
            {
                return new(
                    "The store's tables are older than this version of the portal.",
                    "Run the portal's command \"migrate\" once, then start it again."
                );
            }

            // A read-only file is found out only by writing; the row is taken back.
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await context.PendingConnections.Where(row => row.StateHash == "").ExecuteDeleteAsync(cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            return Explain(exception);
        }
    }

    private void MakeFolder()
    {
        if (options.Value.Provider != StorageProvider.Sqlite)
        {
            return;
        }

        var file = new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource;
        if (file is { Length: > 0 } and not ":memory:" && Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    private const int SqliteReadOnly = 8;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;

    private StoreProblem Explain(Exception exception)
    {
        if (options.Value.Provider == StorageProvider.PostgreSql)
        {
            return new(
                $"PostgreSQL cannot be used ({exception.GetType().Name}).",
                "Check ConnectionStrings:Portal, that the server runs, and that the portal's user may create tables."
            );
        }

        var file = new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource;
        return exception switch
        {
            SqliteException { SqliteErrorCode: SqliteReadOnly } or UnauthorizedAccessException => new(
                $"The store {file} is read-only.",
                "Give the portal's user the right to write the file and its folder, or set ConnectionStrings:Portal to another place."
            ),
            SqliteException { SqliteErrorCode: SqliteCannotOpen } => new(
                $"The store {file} cannot be opened.",
                "Check that the folder exists and may be written, or set ConnectionStrings:Portal to another place."
            ),
            SqliteException { SqliteErrorCode: SqliteNotADatabase } => new(
                $"The file {file} is not a store of the portal.",
                "Restore it from a backup, or set ConnectionStrings:Portal to another place."
            ),
            _ => new(
                $"The store {file} cannot be used ({exception.GetType().Name}).",
                "Check the disk and ConnectionStrings:Portal."
            ),
        };
    }
}
