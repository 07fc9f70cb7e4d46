using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>What an app asks of the choose-location page.</summary>
internal sealed record ConsentRequest(
    string ResponseType,
    string ClientId,
    string RedirectUri,
    string Scope,
    string? State
)
{
    public static ConsentRequest Read(IQueryCollection query) =>
        new(
            query["response_type"].ToString(),
            query["client_id"].ToString(),
            query["redirect_uri"].ToString(),
            query["scope"].ToString(),
            query.TryGetValue("state", out var state) ? state.ToString() : null
        );

    /// <summary>Why nobody can be asked; null when all is right. Nothing is ever sent to a wrong address.</summary>
    public string? Problem(Agency agency)
    {
        if (ClientId != agency.Settings.ClientId)
        {
            return "No integration found with this client id.";
        }

        if (ResponseType != "code")
        {
            return "The app must ask for response_type=code.";
        }

        if (
            !Uri.TryCreate(RedirectUri, UriKind.Absolute, out var uri)
            || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        )
        {
            return "The app's redirect address must be https, or http on this machine.";
        }

        return Scopes.Parse(Scope).Count == 0 ? "The app asks for no scope." : null;
    }

    public string Back(string name, string value)
    {
        var separator = RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var address = $"{RedirectUri}{separator}{name}={Uri.EscapeDataString(value)}";
        return State is null ? address : $"{address}&state={Uri.EscapeDataString(State)}";
    }
}
