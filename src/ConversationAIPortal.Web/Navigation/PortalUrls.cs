using ConversationAIPortal.HighLevel;

namespace ConversationAIPortal.Web.Navigation;

/// <summary>Every URL of the portal is made here. Ids are escaped; nothing secret is ever part of one.</summary>
public static class PortalUrls
{
    public const string Overview = "/";
    public const string SubAccounts = "/sub-accounts";
    public const string Connect = "/sub-accounts/connect";
    public const string ConnectToken = "/sub-accounts/connect/token";
    public const string Import = "/sub-accounts/import";
    public const string Agents = "/agents";

    /// <summary>Endpoint of the web floor; see <see cref="StartOAuth"/>.</summary>
    public const string ConnectStart = "/connect/start";

    public const string SignIn = "/signin";
    public const string SignOut = "/signout";

    /// <summary>A list in a given state and scope.</summary>
    public static string With<TState>(string path, TState state, Scope? scope = null)
        where TState : class, IUrlState<TState>
    {
        var query = new UrlQuery().Add(Scope.Parameter, scope?.Location?.Value);
        state.Write(query);
        return path + query;
    }

    /// <summary>A path that keeps the scope switcher's choice.</summary>
    public static string InScope(string path, Scope scope) =>
        path + new UrlQuery().Add(Scope.Parameter, scope.Location?.Value);

    /// <summary>
    /// The same list with another scope; from the page of one thing, the list it is in. The page number goes, since it
    /// belonged to the old list.
    /// </summary>
    public static string WithScope(string url, Scope scope)
    {
        var path = url.Split('?', '#')[0];
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var list, _, ..])
        {
            return InScope($"/{list}", scope);
        }

        var old = UrlQuery.Of(url);
        var query = new UrlQuery().Add(Scope.Parameter, scope.Location?.Value);
        foreach (var name in old.Names.Where(name => name is not (Scope.Parameter or "page")))
        {
            foreach (var value in old.All(name))
            {
                query.Add(name, value);
            }
        }

        return path + query;
    }

    public static string SubAccount(LocationId location) => $"{SubAccounts}/{Escape(location.Value)}";

    /// <summary>Leaves for HighLevel's consent page: one sub-account, or the whole agency.</summary>
    public static string StartOAuth(bool wholeAgency) =>
        ConnectStart + new UrlQuery().Add("agency", wholeAgency ? "true" : null);

    /// <summary>The form for a private integration token, with the sub-account filled in when it is known.</summary>
    public static string ConnectByToken(LocationId? location = null) =>
        ConnectToken + new UrlQuery().Add("location", location?.Value);

    /// <summary>The import of one agency's sub-accounts.</summary>
    public static string ImportOf(CompanyId company) => Import + new UrlQuery().Add("agency", company.Value);

    /// <summary>A sub-account's page, with the news that it is connected now.</summary>
    public static string JustConnected(LocationId location) => $"{SubAccount(location)}?connected=true";

    public static string AgentsOf(LocationId location) => InScope(Agents, new Scope(location));

    public static string Agent(LocationId location, AgentId agent) =>
        $"{Agents}/{Escape(location.Value)}/{Escape(agent.Value)}";

    public static string NewAgent(LocationId? location) => InScope($"{Agents}/new", new Scope(location));

    /// <summary>Where the sign-in comes back to; the endpoint accepts local paths only.</summary>
    public static string SignInAndReturn(string localUrl) => SignIn + new UrlQuery().Add("returnUrl", localUrl);

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
