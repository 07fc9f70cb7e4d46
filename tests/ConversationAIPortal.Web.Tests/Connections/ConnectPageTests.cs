using Bunit;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Web.Pages.Connections;
using ConversationAIPortal.Web.Tests.Layout;

namespace ConversationAIPortal.Web.Tests.Connections;

public sealed class ConnectPageTests : PageTestContext
{
    [Fact]
    public void Page_Owner_OffersEveryWay()
    {
        var page = Render<ConnectPage>();

        page.FindAll(".way a")
            .Select(link => link.GetAttribute("href"))
            .Should()
            .Equal(
                "/connect/start",
                "/connect/start?agency=true",
                "/sub-accounts/connect/token",
                "/sub-accounts/import"
            );
    }

    [Fact]
    public void Page_Builder_ExplainsTheRefusal()
    {
        Person.Person = FakePerson.With(Role.Builder);

        var page = Render<ConnectPage>();

        page.Find("[data-testid=error-state]").TextContent.Should().Contain("Owner");
        page.FindAll(".way").Should().BeEmpty();
    }
}
