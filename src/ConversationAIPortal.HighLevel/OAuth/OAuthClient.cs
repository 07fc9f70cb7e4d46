using System.Globalization;
using ConversationAIPortal.HighLevel.Http;
using Microsoft.Extensions.Options;
using Refit;

namespace ConversationAIPortal.HighLevel.OAuth;

/// <summary><see cref="IOAuthClient"/> over HTTP. Nothing here is repeated by itself.</summary>
internal sealed class OAuthClient(IHttpMessageHandlerFactory handlers, IOptions<HighLevelOptions> options)
    : IOAuthClient
{
    /// <summary>The handler pipeline without retries and without a bearer token of its own.</summary>
    internal const string Pipeline = "highlevel-oauth";

    public Task<TokenAnswer> ExchangeCodeAsync(
        string code,
        TokenUserType? userType,
        string redirectUri,
        CancellationToken cancellationToken
    )
    {
        var form = ClientForm("authorization_code");
        form["code"] = code;
        form["redirect_uri"] = redirectUri;
        if (userType is { } type)
        {
            form["user_type"] = type.ToString();
        }

        return TokenAsync(form, cancellationToken);
    }

    public Task<TokenAnswer> RefreshAsync(
        Secret refreshToken,
        TokenUserType userType,
        CancellationToken cancellationToken
    )
    {
        var form = ClientForm("refresh_token");
        form["refresh_token"] = refreshToken.Reveal();
        form["user_type"] = userType.ToString();
        return TokenAsync(form, cancellationToken);
    }

    public async Task<TokenAnswer> MintLocationTokenAsync(
        CompanyId company,
        LocationId location,
        Secret agencyToken,
        CancellationToken cancellationToken
    )
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["companyId"] = company.Value,
            ["locationId"] = location.Value,
        };
        var answer = await Api(TokenOwner.Of(company))
            .LocationTokenAsync(form, agencyToken.Reveal(), cancellationToken);
        return Usable(answer, "POST /oauth/locationToken");
    }

    public Task<InstalledLocationsAnswer> GetInstalledLocationsAsync(
        CompanyId company,
        Secret agencyToken,
        int skip,
        int limit,
        CancellationToken cancellationToken
    ) =>
        Api(TokenOwner.Of(company))
            .InstalledLocationsAsync(
                company.Value,
                options.Value.EffectiveAppId,
                isInstalled: "true",
                skip.ToString(CultureInfo.InvariantCulture),
                limit.ToString(CultureInfo.InvariantCulture),
                agencyToken.Reveal(),
                cancellationToken
            );

    public async Task<string?> ReconnectAsync(TokenOwner owner, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["clientKey"] = options.Value.ClientId,
            ["clientSecret"] = options.Value.ClientSecret,
            [owner.Location is null ? "companyId" : "locationId"] = owner.Id,
        };
        try
        {
            var answer = await Api(owner).ReconnectAsync(form, cancellationToken);
            return answer.AuthorizationCode ?? answer.Code;
        }
        catch (HighLevelException exception) when (exception.Kind == HighLevelErrorKind.NotFound)
        {
            return null;
        }
    }

    private async Task<TokenAnswer> TokenAsync(Dictionary<string, string> form, CancellationToken cancellationToken) =>
        Usable(await Api(TokenOwner.None).TokenAsync(form, cancellationToken), "POST /oauth/token");

    private static TokenAnswer Usable(TokenAnswer answer, string operation) =>
        answer.AccessToken.IsEmpty
            ? throw new HighLevelException(HighLevelErrorKind.UnreadableAnswer, operation)
            : answer;

    private Dictionary<string, string> ClientForm(string grantType) =>
        new(StringComparer.Ordinal)
        {
            ["client_id"] = options.Value.ClientId,
            ["client_secret"] = options.Value.ClientSecret,
            ["grant_type"] = grantType,
        };

    private IOAuthApi Api(TokenOwner owner) =>
        RestService.For<IOAuthApi>(
            HighLevelClient.CreateHttpClient(handlers.CreateHandler(Pipeline), options.Value, owner, token: null),
            HighLevelClient.Settings
        );
}
