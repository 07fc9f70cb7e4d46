using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ConversationAIPortal.Services.Connections;

/// <summary>
/// Refreshes early: every token at least every 12 hours, each at its own moment, so that a refresh that gets lost leaves
/// hours of a working access token.
/// </summary>
internal sealed class TokenSweeping(
    IDbContextFactory<PortalDbContext> contexts,
    ConnectionTokens tokens,
    TimeProvider time,
    ILogger<TokenSweeping> logger
)
{
    /// <summary>Refreshed at the latest when this much is left of the usual 24 hours.</summary>
    internal static readonly TimeSpan Early = TimeSpan.FromHours(12);

    private const int Batch = 200;
    private const int AtOnce = 4;

    /// <summary>One round over what is due, at most <see cref="Batch"/> connections.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var horizon = now + Early + Early / 4;
        List<Connection> rows;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            rows = await context
                .Connections.AsNoTracking()
                .Where(row =>
                    row.ExpiresAtUtc != null
                    && row.ExpiresAtUtc < horizon
                    && (row.State == ConnectionState.Connected || row.State == ConnectionState.Unreachable)
                    && (row.NextAttemptUtc == null || row.NextAttemptUtc <= now)
                )
                .OrderBy(row => row.ExpiresAtUtc)
                .Take(Batch)
                .ToListAsync(cancellationToken);
        }

        var due = rows.Where(row => row.ExpiresAtUtc < now + Early + Jitter(row.OwnerId)).ToList();
        logger.Sweeping(due.Count);
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (row, stop) => await RefreshAsync(row, stop)
        );
        return due.Count;
    }

    private async Task RefreshAsync(Connection row, CancellationToken cancellationToken)
    {
        try
        {
            await tokens.RefreshEarlyAsync(row, cancellationToken);
        }
        catch (HighLevelException)
        {
            // Its state, reason and next attempt are stored already; the next round goes on.
        }
    }

    /// <summary>Up to three hours, the same for a connection every time: refreshes spread out.</summary>
    private static TimeSpan Jitter(string ownerId)
    {
        var hash = BitConverter.ToUInt32(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ownerId))
        );
        return Early / 4 * (hash / (double)uint.MaxValue);
    }
}

/// <summary>The job around <see cref="TokenSweeping"/>.</summary>
[DisallowConcurrentExecution]
internal sealed class TokenSweepJob(TokenSweeping sweeping) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await sweeping.RunAsync(cancellationToken);
}
