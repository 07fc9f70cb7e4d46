using System.Collections.Concurrent;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using Microsoft.Extensions.Logging;

namespace ConversationAIPortal.Services.Connections;

/// <summary>
/// Tokens for the client, out of the store. One refresh per owner at a time, however many wait: the work belongs to none
/// of the callers, and one that gives up harms nobody.
/// </summary>
internal sealed class ConnectionTokens(
    ConnectionStore store,
    TokenProtector protector,
    TokenRefreshing refreshing,
    TimeProvider time,
    ILogger<ConnectionTokens> logger
) : IAccessTokenSource
{
    /// <summary>A token that dies sooner than this is refreshed before it is used.</summary>
    internal static readonly TimeSpan EarlyBy = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<RefreshOutcome>>> _flights = new(StringComparer.Ordinal);

    public async ValueTask<Secret> GetAsync(TokenOwner owner, CancellationToken cancellationToken)
    {
        var row = await store.FindAsync(owner, cancellationToken);
        if (row is null || row.State is ConnectionState.Disconnected or ConnectionState.Uninstalled)
        {
            throw NotConnected(owner);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var stored = protector.Unprotect(row.ProtectedAccessToken, row.OwnerId, TokenKind.Access);
        if (stored is null && row.ProtectedAccessToken is not null)
        {
            logger.CannotDecrypt(row.OwnerId);
        }

        if (stored is { } fresh && (row.ExpiresAtUtc is null || row.ExpiresAtUtc > now + EarlyBy))
        {
            return fresh;
        }

        var outcome = await RefreshAsync(owner, refused: null, cancellationToken);
        if (outcome.Token is { } refreshed)
        {
            return refreshed;
        }

        // The refresh failed, but the old token may still live for a moment: work goes on with it.
        return stored is { } living && row.ExpiresAtUtc > time.GetUtcNow().UtcDateTime
            ? living
            : throw Unusable(owner, outcome.State);
    }

    public async ValueTask<Secret?> ReplaceAsync(
        TokenOwner owner,
        Secret refused,
        CancellationToken cancellationToken
    ) => (await RefreshAsync(owner, refused, cancellationToken)).Token is { } token && token != refused ? token : null;

    /// <summary>Refreshes a token that still lives: the stored one counts as refused, unless it was replaced meanwhile.</summary>
    public async Task RefreshEarlyAsync(Connection row, CancellationToken cancellationToken) =>
        await RefreshAsync(
            row.Owner,
            protector.Unprotect(row.ProtectedAccessToken, row.OwnerId, TokenKind.Access),
            cancellationToken
        );

    /// <summary>The shared refresh of an owner. A caller that gives up leaves it running.</summary>
    public async Task<RefreshOutcome> RefreshAsync(
        TokenOwner owner,
        Secret? refused,
        CancellationToken cancellationToken
    )
    {
        var key = owner.Id;
        var flight = _flights.GetOrAdd(key, _ => new Lazy<Task<RefreshOutcome>>(() => FlyAsync(key, owner, refused)));
        return await flight.Value.WaitAsync(cancellationToken);
    }

    private async Task<RefreshOutcome> FlyAsync(string key, TokenOwner owner, Secret? refused)
    {
        await Task.Yield(); // the Lazy's lock must not be held while the store is read
        try
        {
            return await refreshing.RunAsync(owner, refused, AgencyTokenAsync);
        }
        catch (Exception exception)
        {
            // The boundary of shared work: its callers get the exception, the log gets it once.
            logger.RefreshCrashed(exception, key);
            throw;
        }
        finally
        {
            _flights.TryRemove(key, out _);
        }
    }

    private async Task<Secret?> AgencyTokenAsync(CompanyId company)
    {
        try
        {
            return await GetAsync(TokenOwner.Of(company), CancellationToken.None);
        }
        catch (HighLevelException exception)
            when (exception.Kind is HighLevelErrorKind.NotConnected or HighLevelErrorKind.Unavailable)
        {
            return null;
        }
    }

    private static HighLevelException NotConnected(TokenOwner owner) =>
        new(HighLevelErrorKind.NotConnected, "token") { Location = owner.Location, NotSent = true };

    private static HighLevelException Unusable(TokenOwner owner, ConnectionState state) =>
        state == ConnectionState.Unreachable
            ? new(HighLevelErrorKind.Unavailable, "token") { Location = owner.Location, NotSent = true }
            : NotConnected(owner);
}
