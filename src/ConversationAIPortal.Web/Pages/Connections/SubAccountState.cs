using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Navigation;

namespace ConversationAIPortal.Web.Pages.Connections;

/// <summary>The page of one sub-account: <c>?connected=true</c> after it was connected a moment ago.</summary>
public sealed record SubAccountState : IUrlState<SubAccountState>
{
    public bool IsJustConnected { get; init; }

    public static SubAccountState Read(UrlQuery query) => new() { IsJustConnected = query.Text("connected") == "true" };

    public void Write(UrlQuery query) => query.Add("connected", IsJustConnected ? "true" : null);
}

/// <summary>What was found under an id; null when there is no such connection.</summary>
public sealed record FoundSubAccount(ConnectionDetails? Details);
