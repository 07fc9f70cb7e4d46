using Microsoft.JSInterop;

namespace ConversationAIPortal.Web.Layout;

/// <summary>The person's choice of colours.</summary>
public enum ThemeChoice
{
    System,
    Light,
    Dark,
}

/// <summary>What the browser tells when the circuit starts.</summary>
public sealed record BrowserFacts
{
    public string? Theme { get; init; }
    public bool IsDark { get; init; }
    public bool IsNavNarrow { get; init; }
    public string? TimeZone { get; init; }
    public bool IsMac { get; init; }
}

/// <summary>The bridge to wwwroot-assets/js/portal.js: theme, clipboard, hotkeys, time zone. One per circuit.</summary>
public sealed class ViewerBrowser(IJSRuntime js) : IAsyncDisposable
{
    private DotNetObjectReference<ViewerBrowser>? _self;
    private IJSObjectReference? _module;

    /// <summary>What the browser told; null until <see cref="StartAsync"/> has run.</summary>
    public BrowserFacts? Facts { get; private set; }

    /// <summary>The person's choice.</summary>
    public ThemeChoice Theme { get; private set; }

    /// <summary>What is shown now.</summary>
    public bool IsDark { get; private set; }

    /// <summary>Raised when light changed to dark or back, or the choice was changed.</summary>
    public event EventHandler? ThemeChanged;

    /// <summary>Raised when the quick switcher was opened, by Ctrl+K (⌘K) or its button.</summary>
    public event EventHandler? QuickSwitchAsked;

    /// <summary>Loads the module and asks the browser; once per circuit.</summary>
    public async Task<BrowserFacts> StartAsync(CancellationToken cancellationToken)
    {
        _self ??= DotNetObjectReference.Create(this);
        var module = await ModuleAsync(cancellationToken);
        Facts = await module.InvokeAsync<BrowserFacts>("start", cancellationToken, _self);
        Theme = Enum.TryParse<ThemeChoice>(Facts.Theme, ignoreCase: true, out var theme) ? theme : ThemeChoice.System;
        IsDark = Facts.IsDark;
        return Facts;
    }

    /// <summary>Changes and remembers the colours.</summary>
    public async Task SetThemeAsync(ThemeChoice choice)
    {
        var module = await ModuleAsync(CancellationToken.None);
        Theme = choice;
        IsDark = await module.InvokeAsync<bool>("setTheme", UrlWord(choice));
        ThemeChanged?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Remembers whether the drawer is narrow.</summary>
    public async Task SetNavAsync(bool isNarrow) =>
        await (await ModuleAsync(CancellationToken.None)).InvokeVoidAsync("setNav", isNarrow);

    /// <summary>False when the browser does not allow it.</summary>
    public async Task<bool> CopyAsync(string text) =>
        await (await ModuleAsync(CancellationToken.None)).InvokeAsync<bool>("copy", text);

    /// <summary>Moves the keyboard focus to the element with that id, if it is there.</summary>
    public async Task FocusAsync(string elementId) =>
        await (await ModuleAsync(CancellationToken.None)).InvokeVoidAsync("focus", elementId);

    /// <summary>Closes the browser's own dialog with that id.</summary>
    public async Task CloseDialogAsync(string elementId) =>
        await (await ModuleAsync(CancellationToken.None)).InvokeVoidAsync("closeDialog", elementId);

    /// <summary>Scrolls a list so that the element with that id can be seen.</summary>
    public async Task ShowAsync(string elementId) =>
        await (await ModuleAsync(CancellationToken.None)).InvokeVoidAsync("showActive", elementId);

    /// <summary>Called by portal.js.</summary>
    [JSInvokable]
    public void SystemThemeChanged(bool isDark)
    {
        IsDark = isDark;
        ThemeChanged?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Called by portal.js.</summary>
    [JSInvokable]
    public void QuickSwitchPressed() => QuickSwitchAsked?.Invoke(this, EventArgs.Empty);

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        if (_module is not null)
        {
            try
            {
                await _module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone, and the module with it.
            }
        }
    }

    private async ValueTask<IJSObjectReference> ModuleAsync(CancellationToken cancellationToken) =>
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", cancellationToken, "/js/portal.js");

    private static string UrlWord(ThemeChoice choice) =>
        choice switch
        {
            ThemeChoice.Light => "light",
            ThemeChoice.Dark => "dark",
            _ => "system",
        };
}
