using System.Net;
using System.Net.Http.Headers;

namespace ConversationAIPortal.HighLevel.Http;

/// <summary>
/// Puts the sub-account's token on the request. When HighLevel does not accept it, sends once more with another one if
/// the portal has or can get one. A missing scope is no reason to refresh.
/// </summary>
internal sealed class BearerTokenHandler(IAccessTokenSource tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (CallContext.GivenToken(request) is { } given)
        {
            return await SendWithAsync(request, given, cancellationToken);
        }

        var owner = CallContext.Owner(request);
        var token = await tokens.GetAsync(owner, cancellationToken);
        var response = await SendWithAsync(request, token, cancellationToken);
        if (
            response.StatusCode != HttpStatusCode.Unauthorized
            || await IsMissingScopeAsync(response, cancellationToken)
            || await tokens.ReplaceAsync(owner, token, cancellationToken) is not { } other
        )
        {
            return response;
        }

        response.Dispose();
        return await SendWithAsync(request, other, cancellationToken);
    }

    private Task<HttpResponseMessage> SendWithAsync(
        HttpRequestMessage request,
        Secret token,
        CancellationToken cancellationToken
    )
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        return base.SendAsync(request, cancellationToken);
    }

    private static async Task<bool> IsMissingScopeAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        await response.Content.LoadIntoBufferAsync(ErrorMappingHandler.MaxAnswerBytes, cancellationToken);
        var (messages, _) = ErrorAnswers.Read(await response.Content.ReadAsStringAsync(cancellationToken));
        return ErrorAnswers.KindOf(response.StatusCode, messages) == HighLevelErrorKind.MissingScope;
    }
}
