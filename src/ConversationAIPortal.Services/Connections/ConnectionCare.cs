using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Auditing;
using ConversationAIPortal.Services.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConversationAIPortal.Services.Connections;

/// <summary>What a test of a connection found.</summary>
/// <param name="Works">Agents can be read.</param>
/// <param name="IsOtherLocation">The token is another sub-account's.</param>
/// <param name="Checks">Scope by scope.</param>
public sealed record ConnectionTest(bool Works, bool IsOtherLocation, IReadOnlyList<ScopeCheck> Checks);

/// <summary>How a disconnect ended.</summary>
public enum DisconnectOutcome
{
    /// <summary>Tokens are gone; history stays.</summary>
    Disconnected,

    /// <summary>What was typed is not the sub-account's name or id.</summary>
    NotConfirmed,

    /// <summary>There is no such connection.</summary>
    NotFound,
}

/// <summary>Tests and ends connections.</summary>
public sealed class ConnectionCare
{
    private readonly AccessGuard _access;
    private readonly AuditLog _audit;
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly IHighLevel _highLevel;
    private readonly PortalChanges _changes;
    private readonly TimeProvider _time;

    internal ConnectionCare(
        AccessGuard access,
        AuditLog audit,
        IDbContextFactory<PortalDbContext> contexts,
        IHighLevel highLevel,
        PortalChanges changes,
        TimeProvider time
    ) =>
        (_access, _audit, _contexts, _highLevel, _changes, _time) = (access, audit, contexts, highLevel, changes, time);

    /// <summary>Calls HighLevel with the stored token, scope by scope; refreshes it when it has to.</summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.Connect"/> is missing.</exception>
    public async Task<ConnectionTest> TestAsync(LocationId location, CancellationToken cancellationToken)
    {
        var person = await _access.RequireAsync(Permission.Connect, location, cancellationToken);
        await AllowRefreshNowAsync(location, cancellationToken);
        var checks = await ScopeProbe.RunAsync(_highLevel.For(location), cancellationToken);
        var other = ScopeProbe.IsOtherLocation(checks);
        var works = checks[0].Granted == true && !other;
        var scopes = string.Join(' ', checks.Where(check => check.Granted == true).Select(check => check.Scope));
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        if (works)
        {
            await context
                .Connections.Where(row => row.OwnerId == location.Value && row.Kind == CredentialKind.Pit)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Scopes, scopes), cancellationToken);
        }

        context.ConnectionEvents.Add(
            new ConnectionEvent
            {
                OwnerId = location.Value,
                AtUtc = _time.GetUtcNow().UtcDateTime,
                What = works ? "test-passed" : "test-failed",
                Detail = works ? $"by {person.Name}" : checks[0].Failure?.Kind.ToString(),
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        _changes.Publish(new ConnectionChanged(location.Value));
        return new ConnectionTest(works, other, checks);
    }

    /// <summary>
    /// Forgets the tokens, at once and for good; the timeline and the audit log stay. The app stays installed in
    /// HighLevel.
    /// </summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.Connect"/> is missing.</exception>
    public async Task<DisconnectOutcome> DisconnectAsync(
        LocationId location,
        string typed,
        CancellationToken cancellationToken
    )
    {
        var person = await _access.RequireAsync(Permission.Connect, location, cancellationToken);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Connections.SingleOrDefaultAsync(
            found => found.OwnerId == location.Value && !found.IsAgency,
            cancellationToken
        );
        if (row is null || row.State == ConnectionState.Disconnected)
        {
            return DisconnectOutcome.NotFound;
        }

        var text = typed.Trim();
        if (!string.Equals(text, row.Name, StringComparison.OrdinalIgnoreCase) && text != row.OwnerId)
        {
            return DisconnectOutcome.NotConfirmed;
        }

        row.State = ConnectionState.Disconnected;
        row.StateReason = null;
        row.ProtectedAccessToken = null;
        row.ProtectedRefreshToken = null;
        row.RefreshTokenHash = null;
        row.ExpiresAtUtc = null;
        row.RowVersion = Guid.CreateVersion7();
        context.ConnectionEvents.Add(
            new ConnectionEvent
            {
                OwnerId = row.OwnerId,
                AtUtc = _time.GetUtcNow().UtcDateTime,
                What = "disconnected",
                Detail = $"by {person.Name}",
            }
        );
        _audit.Add(
            context,
            AuditEntry.Of(person, "connection.disconnect") with
            {
                LocationId = row.OwnerId,
                ObjectType = "sub-account",
                ObjectId = row.OwnerId,
                Note = row.Name,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        _changes.Publish(new ConnectionChanged(location.Value));
        return DisconnectOutcome.Disconnected;
    }

    /// <summary>A person who asks for a test does not wait for the pause after earlier failures.</summary>
    private async Task AllowRefreshNowAsync(LocationId location, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context
            .Connections.Where(row => row.OwnerId == location.Value)
            .ExecuteUpdateAsync(
                update => update.SetProperty(row => row.NextAttemptUtc, (DateTime?)null),
                cancellationToken
            );
    }
}
