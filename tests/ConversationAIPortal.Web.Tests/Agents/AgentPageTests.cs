using Bunit;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.ConversationAi.Actions;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Web.Pages.Agents;
using ConversationAIPortal.Web.Tests.Layout;

namespace ConversationAIPortal.Web.Tests.Agents;

public sealed class AgentPageTests : PageTestContext
{
    private readonly Agent _agent = new()
    {
        Id = "agent1",
        Name = "Front desk",
        Mode = AgentMode.AutoPilot,
        Channels = [AgentChannel.Sms],
        Personality = "Kind",
        Goal = "Book",
        Instructions = "Ask",
        WaitTime = 2,
        WaitTimeUnit = "seconds",
        AutoPilotMaxMessages = 75,
    };

    public AgentPageTests() =>
        HighLevel.Answer = (call, _) =>
            call switch
            {
                "IAgentsApi.GetAsync" => _agent,
                "IActionsApi.ListAsync" => new ActionListAnswer
                {
                    Data =
                    [
                        new AgentAction
                        {
                            Id = "x",
                            Name = "A thing of tomorrow",
                            Details = new UnknownActionDetails("novelty", default),
                        },
                    ],
                },
                _ => null,
            };

    [Fact]
    public void Page_Loading_ShowsSkeletonRows()
    {
        Person.Gate = new TaskCompletionSource();

        Open().FindAll(".skeleton-row").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Page_Filled_ShowsTheAgentAndItsUnknownAction()
    {
        await AddAsync("Alpha", id: "location1");

        var page = Open();

        page.WaitForElement("#agent-goal").GetAttribute("value").Should().Be("Book");
        page.Markup.Should().Contain("Alpha").And.Contain("A thing of tomorrow").And.Contain("left untouched");
        page.Markup.Should().Contain("No unsaved changes");
    }

    [Fact]
    public void Page_AgentGone_SaysSo()
    {
        HighLevel.Refuse = call =>
            call == "IAgentsApi.GetAsync" ? new HighLevelException(HighLevelErrorKind.NotFound, "get-agent") : null;

        Open().WaitForElement("[data-testid=error-state]").TextContent.Should().Contain("does not have it any more");
    }

    [Fact]
    public void Page_ActionsFail_ShowsTheAgentWithoutThem()
    {
        HighLevel.Refuse = call =>
            call == "IActionsApi.ListAsync"
                ? new HighLevelException(HighLevelErrorKind.Unavailable, "list-actions")
                : null;

        var page = Open();

        page.WaitForElement("#agent-goal");
        page.Markup.Should().Contain("The actions could not be read");
    }

    [Fact]
    public void Page_Auditor_ReadsAndCannotWrite()
    {
        Person.Person = FakePerson.With(Role.Auditor);

        var page = Open();

        page.WaitForElement("#agent-goal").HasAttribute("readonly").Should().BeTrue();
        page.FindAll(".save-bar").Should().BeEmpty();
        page.Markup.Should().NotContain("Delete");
    }

    [Fact]
    public void Field_MadeEmpty_ShowsItsMessageBesideItAndIsMarked()
    {
        var page = Open();

        page.WaitForElement("#agent-goal").Input("");

        page.WaitForElement(".field-error").TextContent.Should().Be("Say what the agent is to reach.");
        page.Markup.Should().Contain("Goal · changed").And.Contain("1 field changed");
    }

    [Fact]
    public void Field_SetBack_IsNoChangeAnyMore()
    {
        var page = Open();
        page.WaitForElement("#agent-goal").Input("Other");
        page.WaitForState(() => page.Markup.Contains("1 field changed", StringComparison.Ordinal));

        page.Find("#agent-goal").Input("Book");

        page.WaitForState(() => page.Markup.Contains("No unsaved changes", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_WithMarkup_IsShownAsText()
    {
        var page = Render<FieldChanges>(parameters =>
            parameters.Add(
                changes => changes.Changes,
                [
                    new(
                        "Goal",
                        "Goal",
                        "a",
                        "b",
                        [new(ConversationAIPortal.Services.Agents.PieceKind.Added, "<script>alert(1)</script>")]
                    ),
                ]
            )
        );

        page.FindAll("script").Should().BeEmpty();
        page.Find("ins").TextContent.Should().Be("<script>alert(1)</script>");
    }

    private IRenderedComponent<AgentPage> Open() =>
        Render<AgentPage>(parameters =>
            parameters.Add(page => page.LocationId, "location1").Add(page => page.AgentId, "agent1")
        );
}
