using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.OAuth;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Auditing;
using ConversationAIPortal.Services.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConversationAIPortal.Services.Connections;

/// <summary>A credential to store, in the clear.</summary>
internal sealed record Credential
{
    public required TokenOwner Owner { get; init; }
    public required CredentialKind Kind { get; init; }
    public required Secret AccessToken { get; init; }
    public Secret? RefreshToken { get; init; }
    public DateTime? ExpiresAtUtc { get; init; }
    public string Scopes { get; init; } = "";
    public string? CompanyId { get; init; }
    public string? Name { get; init; }
    public string? TimeZone { get; init; }
}

/// <summary>The one place that writes credentials to the store.</summary>
internal sealed class ConnectionStore(
    IDbContextFactory<PortalDbContext> contexts,
    TokenProtector protector,
    AuditLog audit,
    PortalChanges changes,
    TimeProvider time
)
{
    /// <summary>When a token answer dies; a missing or senseless lifetime counts as an hour.</summary>
    public DateTime ExpiryOf(TokenAnswer answer) =>
        time.GetUtcNow()
            .UtcDateTime.AddSeconds(answer.ExpiresInSeconds is > 0 and < 31_536_000 and var seconds ? seconds : 3600);

    public async Task<Connection?> FindAsync(TokenOwner owner, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Connections.AsNoTracking()
            .SingleOrDefaultAsync(row => row.OwnerId == owner.Id, cancellationToken);
    }

    /// <summary>
    /// Puts a person's new credential in place, whatever was there: a reconnect keeps the row. Two tabs at once: the
    /// later one stands. The audit entry is in the same transaction.
    /// </summary>
    public async Task PutAsync(Credential credential, Person person, CancellationToken cancellationToken)
    {
        const int tries = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryPutAsync(credential, person, cancellationToken);
                changes.Publish(new ConnectionChanged(credential.Owner.Id));
                return;
            }
            catch (DbUpdateException) when (attempt < tries)
            {
                // Another tab or server inserted or changed the row in between: read again and write over it.
            }
        }
    }

    private async Task TryPutAsync(Credential credential, Person person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var id = credential.Owner.Id;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Connections.SingleOrDefaultAsync(found => found.OwnerId == id, cancellationToken);
        var isNew = row is null;
        if (row is null)
        {
            row = new Connection
            {
                OwnerId = id,
                IsAgency = credential.Owner.Company is not null,
                Name = credential.Name ?? id,
                ConnectedAtUtc = now,
            };
            context.Connections.Add(row);
        }

        row.Name = credential.Name ?? row.Name;
        row.CompanyId = credential.CompanyId ?? row.CompanyId;
        row.TimeZone = credential.TimeZone ?? row.TimeZone;
        row.Kind = credential.Kind;
        row.State = ConnectionState.Connected;
        row.StateReason = null;
        row.Scopes = credential.Scopes;
        row.ProtectedAccessToken = protector.Protect(credential.AccessToken, id, TokenKind.Access);
        row.ProtectedRefreshToken = credential.RefreshToken is { IsEmpty: false } refresh
            ? protector.Protect(refresh, id, TokenKind.Refresh)
            : null;
        row.RefreshTokenHash = credential.RefreshToken is { IsEmpty: false } token ? token.Fingerprint() : null;
        row.ExpiresAtUtc = credential.ExpiresAtUtc;
        row.CredentialSinceUtc = now;
        row.LastRefreshedUtc = null;
        row.Failures = 0;
        row.NextAttemptUtc = null;
        row.RowVersion = Guid.CreateVersion7();
        context.ConnectionEvents.Add(
            new ConnectionEvent
            {
                OwnerId = id,
                AtUtc = now,
                What = isNew ? "connected" : "reconnected",
                Detail = $"{credential.Kind} by {person.Name}",
            }
        );
        audit.Add(
            context,
            AuditEntry.Of(person, isNew ? "connection.connect" : "connection.reconnect") with
            {
                LocationId = credential.Owner.Location?.Value,
                ObjectType = row.IsAgency ? "agency" : "sub-account",
                ObjectId = id,
                Note = $"{credential.Kind}; scopes: {credential.Scopes}",
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        if (row.IsAgency)
        {
            // Sub-accounts that waited for a person may recover from the agency's new token at once.
            await context
                .Connections.Where(other => other.CompanyId == id && other.NextAttemptUtc != null)
                .ExecuteUpdateAsync(
                    update => update.SetProperty(other => other.NextAttemptUtc, (DateTime?)null),
                    cancellationToken
                );
        }
    }

    /// <summary>
    /// Stores a refreshed pair, if the refresh token that was spent is still the stored one. Never given up lightly: by
    /// now the pair is the only valid one.
    /// </summary>
    /// <returns>False when the stored credential is another one by now.</returns>
    public async Task<bool> ReplaceFencedAsync(
        string ownerId,
        string? spentHash,
        Secret access,
        Secret? refresh,
        DateTime expiresAtUtc,
        string? scopes,
        string how
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var protectedAccess = protector.Protect(access, ownerId, TokenKind.Access);
        var protectedRefresh = refresh is { IsEmpty: false } token
            ? protector.Protect(token, ownerId, TokenKind.Refresh)
            : null;
        var hash = refresh is { IsEmpty: false } spent ? spent.Fingerprint() : null;
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        await using var transaction = await context.Database.BeginTransactionAsync(CancellationToken.None);
        var rows = await context
            .Connections.Where(row =>
                row.OwnerId == ownerId && row.RefreshTokenHash == spentHash && row.State != ConnectionState.Disconnected
            )
            .ExecuteUpdateAsync(
                update =>
                    update
                        .SetProperty(row => row.ProtectedAccessToken, protectedAccess)
                        .SetProperty(row => row.ProtectedRefreshToken, protectedRefresh)
                        .SetProperty(row => row.RefreshTokenHash, hash)
                        .SetProperty(row => row.ExpiresAtUtc, expiresAtUtc)
                        .SetProperty(row => row.Scopes, row => scopes ?? row.Scopes)
                        .SetProperty(row => row.State, ConnectionState.Connected)
                        .SetProperty(row => row.StateReason, (string?)null)
                        .SetProperty(row => row.Failures, 0)
                        .SetProperty(row => row.NextAttemptUtc, (DateTime?)null)
                        .SetProperty(row => row.LastRefreshedUtc, now)
                        .SetProperty(row => row.LeaseOwner, (string?)null)
                        .SetProperty(row => row.LeaseEndsUtc, (DateTime?)null)
                        .SetProperty(row => row.RowVersion, Guid.CreateVersion7()),
                CancellationToken.None
            );
        if (rows > 0)
        {
            context.ConnectionEvents.Add(
                new ConnectionEvent
                {
                    OwnerId = ownerId,
                    AtUtc = now,
                    What = "refreshed",
                    Detail = how,
                }
            );
            await context.SaveChangesAsync(CancellationToken.None);
        }

        await transaction.CommitAsync(CancellationToken.None);
        changes.Publish(new ConnectionChanged(ownerId));
        return rows > 0;
    }

    /// <summary>Notes that a refresh did not succeed, unless the credential was replaced meanwhile. Deletes nothing.</summary>
    public async Task NoteFailureAsync(
        string ownerId,
        string? spentHash,
        ConnectionState state,
        string? reason,
        DateTime? nextAttemptUtc
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        var rows = await context
            .Connections.Where(row =>
                row.OwnerId == ownerId && row.RefreshTokenHash == spentHash && row.State != ConnectionState.Disconnected
            )
            .ExecuteUpdateAsync(
                update =>
                    update
                        .SetProperty(row => row.State, state)
                        .SetProperty(row => row.StateReason, reason)
                        .SetProperty(row => row.Failures, row => row.Failures + 1)
                        .SetProperty(row => row.NextAttemptUtc, nextAttemptUtc)
                        .SetProperty(row => row.LeaseOwner, (string?)null)
                        .SetProperty(row => row.LeaseEndsUtc, (DateTime?)null)
                        .SetProperty(row => row.RowVersion, Guid.CreateVersion7()),
                CancellationToken.None
            );
        if (rows > 0)
        {
            context.ConnectionEvents.Add(
                new ConnectionEvent
                {
                    OwnerId = ownerId,
                    AtUtc = now,
                    What = "refresh-failed",
                    Detail = $"{state}: {reason}",
                }
            );
            await context.SaveChangesAsync(CancellationToken.None);
            await TrimAsync(context, ownerId);
            changes.Publish(new ConnectionChanged(ownerId));
        }
    }

    /// <summary>Claims the right to refresh: one holder at a time over all servers, for at most <paramref name="length"/>.</summary>
    public async Task<bool> ClaimAsync(
        string ownerId,
        string holder,
        TimeSpan length,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var end = now + length;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
                .Connections.Where(row =>
                    row.OwnerId == ownerId && (row.LeaseEndsUtc == null || row.LeaseEndsUtc < now)
                )
                .ExecuteUpdateAsync(
                    update =>
                        update.SetProperty(row => row.LeaseOwner, holder).SetProperty(row => row.LeaseEndsUtc, end),
                    cancellationToken
                ) > 0;
    }

    public async Task ReleaseAsync(string ownerId, string holder)
    {
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        await context
            .Connections.Where(row => row.OwnerId == ownerId && row.LeaseOwner == holder)
            .ExecuteUpdateAsync(
                update =>
                    update
                        .SetProperty(row => row.LeaseOwner, (string?)null)
                        .SetProperty(row => row.LeaseEndsUtc, (DateTime?)null),
                CancellationToken.None
            );
    }

    private static async Task TrimAsync(PortalDbContext context, string ownerId)
    {
        var oldest = await context
            .ConnectionEvents.Where(row => row.OwnerId == ownerId)
            .OrderByDescending(row => row.Id)
            .Skip(ConnectionEvent.Kept)
            .Select(row => (long?)row.Id)
            .FirstOrDefaultAsync(CancellationToken.None);
        if (oldest is { } id)
        {
            await context
                .ConnectionEvents.Where(row => row.OwnerId == ownerId && row.Id <= id)
                .ExecuteDeleteAsync(CancellationToken.None);
        }
    }
}
