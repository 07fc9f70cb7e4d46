using ConversationAIPortal.Browser.Tests.Running;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PortalInChromium))]

namespace ConversationAIPortal.Browser.Tests.Running;

/// <summary>One portal with 50 sub-accounts and one Chromium for all browser tests.</summary>
public sealed class PortalInChromium : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string[] _arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private readonly List<IPage> _pages = [];
    private IBrowser? _browser;

    public PortalProcess Portal { get; } = new();

    public SandboxControl Sandbox { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        await Portal.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Sandbox__Locations"] = "50",
                ["Sandbox__AgentsPerLocation"] = "3",
                ["Sandbox__MessagesPerLocation"] = "20",
            },
            CancellationToken.None
        );
        Sandbox = new SandboxControl(Portal.SandboxUrl);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = _arguments }
        );
    }

    /// <summary>A page of a browser that nobody has signed in with yet.</summary>
    public async Task<IPage> NewPageAsync(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, $"Chromium is not installed at {Chromium}.");
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Portal.Url.ToString(),
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(15_000);
        context.Page += (_, page) => _pages.Add(page);
        return await context.NewPageAsync();
    }

    /// <summary>Signs a made-up staff member in and waits for the page asked for.</summary>
    public async Task<IPage> SignedInAsync(
        string staff,
        string path = "/",
        int width = 1440,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var page = await NewPageAsync(width, scheme: scheme);
        await page.GotoAsync(path);
        await page.Locator($"button[name=staff][value={staff}]").ClickAsync();
        await page.Locator("main h1").First.WaitForAsync();
        return page;
    }

    /// <summary>Closes what a test opened; after a failure, keeps what it saw in artifacts/browser-failures.</summary>
    public async ValueTask EndOfTestAsync()
    {
        var context = TestContext.Current;
        var failed = context.TestState?.Result == TestResult.Failed;
        foreach (var (number, page) in _pages.ToList().Index())
        {
            if (failed && !page.IsClosed)
            {
                var name = $"{context.TestMethod?.MethodName}-{context.Test?.UniqueID[..8]}-{number}";
                var path = Path.Combine(Repository.FailureFolder, name);
                await page.ScreenshotAsync(new() { Path = $"{path}.png" });
                await File.WriteAllTextAsync($"{path}.html", await page.ContentAsync());
                await File.WriteAllTextAsync($"{path}.log", Portal.Output);
            }

            await page.Context.CloseAsync();
        }

        _pages.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Portal.DisposeAsync();
    }
}
