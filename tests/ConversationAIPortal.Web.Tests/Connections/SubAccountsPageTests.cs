using Bunit;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Pages.Connections;
using ConversationAIPortal.Web.Tests.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Web.Tests.Connections;

public sealed class SubAccountsPageTests : PageTestContext
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Page_Loading_ShowsSkeletonRows()
    {
        Person.Gate = new TaskCompletionSource();

        Render<SubAccountsPage>().FindAll(".skeleton-row").Should().NotBeEmpty();
    }

    [Fact]
    public void Page_Empty_SaysWhatThisIsAndHowToStart()
    {
        var state = Render<SubAccountsPage>().WaitForElement("[data-testid=empty-state]");

        state.TextContent.Should().Contain("No sub-accounts yet");
        state.QuerySelector("a")!.GetAttribute("href").Should().Be("/sub-accounts/connect");
    }

    [Fact]
    public void Page_EmptyForAuditor_HasNoConnectButton()
    {
        Person.Person = FakePerson.With(Role.Auditor);

        var page = Render<SubAccountsPage>();

        page.WaitForElement("[data-testid=empty-state]");
        page.FindAll("a[href='/sub-accounts/connect']").Should().BeEmpty();
    }

    [Fact]
    public void Page_NoRole_ExplainsTheRefusal()
    {
        Person.Person = FakePerson.With();

        Render<SubAccountsPage>().WaitForElement("[data-testid=error-state]").TextContent.Should().Contain("Your role");
    }

    [Fact]
    public async Task Page_StoreFails_SaysSo()
    {
        await BreakStoreAsync();

        Render<SubAccountsPage>().WaitForElement("[data-testid=error-state]").TextContent.Should().Contain("store");
    }

    [Fact]
    public async Task Page_Filled_ShowsFactsAndNoToken()
    {
        var id = await AddAsync("Harbor Law", kind: CredentialKind.Pit, scopes: "conversation-ai.readonly");

        var page = Render<SubAccountsPage>();

        var row = page.WaitForElement("table.grid tbody tr");
        row.TextContent.Should()
            .Contain("Harbor Law")
            .And.Contain("Missing scope")
            .And.Contain("Private token")
            .And.Contain("9 missing");
        row.QuerySelector("button.short-id")!.GetAttribute("title").Should().Be(id.Value);
    }

    [Fact]
    public async Task Url_FilterSortAndSearch_AreRestored()
    {
        await AddAsync("Alpha");
        await AddAsync("Beta", ConnectionState.NeedsReconnect);
        await AddAsync("Beta Two", ConnectionState.NeedsReconnect);
        Navigation.NavigateTo("/sub-accounts?q=beta&health=needs-reconnect&order=desc");

        var page = Render<SubAccountsPage>();

        page.WaitForElement("table.grid");
        page.FindAll("td.name").Select(cell => cell.TextContent.Trim()).Should().Equal("Beta Two", "Beta");
        page.Find(".filter.on").TextContent.Should().Contain("Needs reconnect");
        page.Find("input[type=search]").GetAttribute("value").Should().Be("beta");
    }

    [Fact]
    public async Task Search_PauseInTyping_GoesIntoTheUrlAndFilters()
    {
        await AddAsync("Alpha");
        await AddAsync("Beta");
        Navigation.NavigateTo("/sub-accounts");
        var page = Render<SubAccountsPage>();
        page.WaitForElement("table.grid");

        var typing = page.Find(".toolbar input[type=search]").InputAsync(new ChangeEventArgs { Value = "alp" });
        Clock.Advance(TimeSpan.FromMilliseconds(300));
        await typing;

        Navigation.Uri.Should().EndWith("/sub-accounts?q=alp");
        page.WaitForAssertion(() => page.FindAll("td.name").Should().ContainSingle());
    }

    [Fact]
    public async Task Search_NothingMatches_OffersToShowAll()
    {
        await AddAsync("Alpha");
        Navigation.NavigateTo("/sub-accounts?q=zzz");

        Render<SubAccountsPage>()
            .WaitForElement("[data-testid=empty-state]")
            .TextContent.Should()
            .Contain("Nothing matches");
    }

    [Fact]
    public async Task Paging_SecondPage_IsALink()
    {
        for (var index = 0; index < SubAccountsState.PageSize + 1; index++)
        {
            await AddAsync($"Sub-account {index:000}");
        }

        Navigation.NavigateTo("/sub-accounts?page=2");
        var page = Render<SubAccountsPage>();

        page.WaitForElement("table.grid");
        page.FindAll("td.name").Should().ContainSingle();
        page.Find("a[rel=prev]").GetAttribute("href").Should().Be("/sub-accounts");
        page.Find(".grid-foot").TextContent.Should().Contain("51–51 of 51");
    }

    [Fact]
    public async Task Scope_OneSubAccount_ShowsOnlyIt()
    {
        await AddAsync("Alpha");
        var beta = await AddAsync("Beta");
        Navigation.NavigateTo($"/sub-accounts?scope={beta.Value}");

        var page = Render<SubAccountsPage>();

        page.WaitForElement("table.grid");
        page.FindAll("td.name").Should().ContainSingle().Which.TextContent.Should().Contain("Beta");
    }

    [Fact]
    public async Task Change_OfAConnection_IsShownWithoutReload()
    {
        var page = Render<SubAccountsPage>();
        page.WaitForElement("[data-testid=empty-state]");

        var id = await AddAsync("Brand New");
        Changes.Publish(new ConnectionChanged(id.Value));

        page.WaitForAssertion(() => page.Markup.Should().Contain("Brand New"));
    }

    [Fact]
    public async Task Changes_Many_AreReadOncePerThrottle()
    {
        var page = Render<SubAccountsPage>();
        page.WaitForElement("[data-testid=empty-state]");
        var first = await AddAsync("First");
        Changes.Publish(new ConnectionChanged(first.Value));
        page.WaitForAssertion(() => page.Markup.Should().Contain("First"));
        var asked = Person.Asked.Count;

        for (var index = 0; index < 50; index++)
        {
            Changes.Publish(new ConnectionChanged(first.Value));
        }

        Person.Asked.Count.Should().Be(asked, "the clock stands still");
        await AddAsync("Second");
        Clock.Advance(ConversationAIPortal.Web.Navigation.LivePage<SubAccountsState>.Throttle);
        page.WaitForAssertion(() => page.Markup.Should().Contain("Second"));
        Person.Asked.Count.Should().Be(asked + 2, "one read asks twice: for the list and for the button");
    }

    [Fact]
    public async Task Dispose_WhileLoading_CancelsAndStopsListening()
    {
        Person.Gate = new TaskCompletionSource();
        Render<SubAccountsPage>();

        await DisposeComponentsAsync();

        Person.Asked.Should().OnlyContain(token => token.IsCancellationRequested);
        Changes.Listeners.Should().Be(0);
    }
}
