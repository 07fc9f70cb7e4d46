using ConversationAIPortal.Browser.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConversationAIPortal.Browser.Tests.Journeys;

/// <summary>HighLevel is down, people share a sub-account, and roles are refused.</summary>
[Collection("One browser at a time")]
public sealed class OutageTests(PortalInChromium portal) : IAsyncDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await portal.Sandbox.HealAsync(CancellationToken.None);
        await portal.EndOfTestAsync();
    }

    [Fact]
    public async Task Callback_HighLevelDown_SaysSoAndStartingAgainWorks()
    {
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect");
        var location = (await portal.Sandbox.LocationsAsync(Stop))[14];
        await portal.Sandbox.FailAsync(new { operation = "get-access-token", kind = 503 }, Stop);

        await AllowAsync(page, location);

        await Expect(page.GetByText("Nothing was connected.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Start again" }).ClickAsync();
        await AllowAsync(page, location);
        await Expect(page.Locator("main h1")).ToHaveTextAsync(location.Name);
    }

    [Fact]
    public async Task Callback_Replayed_IsRefused()
    {
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect");
        var location = (await portal.Sandbox.LocationsAsync(Stop))[15];
        var callback = "";
        page.Request += (_, request) =>
            callback = request.Url.Contains("/connect/callback", StringComparison.Ordinal) ? request.Url : callback;
        await AllowAsync(page, location);
        await Expect(page.Locator("main h1")).ToHaveTextAsync(location.Name);

        var answer = await page.GotoAsync(callback);

        answer!.Status.Should().Be(400);
        await Expect(page.GetByText("The portal does not know this connection")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Search_HighLevelCutsEveryConnection_SaysSoAndRetryWorks()
    {
        var location = (await portal.Sandbox.LocationsAsync(Stop))[16];
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect/token");
        await PasteAsync(page, location);
        await Expect(page.Locator("main h1")).ToHaveTextAsync(location.Name);
        await portal.Sandbox.FailAsync(
            new
            {
                operation = "search-agent",
                kind = "cut",
                always = true,
            },
            Stop
        );

        await page.GotoAsync($"/agents?scope={location.Id}");
        // What another test read within the last minute is not asked again without this.
        await page.GetByRole(AriaRole.Button, new() { Name = "Refresh" }).ClickAsync();

        var partial = page.GetByTestId("partial-state");
        await Expect(partial).ToContainTextAsync("did not answer", new() { Timeout = 60_000 });
        await portal.Sandbox.HealAsync(Stop);
        await partial.GetByRole(AriaRole.Button, new() { Name = "Retry those" }).ClickAsync();
        await Expect(page.Locator("table.agents td.name a").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task TwoTabs_ConnectTheSameSubAccount_BothSeeItConnected()
    {
        var location = (await portal.Sandbox.LocationsAsync(Stop))[17];
        var one = await portal.SignedInAsync("owner", "/sub-accounts/connect/token");
        var other = await one.Context.NewPageAsync();
        await other.GotoAsync("/sub-accounts/connect/token");

        await Task.WhenAll(PasteAsync(one, location), PasteAsync(other, location));

        await Expect(one.Locator("main h1")).ToHaveTextAsync(location.Name);
        await Expect(other.Locator("main h1")).ToHaveTextAsync(location.Name);
        await one.GotoAsync($"/agents?scope={location.Id}");
        await Expect(one.Locator("table.agents td.name a").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("builder")]
    [InlineData("reviewer")]
    [InlineData("auditor")]
    public async Task Connecting_WithoutTheRole_IsRefusedOnTheServer(string staff)
    {
        var page = await portal.SignedInAsync(staff);

        var answer = await page.GotoAsync("/connect/start");

        answer!.Status.Should().Be(403);
        await page.GotoAsync("/sub-accounts/connect/token");
        await Expect(page.GetByTestId("error-state")).ToBeVisibleAsync();
        await Expect(page.Locator("#pit-token")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Reviewer_AsksForANewAgent_IsRefused()
    {
        var page = await portal.SignedInAsync("reviewer", "/agents/new");

        await Expect(page.GetByTestId("error-state")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Create agent" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task StaffWithoutARole_IsTurnedAwayWithWords()
    {
        var page = await portal.NewPageAsync();
        await page.GotoAsync("/");

        await page.Locator("button[name=staff][value=norole]").ClickAsync();

        await Expect(page.GetByText("Nora Castell")).ToBeVisibleAsync();
        await Expect(page.Locator("nav[aria-label=Main]")).ToHaveCountAsync(0);
    }

    private static async Task AllowAsync(IPage page, SandboxLocation location)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "One sub-account" }).ClickAsync();
        await page.Locator("#locationId").SelectOptionAsync(location.Id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
    }

    private static async Task PasteAsync(IPage page, SandboxLocation location)
    {
        await page.GetByLabel("Sub-account id").FillAsync(location.Id);
        await page.Locator("#pit-token").FillAsync(location.Pit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try and connect" }).ClickAsync();
    }
}
