using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.OAuth;

/// <summary>The OAuth endpoints as they are (oauth.json); callers use <see cref="IOAuthClient"/>.</summary>
[Headers(ApiVersions.OAuth)]
public interface IOAuthApi
{
    /// <summary>Code exchange and refresh.</summary>
    [Post("/oauth/token")]
    Task<TokenAnswer> TokenAsync(
        [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form,
        CancellationToken cancellationToken
    );

    /// <summary>A sub-account's token from the agency's.</summary>
    [Post("/oauth/locationToken")]
    Task<TokenAnswer> LocationTokenAsync(
        [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form,
        [Authorize] string token,
        CancellationToken cancellationToken
    );

    /// <summary>The agency's sub-accounts.</summary>
    [Get("/oauth/installedLocations")]
    Task<InstalledLocationsAnswer> InstalledLocationsAsync(
        string companyId,
        string appId,
        string isInstalled,
        string skip,
        string limit,
        [Authorize] string token,
        CancellationToken cancellationToken
    );

    /// <summary>A new code for an installed app.</summary>
    [Post("/oauth/reconnect")]
    Task<ReconnectAnswer> ReconnectAsync(
        [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form,
        CancellationToken cancellationToken
    );
}
