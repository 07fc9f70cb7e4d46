using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Navigation;

namespace ConversationAIPortal.Web.Pages.Connections;

/// <summary>The list of sub-accounts as its URL has it.</summary>
public sealed record SubAccountsState : IUrlState<SubAccountsState>
{
    public const int PageSize = 50;
    private const string ByName = "name";

    public string Search { get; init; } = "";
    public ConnectionHealth? Health { get; init; }
    public string Sort { get; init; } = ByName;
    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public static SubAccountsState Read(UrlQuery query) =>
        new()
        {
            Search = query.Text("q") ?? "",
            Health = query.Choice<ConnectionHealth>("health"),
            Sort = query.Text("sort") is "health" or "kind" or "expires" ? query.Text("sort")! : ByName,
            Descending = query.Text("order") == "desc",
            Page = query.Number("page", fallback: 1, min: 1, max: 1000),
        };

    public void Write(UrlQuery query) =>
        query
            .Add("q", Search.Trim())
            .Add("health", Health)
            .Add("sort", Sort == ByName ? null : Sort)
            .Add("order", Descending ? "desc" : null)
            .Add("page", Page, leftOut: 1);

    /// <summary>Sorted by a column; by it already: the other way round. Begins at the first page.</summary>
    public SubAccountsState SortedBy(string column) =>
        this with
        {
            Sort = column,
            Descending = Sort == column && !Descending,
            Page = 1,
        };

    public bool IsFiltered => Search.Length > 0 || Health is not null;
}
