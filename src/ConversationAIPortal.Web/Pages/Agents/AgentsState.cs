using ConversationAIPortal.Services.Agents;
using ConversationAIPortal.Web.Navigation;

namespace ConversationAIPortal.Web.Pages.Agents;

/// <summary>What the agents grid shows, as its URL says it.</summary>
public sealed record AgentsState : IUrlState<AgentsState>
{
    private static readonly string[] _sorts = ["name", "location", "mode", "changed"];

    public string? Search { get; init; }
    public string? Mode { get; init; }
    public string? Channel { get; init; }
    public bool? Primary { get; init; }
    public string Sort { get; init; } = "name";
    public bool Descending { get; init; }

    /// <summary>True when anything narrows the list.</summary>
    public bool IsFiltered => Search is not null || Mode is not null || Channel is not null || Primary is not null;

    public AgentQuery Query =>
        new()
        {
            Search = Search,
            Mode = Mode,
            Channel = Channel,
            Primary = Primary,
            Sort = Sort,
            Descending = Descending,
        };

    public static AgentsState Read(UrlQuery query) =>
        new()
        {
            Search = NotEmpty(query.Text("q")),
            Mode = NotEmpty(query.Text("mode")),
            Channel = NotEmpty(query.Text("channel")),
            Primary = query.Text("primary") switch
            {
                "yes" => true,
                "no" => false,
                _ => null,
            },
            Sort = query.Text("sort") is { } sort && _sorts.Contains(sort, StringComparer.Ordinal) ? sort : "name",
            Descending = query.Text("order") == "down",
        };

    public void Write(UrlQuery query) =>
        query
            .Add("q", Search)
            .Add("mode", Mode)
            .Add("channel", Channel)
            .Add("primary", Primary is { } primary ? (primary ? "yes" : "no") : null)
            .Add("sort", Sort == "name" ? null : Sort)
            .Add("order", Descending ? "down" : null);

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
