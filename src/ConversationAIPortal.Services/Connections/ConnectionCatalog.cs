using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConversationAIPortal.Services.Connections;

/// <summary>Reads connections for people and for those who call HighLevel.</summary>
public sealed class ConnectionCatalog(
    AccessGuard access,
    IDbContextFactory<PortalDbContext> contexts,
    IRateBudgets budgets,
    TimeProvider time
)
{
    /// <summary>The portal is made for hundreds of sub-accounts; more than this are not listed.</summary>
    public const int MaxConnections = 5_000;

    /// <summary>HighLevel advises to replace a PIT after 90 days.</summary>
    public static readonly TimeSpan PitLifetime = TimeSpan.FromDays(90);

    private const int MaxTake = 200;

    /// <summary>A page of the grid.</summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.ReadAgents"/> is missing.</exception>
    public async Task<ConnectionPage> ListAsync(ConnectionQuery query, CancellationToken cancellationToken)
    {
        await access.RequireAsync(Permission.ReadAgents, cancellationToken);
        var all = await SummariesAsync(cancellationToken);
        var matches = all.Where(row =>
            (query.Health is not { } health || row.Health == health)
            && (
                string.IsNullOrWhiteSpace(query.Search)
                || row.Name.Contains(query.Search.Trim(), StringComparison.CurrentCultureIgnoreCase)
                || row.Id.Contains(query.Search.Trim(), StringComparison.OrdinalIgnoreCase)
            )
        );
        var sorted = Sort(matches, query).ToList();
        return new ConnectionPage(
            [.. sorted.Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MaxTake))],
            sorted.Count,
            all.CountBy(row => row.Health).ToDictionary()
        );
    }

    /// <summary>One sub-account, or null.</summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.ReadAgents"/> is missing.</exception>
    public async Task<ConnectionDetails?> GetAsync(LocationId location, CancellationToken cancellationToken)
    {
        await access.RequireAsync(Permission.ReadAgents, location, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context
            .Connections.AsNoTracking()
            .SingleOrDefaultAsync(
                found =>
                    found.OwnerId == location.Value && !found.IsAgency && found.State != ConnectionState.Disconnected,
                cancellationToken
            );
        if (row is null)
        {
            return null;
        }

        var timeline = await context
            .ConnectionEvents.AsNoTracking()
            .Where(found => found.OwnerId == location.Value)
            .OrderByDescending(found => found.Id)
            .Take(ConnectionEvent.Kept)
            .ToListAsync(cancellationToken);
        return new ConnectionDetails(Summary(row), timeline);
    }

    /// <summary>Every sub-account that can be called, by name.</summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.ReadAgents"/> is missing.</exception>
    public async Task<IReadOnlyList<ConnectedLocation>> ConnectedAsync(CancellationToken cancellationToken)
    {
        await access.RequireAsync(Permission.ReadAgents, cancellationToken);
        var all = await SummariesAsync(cancellationToken);
        return
        [
            .. all.Where(row => row.Health != ConnectionHealth.Uninstalled)
                .OrderBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(row => new ConnectedLocation(new LocationId(row.Id), row.Name, row.TimeZone, row.Health)),
        ];
    }

    private async Task<List<ConnectionSummary>> SummariesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .Connections.AsNoTracking()
            .Where(row => !row.IsAgency && row.State != ConnectionState.Disconnected)
            .OrderBy(row => row.OwnerId)
            .Take(MaxConnections)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Summary)];
    }

    private ConnectionSummary Summary(Connection row)
    {
        var scopes = PortalScopes.Split(row.Scopes);
        return new ConnectionSummary
        {
            Id = row.OwnerId,
            Name = row.Name,
            CompanyId = row.CompanyId,
            TimeZone = row.TimeZone,
            Kind = row.Kind,
            Health = HealthOf(row, scopes, time.GetUtcNow().UtcDateTime),
            HealthReason = row.StateReason,
            Scopes = scopes,
            MissingScopes = [.. PortalScopes.OfSubAccount.Except(scopes, StringComparer.Ordinal)],
            ExpiresAtUtc = row.ExpiresAtUtc,
            CredentialSinceUtc = row.CredentialSinceUtc,
            LastRefreshedUtc = row.LastRefreshedUtc,
            ConnectedAtUtc = row.ConnectedAtUtc,
            RequestsLeftToday = budgets.Snapshot(new LocationId(row.OwnerId)).RequestsLeftToday,
        };
    }

    internal static ConnectionHealth HealthOf(Connection row, IReadOnlyList<string> scopes, DateTime now) =>
        row.State switch
        {
            ConnectionState.NeedsReconnect => ConnectionHealth.NeedsReconnect,
            ConnectionState.Suspended => ConnectionHealth.Suspended,
            ConnectionState.Unreachable => ConnectionHealth.Unreachable,
            ConnectionState.Uninstalled or ConnectionState.Disconnected => ConnectionHealth.Uninstalled,
            _ when PortalScopes.Needed.Except(scopes, StringComparer.Ordinal).Any() => ConnectionHealth.MissingScope,
            _ when row.Kind == CredentialKind.Pit && now - row.CredentialSinceUtc > PitLifetime =>
                ConnectionHealth.Expiring,
            _ when row.ExpiresAtUtc is { } expires
                    && row.RefreshTokenHash is null
                    && expires < now.AddHours(1)
                    && row.CompanyId is null => ConnectionHealth.Expiring,
            _ => ConnectionHealth.Connected,
        };

    private static IEnumerable<ConnectionSummary> Sort(IEnumerable<ConnectionSummary> rows, ConnectionQuery query)
    {
        var byName = StringComparer.CurrentCultureIgnoreCase;
        IOrderedEnumerable<ConnectionSummary> By<TKey>(
            Func<ConnectionSummary, TKey> key,
            IComparer<TKey>? comparer = null
        ) => query.Descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
        return query.Sort switch
        {
            "health" => By(row => row.Health).ThenBy(row => row.Name, byName),
            "kind" => By(row => row.Kind).ThenBy(row => row.Name, byName),
            "expires" => By(row => row.ExpiresAtUtc ?? DateTime.MaxValue).ThenBy(row => row.Name, byName),
            _ => By(row => row.Name, byName).ThenBy(row => row.Id, StringComparer.Ordinal),
        };
    }
}
