using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ConversationAIPortal.Web.Navigation;

/// <summary>
/// A page whose state is its URL. It loads when the state was read and again whenever the state differs, with one
/// cancellation per load: the newest wins, and leaving the page cancels.
/// </summary>
public abstract class UrlStatePage<TState> : ComponentBase, IDisposable
    where TState : class, IUrlState<TState>
{
    private CancellationTokenSource _load = new();
    private string _path = "";
    private bool _isDisposed;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>What the URL says.</summary>
    protected TState State { get; private set; } = null!;

    /// <summary>What the scope switcher says.</summary>
    protected Scope Scope { get; private set; } = Scope.All;

    /// <summary>True once the page has been left: nothing may be shown or loaded any more.</summary>
    protected bool IsDisposed => _isDisposed;

    /// <summary>Loads what <see cref="State"/> asks for. A cancelled load must not touch what is shown.</summary>
    protected abstract Task LoadAsync(CancellationToken cancellationToken);

    protected override async Task OnInitializedAsync()
    {
        _path = PathOf(Navigation.Uri);
        ReadUrl();
        Navigation.LocationChanged += OnLocationChanged;
        await ReloadAsync();
    }

    /// <summary>Loads again, cancelling a load that is under way.</summary>
    protected async Task ReloadAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        var load = new CancellationTokenSource();
        var old = Interlocked.Exchange(ref _load, load);
        await old.CancelAsync();
        old.Dispose();
        try
        {
            await LoadAsync(load.Token);
        }
        catch (OperationCanceledException) when (load.IsCancellationRequested)
        {
            // A newer load, or nobody, waits for this one.
        }
    }

    /// <summary>Moves to another state of this page. Typing in a search box replaces; everything else can be gone back from.</summary>
    protected void Go(TState state, bool replace = false)
    {
        if (!_isDisposed && state != State)
        {
            Navigation.NavigateTo(
                PortalUrls.With(_path, state, Scope),
                new NavigationOptions { ReplaceHistoryEntry = replace }
            );
        }
    }

    /// <summary>The URL of this page in another state, for links.</summary>
    protected string UrlOf(TState state) => PortalUrls.With(_path, state, Scope);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _isDisposed)
        {
            return;
        }

        _isDisposed = true;
        Navigation.LocationChanged -= OnLocationChanged;
        _load.Cancel();
        _load.Dispose();
    }

    private void ReadUrl()
    {
        var query = UrlQuery.Of(Navigation.Uri);
        State = TState.Read(query);
        Scope = Scope.Of(query);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (!string.Equals(PathOf(change.Location), _path, StringComparison.Ordinal))
        {
            return;
        }

        _ = InvokeAsync(async () =>
        {
            var (state, scope) = (State, Scope);
            ReadUrl();
            if (_isDisposed || (state == State && scope == Scope))
            {
                return;
            }

            try
            {
                StateHasChanged();
                await ReloadAsync();
                StateHasChanged();
            }
            catch (Exception exception)
            {
                // Boundary: an event handler has no caller; the error boundary of the layout shows it.
                await DispatchExceptionAsync(exception);
            }
        });
    }

    private static string PathOf(string uri) => new Uri(uri).AbsolutePath;
}
