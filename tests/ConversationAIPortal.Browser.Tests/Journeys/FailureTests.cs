using ConversationAIPortal.Browser.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConversationAIPortal.Browser.Tests.Journeys;

/// <summary>What a person sees when things go wrong.</summary>
[Collection("One browser at a time")]
public sealed class FailureTests(PortalInChromium portal) : IAsyncDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => portal.EndOfTestAsync();

    [Fact]
    public async Task Search_OneSubAccountDoesNotAnswer_TheOthersShowAndRetryWorks()
    {
        var page = await ConnectedByPitAsync(2);
        var broken = await ConnectedByPitAsync(3);
        var locations = await portal.Sandbox.LocationsAsync(Stop);
        await broken.CloseAsync();
        try
        {
            await portal.Sandbox.FailAsync(
                new
                {
                    operation = "search-agent",
                    locationId = locations[3].Id,
                    kind = "status",
                    status = 500,
                    times = 100,
                },
                Stop
            );

            await page.GotoAsync("/agents");
            await page.GetByRole(AriaRole.Button, new() { Name = "Refresh" }).ClickAsync();
            var partial = page.GetByTestId("partial-state");
            await Expect(partial).ToContainTextAsync("did not answer", new() { Timeout = 40_000 });
            await Expect(page.Locator("table.agents td.name a").First).ToBeVisibleAsync();

            await portal.Sandbox.HealAsync(Stop);
            await partial.GetByRole(AriaRole.Button, new() { Name = "Retry those" }).ClickAsync();
            await Expect(partial).ToHaveCountAsync(0, new() { Timeout = 40_000 });
        }
        finally
        {
            await portal.Sandbox.HealAsync(Stop);
        }
    }

    [Fact]
    public async Task Callback_Forged_IsRefusedWithWhatToDo()
    {
        var page = await portal.SignedInAsync("owner");

        var answer = await page.GotoAsync("/connect/callback?code=stolen&state=forged");

        answer!.Status.Should().BeGreaterThanOrEqualTo(400);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Start again" })).ToBeVisibleAsync();
        (await page.ContentAsync()).Should().NotContain("stolen");
    }

    [Theory]
    [InlineData("", "", "Paste the private integration token")]
    [InlineData("abcdefghijklmnop1234", "pit-1234 5678-9012-3456", "blanks or line breaks")]
    [InlineData("abcdefghijklmnop1234", "eyJhbGciOiJIUzI1NiJ9.e30.abc", "begins with \"pit-\"")]
    public async Task Pit_ThatCannotBeOne_IsExplainedBesideItsField(string location, string token, string message)
    {
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect/token");

        await page.GetByLabel("Sub-account id").FillAsync(location);
        await page.Locator("#pit-token").FillAsync(token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try and connect" }).ClickAsync();

        await Expect(page.GetByText(message)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Pit_OfAnotherSubAccount_IsNotStored()
    {
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect/token");
        var locations = await portal.Sandbox.LocationsAsync(Stop);

        await page.GetByLabel("Sub-account id").FillAsync(locations[5].Id);
        await page.Locator("#pit-token").FillAsync(locations[6].Pit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try and connect" }).ClickAsync();

        await Expect(page.GetByText("The token belongs to another sub-account.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Pit_WithReadScopesOnly_ConnectsAndNamesWhatIsMissing()
    {
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect/token");
        var location = (await portal.Sandbox.LocationsAsync(Stop))[7];

        await page.GetByLabel("Sub-account id").FillAsync(location.Id);
        await page.Locator("#pit-token").FillAsync(location.ReadOnlyPit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try and connect" }).ClickAsync();

        await Expect(page.Locator("main h1")).ToHaveTextAsync(location.Name);
        await Expect(page.GetByText("conversation-ai.write").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Agent_ChangedAtHighLevelMeanwhile_IsNotOverwritten()
    {
        var page = await ConnectedByPitAsync(8);
        var other = await page.Context.NewPageAsync();
        var location = (await portal.Sandbox.LocationsAsync(Stop))[8];
        await OpenFirstAgentAsync(page, location);
        await OpenFirstAgentAsync(other, location);
        await SaveGoalAsync(other, "Changed first.");
        await Expect(other.GetByTestId("saved")).ToBeVisibleAsync();

        await page.Locator("#agent-personality").FillAsync("Changed second.");
        await ReviewAndSaveAsync(page);

        await Expect(page.GetByTestId("conflict")).ToContainTextAsync("Nothing was saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put my changes on top" }).ClickAsync();
        await ReviewAndSaveAsync(page);
        await Expect(page.GetByTestId("saved")).ToBeVisibleAsync();
        var agents = (await portal.Sandbox.AgentsAsync(location.Id, Stop)).GetRawText();
        agents.Should().Contain("Changed first.").And.Contain("Changed second.");
    }

    [Fact]
    public async Task Auditor_OpensAnAgent_CannotEditIt()
    {
        await (await ConnectedByPitAsync(9)).CloseAsync();
        var location = (await portal.Sandbox.LocationsAsync(Stop))[9];
        var page = await portal.SignedInAsync("auditor", $"/agents?scope={location.Id}");

        await page.Locator("table.agents td.name a").First.ClickAsync();

        await Expect(page.GetByText("Your role may read agents, not change them.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Review changes" })).ToHaveCountAsync(0);
        await Expect(page.Locator("#agent-personality")).Not.ToBeEditableAsync();
    }

    private async Task<IPage> ConnectedByPitAsync(int index)
    {
        var page = await portal.SignedInAsync("owner", "/sub-accounts/connect/token");
        var location = (await portal.Sandbox.LocationsAsync(Stop))[index];
        await page.GetByLabel("Sub-account id").FillAsync(location.Id);
        await page.Locator("#pit-token").FillAsync(location.Pit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try and connect" }).ClickAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync(location.Name);
        return page;
    }

    private static async Task OpenFirstAgentAsync(IPage page, SandboxLocation location)
    {
        await page.GotoAsync($"/agents?scope={location.Id}");
        await page.Locator("table.agents td.name a").First.ClickAsync();
        await Expect(page.Locator("#agent-personality")).ToBeVisibleAsync();
    }

    private static async Task SaveGoalAsync(IPage page, string goal)
    {
        await page.Locator("#agent-goal").FillAsync(goal);
        await ReviewAndSaveAsync(page);
    }

    private static async Task ReviewAndSaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Review changes" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save to HighLevel" }).ClickAsync();
    }
}
