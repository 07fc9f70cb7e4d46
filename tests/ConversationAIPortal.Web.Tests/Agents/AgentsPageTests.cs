using Bunit;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Web.Pages.Agents;
using ConversationAIPortal.Web.Tests.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Web.Tests.Agents;

public sealed class AgentsPageTests : PageTestContext
{
    public AgentsPageTests() =>
        HighLevel.Answer = static (call, location) =>
            call == "IAgentsApi.SearchAsync"
                ? new AgentSearchAnswer
                {
                    Agents =
                    [
                        new AgentListItem
                        {
                            Id = $"{location.Value}-1",
                            Name = "Front desk",
                            Mode = AgentMode.AutoPilot,
                            Channels = [AgentChannel.Sms],
                            Goal = "Book a visit",
                        },
                        new AgentListItem
                        {
                            Id = $"{location.Value}-2",
                            Name = "After hours",
                            Mode = AgentMode.Off,
                            Goal = "Answer questions at night",
                        },
                    ],
                    TotalCount = 2,
                }
                : null;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Page_Loading_ShowsSkeletonRows()
    {
        Person.Gate = new TaskCompletionSource();

        Render<AgentsPage>().FindAll(".skeleton-row").Should().NotBeEmpty();
    }

    [Fact]
    public void Page_NothingConnected_LeadsToConnect() =>
        Render<AgentsPage>()
            .WaitForElement("[data-testid=empty-state] a")
            .GetAttribute("href")
            .Should()
            .Be("/sub-accounts/connect");

    [Fact]
    public void Page_NoRole_ExplainsTheRefusal()
    {
        Person.Person = FakePerson.With();

        Render<AgentsPage>().WaitForElement("[data-testid=error-state]").TextContent.Should().Contain("Your role");
    }

    [Fact]
    public async Task Page_StoreFails_SaysSo()
    {
        await BreakStoreAsync();

        Render<AgentsPage>().WaitForElement("[data-testid=error-state]").TextContent.Should().Contain("store");
    }

    [Fact]
    public async Task Page_Filled_ShowsAgentsOfEverySubAccount()
    {
        await AddAsync("Alpha");
        await AddAsync("Beta");

        var page = Render<AgentsPage>();

        // Rows of a virtualized grid are drawn after the page itself.
        page.WaitForState(() => page.FindAll("table.agents td.name a").Count == 4);
        page.Markup.Should()
            .Contain("4 agents in 2 sub-accounts")
            .And.Contain("Auto-pilot")
            .And.Contain("unknown", "channels that HighLevel left out are unknown");
    }

    [Fact]
    public async Task Page_OneSubAccountFails_ShowsTheOthersAndWhich()
    {
        await AddAsync("Alpha");
        var broken = await AddAsync("Beta");
        var answer = HighLevel.Answer;
        HighLevel.Answer = (call, location) =>
            location == broken
                ? throw new HighLevelException(HighLevelErrorKind.Unavailable, "search-agent") { TraceId = "trace-9" }
                : answer(call, location);

        var page = Render<AgentsPage>();

        var partial = page.WaitForElement("[data-testid=partial-state]");
        partial.TextContent.Should().Contain("1 of 2 sub-accounts did not answer").And.Contain("Beta");
        page.WaitForState(() => page.Markup.Contains("2 agents in 2 sub-accounts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Url_SearchAndMode_AreRestored()
    {
        await AddAsync("Alpha");
        Navigation.NavigateTo("/agents?q=night&mode=off");

        var page = Render<AgentsPage>();

        page.WaitForElement("table.agents mark").TextContent.Should().Be("night", "the hit is shown where it is");
        page.Find("#agents-search").GetAttribute("value").Should().Be("night");
        page.Markup.Should().Contain("1 of 2 agents");
    }

    [Fact]
    public async Task Page_LeftWhileReading_StopsReading()
    {
        await AddAsync("Alpha");
        var page = Render<AgentsPage>();
        var component = page.Instance;

        component.Dispose();

        page.WaitForState(() => true);
        FluentActions.Invoking(component.Dispose).Should().NotThrow("leaving twice harms nothing");
    }
}
