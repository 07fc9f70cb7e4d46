using ConversationAIPortal.Browser.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConversationAIPortal.Browser.Tests.Journeys;

/// <summary>The portal's main job, from sign-in to the change at HighLevel.</summary>
[Collection("One browser at a time")]
public sealed class MainPathTests(PortalInChromium portal) : IAsyncDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => portal.EndOfTestAsync();

    [Fact]
    public async Task OAuth_ConnectSearchEditReviewSave_ChangesTheAgentAtHighLevel()
    {
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect");
        var location = (await portal.Sandbox.LocationsAsync(Stop))[0];

        await page.GetByRole(AriaRole.Link, new() { Name = "One sub-account" }).ClickAsync();
        await page.Locator("#locationId").SelectOptionAsync(location.Id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync(location.Name);

        await EditFirstAgentAsync(page, location, "Be brief and kind. Written by the browser test (OAuth).");
    }

    [Theory]
    [InlineData(1440, 1)]
    [InlineData(390, 12)]
    public async Task Pit_ConnectSearchEditReviewSave_ChangesTheAgentAtHighLevel(int width, int number)
    {
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect/token", width);
        var location = (await portal.Sandbox.LocationsAsync(Stop))[number];

        await page.GetByLabel("Sub-account id").FillAsync(location.Id);
        await page.Locator("#pit-token").FillAsync(location.Pit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try and connect" }).ClickAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync(location.Name);

        await EditFirstAgentAsync(page, location, "Be brief and kind. Written by the browser test (PIT).");
    }

    [Fact]
    public async Task Agency_ImportOfAllSubAccounts_ConnectsThem()
    {
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect");

        await page.GetByRole(AriaRole.Link, new() { Name = "The whole agency" }).ClickAsync();
        await page.Locator("input[name=who][value=agency]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await Expect(page.GetByText("50 of 50 shown")).ToBeVisibleAsync();
        await page.Locator("label.tick input").First.CheckAsync();
        await page.Locator("main .toolbar button").Last.ClickAsync();
        await Expect(page.GetByText("Nothing left to import here")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await page.GotoAsync("/agents");
        await Expect(page.GetByText("150 agents in 50 sub-accounts")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private async Task EditFirstAgentAsync(IPage page, SandboxLocation location, string personality)
    {
        await page.GotoAsync($"/agents?scope={location.Id}");
        var first = page.Locator("table.agents td.name a").First;
        var name = await first.InnerTextAsync();
        await page.GetByLabel("Search agents").FillAsync(name);
        await Expect(page.Locator("table.agents td.name a").First).ToHaveTextAsync(name);
        await first.ClickAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync(name);

        await page.Locator("#agent-personality").FillAsync(personality);
        await Expect(page.GetByText("1 field changed")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Review changes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).Locator("ins").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save to HighLevel" }).ClickAsync();
        await Expect(page.GetByTestId("saved")).ToContainTextAsync("Saved and read back");

        (await portal.Sandbox.AgentsAsync(location.Id, Stop)).GetRawText().Should().Contain(personality);
    }
}
