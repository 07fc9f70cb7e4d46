using Bunit;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Pages.Overview;
using ConversationAIPortal.Web.Tests.Layout;

namespace ConversationAIPortal.Web.Tests.Overview;

public sealed class OverviewPageTests : PageTestContext
{
    [Fact]
    public void Page_Loading_ShowsSkeletons()
    {
        Person.Gate = new TaskCompletionSource();

        Render<OverviewPage>().FindAll(".tile .skeleton").Should().NotBeEmpty();
    }

    [Fact]
    public void Page_NothingConnected_OffersTheThreeWays()
    {
        var page = Render<OverviewPage>();

        page.WaitForElement("[data-testid=first-run]");
        page.FindAll(".way h2").Select(heading => heading.TextContent).Should().HaveCount(3);
        page.Markup.Should().Contain("/connect/start?agency=true");
    }

    [Fact]
    public void Page_NothingConnectedAndNoPermission_NamesWhoConnects()
    {
        Person.Person = FakePerson.With(Role.Reviewer);

        var page = Render<OverviewPage>();

        page.WaitForElement("[data-testid=first-run]").TextContent.Should().Contain("An owner");
        page.FindAll(".way").Should().BeEmpty();
    }

    [Fact]
    public async Task Page_Troubled_CountsByHealthWithLinksAndSaysWhatToDo()
    {
        await AddAsync("Good Dental");
        var bad = await AddAsync("Dead Roofing", ConnectionState.NeedsReconnect);

        var page = Render<OverviewPage>();

        page.WaitForElement("a.tile[href='/sub-accounts?health=needs-reconnect']").TextContent.Should().Contain("1");
        page.Find(".rows")
            .TextContent.Should()
            .Contain("Dead Roofing")
            .And.NotContain("Good Dental")
            .And.Contain("Reconnect it");
        page.Find($"a[href='/sub-accounts/{bad.Value}']").Should().NotBeNull();
    }

    [Fact]
    public async Task Page_AllWell_SaysThatNothingWaits()
    {
        await AddAsync("Good Dental");

        var page = Render<OverviewPage>();

        page.WaitForAssertion(() => page.Markup.Should().Contain("Nothing waits for you"));
    }

    [Fact]
    public void Page_NoRole_ExplainsTheRefusal()
    {
        Person.Person = FakePerson.With();

        var state = Render<OverviewPage>().WaitForElement("[data-testid=error-state]");

        state.TextContent.Should().Contain("Your role may not");
    }

    [Fact]
    public async Task Page_StoreFailsThenMends_RetryShowsTheNumbers()
    {
        await AddAsync("Good Dental");
        await BreakStoreAsync();
        var page = Render<OverviewPage>();
        page.WaitForElement("[data-testid=error-state]")
            .TextContent.Should()
            .Contain("store did not answer")
            .And.NotContain("SQLite");

        await MendStoreAsync();
        await page.Find("[data-testid=error-state] button").ClickAsync();

        page.WaitForElement(".tiles");
    }

    [Fact]
    public async Task Page_ConnectionChanges_ShowsTheNewNumber()
    {
        await AddAsync("One");
        var page = Render<OverviewPage>();
        page.WaitForElement(".tile strong").TextContent.Should().Be("1");

        var second = await AddAsync("Two");
        Changes.Publish(new ConversationAIPortal.Services.ConnectionChanged(second.Value));

        page.WaitForAssertion(() => page.Find(".tile strong").TextContent.Should().Be("2"));
    }

    [Fact]
    public async Task Dispose_WhileLoading_CancelsAndStopsListening()
    {
        Person.Gate = new TaskCompletionSource();
        Render<OverviewPage>();
        Changes.Listeners.Should().Be(1);

        await DisposeComponentsAsync();

        Person.Asked.Should().ContainSingle().Which.IsCancellationRequested.Should().BeTrue();
        Changes.Listeners.Should().Be(0);
    }
}
