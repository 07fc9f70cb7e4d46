namespace ConversationAIPortal.Web.Navigation;

/// <summary>For a page that has no state of its own beyond its path and the scope.</summary>
public sealed record NoState : IUrlState<NoState>
{
    public static NoState Read(UrlQuery query) => new();

    public void Write(UrlQuery query) { }
}
