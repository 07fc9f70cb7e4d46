using ConversationAIPortal.Services;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;

namespace ConversationAIPortal.Web.Pages.Connections;

/// <summary>The grid of sub-accounts: search, filter, order and page in the URL; reads again when a connection changes.</summary>
public sealed partial class SubAccountsPage(ConnectionCatalog catalog, AccessGuard access)
{
    private readonly Load<ConnectionPage> _list = new();
    private bool _mayConnect;

    protected override bool Concerns(PortalChange change) => change is ConnectionChanged;

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        _mayConnect = await access.MayAsync(Permission.Connect, cancellationToken);
        await _list.RunAsync(
            token =>
                catalog.ListAsync(
                    new ConnectionQuery
                    {
                        // The scope switcher's sub-account is a filter like any other: its id finds exactly it.
                        Search = Scope.Location?.Value ?? State.Search,
                        Health = State.Health,
                        Sort = State.Sort,
                        Descending = State.Descending,
                        Skip = (State.Page - 1) * SubAccountsState.PageSize,
                        Take = SubAccountsState.PageSize,
                    },
                    token
                ),
            cancellationToken
        );
    }

    private void Search(string words) => Go(State with { Search = words.Trim(), Page = 1 }, replace: true);
}
