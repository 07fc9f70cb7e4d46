using ConversationAIPortal.Browser.Tests.Running;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConversationAIPortal.Browser.Tests.Journeys;

/// <summary>Every main screen: accessible, not wider than the window, and photographed.</summary>
[Collection("One browser at a time")]
public sealed class ScreenTests(PortalInChromium portal) : IAsyncDisposable
{
    private static bool _isConnected;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => portal.EndOfTestAsync();

    public static TheoryData<string, string, ColorScheme, int> Screens
    {
        get
        {
            var screens = new TheoryData<string, string, ColorScheme, int>();
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                foreach (var width in new[] { 1440, 390 })
                {
                    screens.Add("overview", "/", scheme, width);
                    screens.Add("sub-accounts", "/sub-accounts", scheme, width);
                    screens.Add("sub-account", "/sub-accounts/{location}", scheme, width);
                    screens.Add("connect", "/sub-accounts/connect", scheme, width);
                    screens.Add("connect-token", "/sub-accounts/connect/token", scheme, width);
                    screens.Add("agents", "/agents", scheme, width);
                    screens.Add("agent", "/agents/{location}/{agent}", scheme, width);
                    screens.Add("agent-new", "/agents/new", scheme, width);
                }
            }

            return screens;
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Screen_LightAndDarkWideAndNarrow_IsAccessibleAndFits(
        string name,
        string path,
        ColorScheme scheme,
        int width
    )
    {
        var location = (await portal.Sandbox.LocationsAsync(Stop))[10];
        await ConnectAsync(location);
        var agent = (await portal.Sandbox.AgentsAsync(location.Id, Stop))[0].GetProperty("id").GetString();
        var url = path.Replace("{location}", location.Id, StringComparison.Ordinal)
            .Replace("{agent}", agent, StringComparison.Ordinal);

        var page = await portal.SignedInAsync("owner", url, width, scheme);
        await Expect(page.Locator("main [aria-busy=true]")).ToHaveCountAsync(0);
        await Expect(page.Locator("main .work-line.on")).ToHaveCountAsync(0);

        await page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(
                    Repository.ScreenshotFolder,
                    $"{name}-{scheme.ToString().ToLowerInvariant()}-{width}.png"
                ),
            }
        );
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
            .Should()
            .BeLessThanOrEqualTo(0, "nothing is wider than the window");
        var axe = await page.RunAxe();
        axe.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")
            .Should()
            .BeEmpty();
        await page.Context.CloseAsync();
    }

    /// <summary>Once for all screens.</summary>
    private async Task ConnectAsync(SandboxLocation location)
    {
        if (_isConnected)
        {
            return;
        }

        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect/token");
        await page.GetByLabel("Sub-account id").FillAsync(location.Id);
        await page.Locator("#pit-token").FillAsync(location.Pit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try and connect" }).ClickAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync(location.Name);
        await page.Context.CloseAsync();
        _isConnected = true;
    }
}
