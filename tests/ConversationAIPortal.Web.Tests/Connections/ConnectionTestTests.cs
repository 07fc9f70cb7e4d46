using Bunit;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Web.Pages.Connections;
using ConversationAIPortal.Web.Tests.Layout;

namespace ConversationAIPortal.Web.Tests.Connections;

public sealed class ConnectionTestTests : PageTestContext
{
    [Fact]
    public async Task Test_ScopeMissing_IsExplainedInWords()
    {
        HighLevel.Refuse = call =>
            call is "IAgentsApi.UpdateAsync" ? new HighLevelException(HighLevelErrorKind.MissingScope, "x") : null;
        var id = await AddAsync("Harbor Law");

        var result = await TestAsync(id);

        result
            .Should()
            .Contain("The token works but lacks conversation-ai.write")
            .And.Contain("agents can be seen but not changed");
    }

    [Fact]
    public async Task Test_OtherLocation_Explains403()
    {
        HighLevel.Refuse = _ => new HighLevelException(HighLevelErrorKind.WrongLocation, "x") { TraceId = "t-403" };
        var id = await AddAsync("Harbor Law");

        var result = await TestAsync(id);

        result.Should().Contain("belongs to another sub-account").And.Contain("t-403");
    }

    [Fact]
    public async Task Test_DeadToken_Explains401()
    {
        HighLevel.Refuse = _ => new HighLevelException(HighLevelErrorKind.Unauthorized, "x");
        var id = await AddAsync("Harbor Law");

        var result = await TestAsync(id);

        result.Should().Contain("HighLevel does not accept the token").And.Contain("Reconnect");
    }

    [Fact]
    public async Task Test_AllWorks_SaysSo()
    {
        HighLevel.Refuse = _ => null;
        var id = await AddAsync("Harbor Law");

        (await TestAsync(id)).Should().Contain("The connection works");
    }

    private async Task<string> TestAsync(LocationId id)
    {
        var page = Render<SubAccountPage>(one => one.Add(self => self.Id, id.Value));
        page.WaitForElement(".facts-list");
        await page.FindAll(".actions button").Single(button => button.TextContent.Contains("Test")).ClickAsync();
        return page.WaitForElement("[data-testid=test-result]").TextContent;
    }
}
