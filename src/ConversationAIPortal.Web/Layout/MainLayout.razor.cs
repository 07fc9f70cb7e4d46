using ConversationAIPortal.Web.Navigation;
using Microsoft.AspNetCore.Components.Routing;

namespace ConversationAIPortal.Web.Layout;

/// <summary>The one layout: drawer, app bar, page. Shows nothing until the browser has told its theme and zone.</summary>
public sealed partial class MainLayout
{
    private readonly CancellationTokenSource _leaving = new();
    private PortalErrorBoundary? _boundary;
    private Scope _scope = Scope.All;
    private string _path = "";
    private bool _isReady;
    private bool _isNarrow;
    private bool _isNavOpen;

    protected override void OnInitialized()
    {
        ReadUrl();
        Navigation.LocationChanged += OnLocationChanged;
        Browser.ThemeChanged += OnThemeChanged;
        Start(Browser.Facts);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && !_isReady)
        {
            Start(await Browser.StartAsync(_leaving.Token));
            StateHasChanged();
        }
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        Browser.ThemeChanged -= OnThemeChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Start(BrowserFacts? facts)
    {
        if (facts is not null)
        {
            Viewer.SetZone(facts.TimeZone);
            _isNarrow = facts.IsNavNarrow;
            _isReady = true;
        }
    }

    private async Task CollapseAsync()
    {
        _isNarrow = !_isNarrow;
        await Browser.SetNavAsync(_isNarrow);
    }

    private async Task OpenNavAsync()
    {
        _isNavOpen = true;
        await Browser.FocusAsync("nav-first");
    }

    private void CloseNav() => _isNavOpen = false;

    private void ReadUrl()
    {
        _scope = Scope.OfUrl(Navigation.Uri);
        _path = new Uri(Navigation.Uri).PathAndQuery;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        _ = InvokeAsync(() =>
        {
            ReadUrl();
            _isNavOpen = false;
            _boundary?.Recover();
            StateHasChanged();
        });
    }

    private void OnThemeChanged(object? sender, EventArgs change) => _ = InvokeAsync(StateHasChanged);
}
