using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.HighLevel.OAuth;

/// <summary>
/// HighLevel's OAuth as the portal uses it. The client id and secret come from <c>HighLevel:ClientId</c> and
/// <c>HighLevel:ClientSecret</c>. None of these calls is ever repeated blindly: a used refresh token or code is dead.
/// </summary>
public interface IOAuthClient
{
    /// <summary>Exchanges an authorization code; <paramref name="userType"/> as asked for, or null to let HighLevel tell.</summary>
    /// <exception cref="HighLevelException">As <see cref="HighLevelErrorKind"/> says.</exception>
    Task<TokenAnswer> ExchangeCodeAsync(
        string code,
        TokenUserType? userType,
        string redirectUri,
        CancellationToken cancellationToken
    );

    /// <summary>Spends a refresh token; it is dead afterwards, whatever happens to the answer.</summary>
    /// <exception cref="HighLevelException">
    /// <see cref="HighLevelErrorKind.Invalid"/> or <see cref="HighLevelErrorKind.Unauthorized"/> when refused;
    /// its messages tell "Location is not active" from a dead token.
    /// </exception>
    Task<TokenAnswer> RefreshAsync(Secret refreshToken, TokenUserType userType, CancellationToken cancellationToken);

    /// <summary>Mints a sub-account's token from the agency's (scope <c>oauth.write</c>).</summary>
    Task<TokenAnswer> MintLocationTokenAsync(
        CompanyId company,
        LocationId location,
        Secret agencyToken,
        CancellationToken cancellationToken
    );

    /// <summary>One page of the agency's sub-accounts (scope <c>oauth.readonly</c>); at most 100 a page.</summary>
    Task<InstalledLocationsAnswer> GetInstalledLocationsAsync(
        CompanyId company,
        Secret agencyToken,
        int skip,
        int limit,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Lost-token recovery: a new authorization code for an installed app. HighLevel may have withdrawn it (404): then
    /// <see langword="null"/>.
    /// </summary>
    Task<string?> ReconnectAsync(TokenOwner owner, CancellationToken cancellationToken);
}
