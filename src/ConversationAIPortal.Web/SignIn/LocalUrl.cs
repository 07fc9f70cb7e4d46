namespace ConversationAIPortal.Web.SignIn;

/// <summary>Addresses to return to: the portal's own pages only, so that a link cannot send people elsewhere.</summary>
internal static class LocalUrl
{
    public const string Home = "/";

    public static string OrHome(string? url) => IsLocal(url) ? url! : Home;

    // "//host" and "/\host" are other sites to a browser, and it drops tabs and line ends before it reads them.
    private static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..]
        && !url.Any(char.IsControl)
        && !url.Contains('\\', StringComparison.Ordinal);
}
