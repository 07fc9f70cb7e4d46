namespace ConversationAIPortal.HighLevel.Http;

/// <summary>What the handlers know of a call, carried on the request.</summary>
internal static class CallContext
{
    private static readonly HttpRequestOptionsKey<TokenOwner> OwnerKey = new("portal.owner");
    private static readonly HttpRequestOptionsKey<Secret> TokenKey = new("portal.token");

    public static void Bind(HttpRequestMessage request, TokenOwner owner, Secret? token)
    {
        request.Options.Set(OwnerKey, owner);
        if (token is { } given)
        {
            request.Options.Set(TokenKey, given);
        }
    }

    /// <summary>Nobody for a request that is not bound; the resilience library tries its pipeline key on an empty one.</summary>
    public static TokenOwner Owner(HttpRequestMessage request) =>
        request.Options.TryGetValue(OwnerKey, out var owner) ? owner : TokenOwner.None;

    /// <summary>A token given for this call alone, which is never replaced.</summary>
    public static Secret? GivenToken(HttpRequestMessage request) =>
        request.Options.TryGetValue(TokenKey, out var token) ? token : null;

    /// <summary>Method and path with ids left out, e.g. <c>GET /conversation-ai/agents/{id}</c>.</summary>
    public static string Operation(HttpRequestMessage request)
    {
        var segments = (request.RequestUri?.AbsolutePath ?? "").Split('/');
        var path = string.Join('/', segments.Select(static part => IsId(part) ? "{id}" : part));
        return $"{request.Method} {path}";
    }

    private static bool IsId(string part) => part.Length >= 16 || part.Any(char.IsAsciiDigit);
}

/// <summary>The outermost handler of a sub-account's client: says whose call it is.</summary>
internal sealed class BindingHandler(TokenOwner owner, Secret? token, HttpMessageHandler next) : DelegatingHandler(next)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        CallContext.Bind(request, owner, token);
        return base.SendAsync(request, cancellationToken);
    }
}
