using ConversationAIPortal.Web.Navigation;

namespace ConversationAIPortal.Web.Pages.Connections;

/// <summary>The import: which agency, and what is searched for.</summary>
public sealed record ImportState : IUrlState<ImportState>
{
    /// <summary>The agency's id; empty: the first that is connected.</summary>
    public string Agency { get; init; } = "";

    public string Search { get; init; } = "";

    /// <summary>The agency was connected a moment ago.</summary>
    public bool IsJustConnected { get; init; }

    public static ImportState Read(UrlQuery query) =>
        new()
        {
            Agency = query.Text("agency") ?? query.Text("connected") ?? "",
            Search = query.Text("q") ?? "",
            IsJustConnected = query.Text("connected") is not null,
        };

    public void Write(UrlQuery query) =>
        query.Add(IsJustConnected ? "connected" : "agency", Agency).Add("q", Search.Trim());
}
