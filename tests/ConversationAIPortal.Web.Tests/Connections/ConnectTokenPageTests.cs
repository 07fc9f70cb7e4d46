using Bunit;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Web.Pages.Connections;
using ConversationAIPortal.Web.Tests.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Web.Tests.Connections;

public sealed class ConnectTokenPageTests : PageTestContext
{
    private const string Location = "AacN7oCy6W6pSqTgT6NU";
    private const string Token = "pit-0123456789abcdef-0123456789";

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Page_NoPermission_ExplainsTheRefusal()
    {
        Person.Person = FakePerson.With(Role.Builder);

        Render<ConnectTokenPage>().WaitForElement("[data-testid=error-state]").TextContent.Should().Contain("Owner");
    }

    [Fact]
    public async Task Connect_BlanksAndOtherToken_SaysSoBesideTheFields()
    {
        var page = Render<ConnectTokenPage>();

        await FillAsync(page, "ab cd", "eyJhbGciOi");

        page.Markup.Should().Contain("only letters and digits").And.Contain("begins with");
        page.FindAll(".notice").Should().BeEmpty();
    }

    [Fact]
    public async Task Connect_GoodToken_GoesToTheSubAccountAndForgetsTheToken()
    {
        var page = Render<ConnectTokenPage>();

        await FillAsync(page, $" {Location} ", Token);

        Navigation.Uri.Should().EndWith($"/sub-accounts/{Location}?connected=true");
        page.Markup.Should().NotContain(Token);
    }

    [Fact]
    public async Task Connect_OtherLocation_SaysThatNothingWasStored()
    {
        HighLevel.Refuse = _ => new HighLevelException(HighLevelErrorKind.WrongLocation, "x");
        var page = Render<ConnectTokenPage>();

        await FillAsync(page, Location, Token);

        page.Find(".notice.bad").TextContent.Should().Contain("another sub-account").And.Contain("Nothing was stored");
    }

    [Theory]
    [InlineData(HighLevelErrorKind.Unauthorized, "does not know this token")]
    [InlineData(HighLevelErrorKind.MissingScope, "lacks conversation-ai.readonly")]
    [InlineData(HighLevelErrorKind.Unavailable, "did not answer")]
    public async Task Connect_HighLevelRefuses_SaysWhy(HighLevelErrorKind kind, string expected)
    {
        HighLevel.Refuse = _ => new HighLevelException(kind, "x") { TraceId = "trace-9" };
        var page = Render<ConnectTokenPage>();

        await FillAsync(page, Location, Token);

        page.Find(".notice.bad").TextContent.Should().Contain(expected).And.Contain("trace-9").And.NotContain(Token);
    }

    [Fact]
    public void Page_Reconnect_KnowsTheSubAccount()
    {
        Navigation.NavigateTo($"/sub-accounts/connect/token?location={Location}");

        Render<ConnectTokenPage>().Find("#pit-location").GetAttribute("value").Should().Be(Location);
    }

    private static async Task FillAsync(IRenderedComponent<ConnectTokenPage> page, string location, string token)
    {
        await page.Find("#pit-location").ChangeAsync(new ChangeEventArgs { Value = location });
        await page.Find("#pit-token").ChangeAsync(new ChangeEventArgs { Value = token });
        await page.FindAll("button").Single(button => button.TextContent.Contains("Try and connect")).ClickAsync();
    }
}
