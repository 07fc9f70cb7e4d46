using ConversationAIPortal.Browser.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConversationAIPortal.Browser.Tests.Journeys;

/// <summary>The main path without a mouse.</summary>
[Collection("One browser at a time")]
public sealed class KeyboardTests(PortalInChromium portal) : IAsyncDisposable
{
    private const int FarEnough = 150;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => portal.EndOfTestAsync();

    [Fact]
    public async Task KeyboardOnly_SignInConnectSearchEditReviewSave_ChangesTheAgentAtHighLevel()
    {
        const string BusinessName = "Typed letter by letter, without a mouse";
        const string Personality = "Be brief and kind. Typed by the browser test (keyboard).";
        var location = (await portal.Sandbox.LocationsAsync(Stop))[13];
        var page = await portal.NewPageAsync();
        await page.GotoAsync("/sub-accounts/connect/token");

        await GoAsync(page, page.Locator("button[name=staff][value=owner]"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToHaveTextAsync("Paste a private integration token");

        await GoAsync(page, page.GetByLabel("Sub-account id"));
        await page.Keyboard.TypeAsync(location.Id);
        await GoAsync(page, page.Locator("#pit-token"));
        await page.Keyboard.TypeAsync(location.Pit);
        await GoAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Try and connect" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToHaveTextAsync(location.Name);

        await GoAsync(
            page,
            page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Agents", Exact = true })
        );
        await page.Keyboard.PressAsync("Enter");
        var first = page.Locator("table.agents td.name a").First;
        var name = await first.InnerTextAsync();
        await GoAsync(page, page.GetByLabel("Search agents"));
        await page.Keyboard.TypeAsync(name);
        await Expect(page.GetByLabel("Search agents")).ToHaveValueAsync(name);
        await GoAsync(page, first);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToHaveTextAsync(name);

        await GoAsync(page, page.GetByLabel("Business name"));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(BusinessName);
        await GoAsync(page, page.Locator("#agent-personality"));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(Personality);
        await GoAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Review changes" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await GoAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Save to HighLevel" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("saved")).ToContainTextAsync("Saved and read back");

        (await portal.Sandbox.AgentsAsync(location.Id, Stop))
            .GetRawText()
            .Should()
            .Contain(Personality)
            .And.Contain(BusinessName);
    }

    [Fact]
    public async Task ControlK_TypeAPageAndEnter_GoesThere()
    {
        var page = await portal.SignedInAsync("owner");

        await page.Keyboard.PressAsync("Control+K");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Search or jump to" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("agents");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main h1")).ToHaveTextAsync("Agents");
    }

    /// <summary>Tab until the element has the focus, as a person would.</summary>
    private static async Task GoAsync(IPage page, ILocator target)
    {
        await target.WaitForAsync();
        for (var press = 0; press < FarEnough; press++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached by the Tab key.");
    }
}
