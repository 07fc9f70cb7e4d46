using System.Data.Common;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.OAuth;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ConversationAIPortal.Services.Connections;

/// <summary>How a refresh ended.</summary>
/// <param name="Token">A token to use, if there is one.</param>
/// <param name="State">The connection's state now.</param>
internal sealed record RefreshOutcome(Secret? Token, ConnectionState State);

/// <summary>
/// One refresh with its recovery ladder (architecture page): lease, spend, save at once fenced on the spent refresh token;
/// when refused: read again, mint from the agency, reconnect, and only then ask a person. Deletes nothing.
/// </summary>
internal sealed class TokenRefreshing(
    ConnectionStore store,
    TokenProtector protector,
    IOAuthClient oauth,
    TimeProvider time,
    ILogger<TokenRefreshing> logger
)
{
    /// <summary>Well above the HTTP time-out of the token call, so that a holder is never overtaken while it waits.</summary>
    internal static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(150);

    private static readonly TimeSpan LeasePoll = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private const int SaveTries = 6;
    private readonly string _server = $"{Environment.MachineName}:{Guid.NewGuid():N}";

    /// <summary>Refreshes unless the stored token is already another than <paramref name="refused"/> and fresh.</summary>
    /// <param name="owner">Whose token.</param>
    /// <param name="refused">A token HighLevel did not accept, or null when it is only about to expire.</param>
    /// <param name="agencyToken">How to get the agency's token; kept out of here, since it may need a refresh, too.</param>
    public async Task<RefreshOutcome> RunAsync(
        TokenOwner owner,
        Secret? refused,
        Func<CompanyId, Task<Secret?>> agencyToken
    )
    {
        var holder = $"{_server}:{Guid.NewGuid():N}";
        var started = time.GetTimestamp();
        while (true)
        {
            var row = await store.FindAsync(owner, CancellationToken.None);
            if (row is null || row.State is ConnectionState.Disconnected or ConnectionState.Uninstalled)
            {
                return new(null, row?.State ?? ConnectionState.Disconnected);
            }

            if (FreshToken(row, refused) is { } fresh)
            {
                return new(fresh, row.State);
            }

            if (row.NextAttemptUtc > time.GetUtcNow().UtcDateTime)
            {
                return new(null, row.State);
            }

            if (await store.ClaimAsync(owner.Id, holder, LeaseLength, CancellationToken.None))
            {
                break;
            }

            if (time.GetElapsedTime(started) > LeaseLength)
            {
                return new(null, ConnectionState.Unreachable);
            }

            await Task.Delay(LeasePoll, time);
        }

        try
        {
            var row = await store.FindAsync(owner, CancellationToken.None);
            return row is null ? new(null, ConnectionState.Disconnected)
                : FreshToken(row, refused) is { } fresh ? new(fresh, row.State)
                : await ClimbAsync(row, agencyToken);
        }
        finally
        {
            await store.ReleaseAsync(owner.Id, holder);
        }
    }

    private async Task<RefreshOutcome> ClimbAsync(Connection row, Func<CompanyId, Task<Secret?>> agencyToken)
    {
        var failure = new HighLevelException(HighLevelErrorKind.NotConnected, "refresh");
        if (protector.Unprotect(row.ProtectedRefreshToken, row.OwnerId, TokenKind.Refresh) is { } refreshToken)
        {
            try
            {
                var type = row.IsAgency ? TokenUserType.Company : TokenUserType.Location;
                var answer = await oauth.RefreshAsync(refreshToken, type, CancellationToken.None);
                return await KeepAsync(row, answer, "refresh token");
            }
            catch (HighLevelException exception)
            {
                failure = exception;
            }

            if (!IsRefusal(failure))
            {
                return await FailAsync(row, ConnectionState.Unreachable, failure);
            }

            var now = await store.FindAsync(row.Owner, CancellationToken.None);
            if (now is not null && now.RefreshTokenHash != row.RefreshTokenHash)
            {
                return new(protector.Unprotect(now.ProtectedAccessToken, now.OwnerId, TokenKind.Access), now.State);
            }

            if (SaysNotActive(failure))
            {
                return await FailAsync(row, ConnectionState.Suspended, failure);
            }
        }
        else if (row.ProtectedRefreshToken is not null)
        {
            logger.CannotDecrypt(row.OwnerId);
        }

        return await RecoverAsync(row, failure, agencyToken);
    }

    /// <summary>The refresh token is dead or lost: the agency's token, then reconnect, then a person.</summary>
    private async Task<RefreshOutcome> RecoverAsync(
        Connection row,
        HighLevelException failure,
        Func<CompanyId, Task<Secret?>> agencyToken
    )
    {
        if (!row.IsAgency && row.CompanyId is { Length: > 0 } companyId && row.Kind != CredentialKind.Pit)
        {
            var company = new CompanyId(companyId);
            if (await agencyToken(company) is { } agency)
            {
                try
                {
                    var answer = await oauth.MintLocationTokenAsync(
                        company,
                        new LocationId(row.OwnerId),
                        agency,
                        CancellationToken.None
                    );
                    return await KeepAsync(row, answer, "agency");
                }
                catch (HighLevelException exception) when (IsRefusal(exception))
                {
                    failure = exception;
                    if (SaysNotActive(exception))
                    {
                        return await FailAsync(row, ConnectionState.Suspended, exception);
                    }
                }
                catch (HighLevelException exception)
                {
                    return await FailAsync(row, ConnectionState.Unreachable, exception);
                }
            }
        }

        if (row.Kind == CredentialKind.Pit)
        {
            return await FailAsync(row, ConnectionState.NeedsReconnect, failure);
        }

        try
        {
            if (await oauth.ReconnectAsync(row.Owner, CancellationToken.None) is { Length: > 0 } code)
            {
                var type = row.IsAgency ? TokenUserType.Company : TokenUserType.Location;
                var answer = await oauth.ExchangeCodeAsync(code, type, redirectUri: "", CancellationToken.None);
                return await KeepAsync(row, answer, "reconnect");
            }
        }
        catch (HighLevelException exception) when (IsRefusal(exception))
        {
            failure = exception;
        }
        catch (HighLevelException exception)
        {
            return await FailAsync(row, ConnectionState.Unreachable, exception);
        }

        return await FailAsync(row, ConnectionState.NeedsReconnect, failure);
    }

    /// <summary>Saves the pair before anyone uses it; while the store fails, it is kept here and saved again.</summary>
    private async Task<RefreshOutcome> KeepAsync(Connection row, TokenAnswer answer, string how)
    {
        var expires = store.ExpiryOf(answer);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var kept = await store.ReplaceFencedAsync(
                    row.OwnerId,
                    row.RefreshTokenHash,
                    answer.AccessToken,
                    answer.RefreshToken,
                    expires,
                    answer.Scope,
                    how
                );
                if (kept)
                {
                    logger.Refreshed(row.OwnerId, how);
                    return new(answer.AccessToken, ConnectionState.Connected);
                }

                var other = await store.FindAsync(row.Owner, CancellationToken.None);
                return new(
                    other is null
                        ? null
                        : protector.Unprotect(other.ProtectedAccessToken, other.OwnerId, TokenKind.Access),
                    other?.State ?? ConnectionState.Disconnected
                );
            }
            catch (Exception exception) when (exception is DbException or DbUpdateException && attempt < SaveTries)
            {
                logger.SaveFailed(exception, row.OwnerId, attempt);
                await Task.Delay(TimeSpan.FromMilliseconds(250 * Math.Pow(3, attempt - 1)), time);
            }
        }
    }

    private async Task<RefreshOutcome> FailAsync(Connection row, ConnectionState state, HighLevelException failure)
    {
        var pause = state switch
        {
            ConnectionState.Unreachable => failure.RetryAfter is { } asked
            && asked > ShortestPause
            && asked < LongestPause
                ? asked
                : Pause(row.Failures),
            ConnectionState.Suspended => LongestPause,
            _ => LongestPause * 24,
        };
        var reason = failure.Messages.Count > 0 ? failure.Messages[0] : failure.Kind.ToString();
        await store.NoteFailureAsync(
            row.OwnerId,
            row.RefreshTokenHash,
            state,
            reason,
            time.GetUtcNow().UtcDateTime + pause
        );
        logger.NotRefreshed(row.OwnerId, state);
        return new(null, state);
    }

    internal static TimeSpan Pause(int failures)
    {
        var pause = ShortestPause * Math.Pow(2, Math.Clamp(failures, 0, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    private Secret? FreshToken(Connection row, Secret? refused)
    {
        var token = protector.Unprotect(row.ProtectedAccessToken, row.OwnerId, TokenKind.Access);
        if (token is not { } stored)
        {
            return null;
        }

        if (refused is { } old)
        {
            return stored != old ? stored : null;
        }

        return row.ExpiresAtUtc is null || row.ExpiresAtUtc > time.GetUtcNow().UtcDateTime + ConnectionTokens.EarlyBy
            ? stored
            : null;
    }

    private static bool IsRefusal(HighLevelException failure) =>
        failure.Kind
            is HighLevelErrorKind.Invalid
                or HighLevelErrorKind.Unauthorized
                or HighLevelErrorKind.WrongLocation
                or HighLevelErrorKind.MissingScope
                or HighLevelErrorKind.NotFound
                or HighLevelErrorKind.NotConnected;

    private static bool SaysNotActive(HighLevelException failure) =>
        failure.Messages.Any(message => message.Contains("not active", StringComparison.OrdinalIgnoreCase));
}
