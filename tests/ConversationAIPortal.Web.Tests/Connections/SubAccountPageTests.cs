using Bunit;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Pages.Connections;
using ConversationAIPortal.Web.Tests.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace ConversationAIPortal.Web.Tests.Connections;

public sealed class SubAccountPageTests : PageTestContext
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Page_Loading_ShowsSkeletonRows()
    {
        Person.Gate = new TaskCompletionSource();

        Open(new LocationId("any")).FindAll(".skeleton-row").Should().NotBeEmpty();
    }

    [Fact]
    public void Page_UnknownId_SaysNotConnected() =>
        Open(new LocationId("nobody"))
            .WaitForElement("[data-testid=empty-state]")
            .TextContent.Should()
            .Contain("not connected");

    [Fact]
    public void Page_NoRole_ExplainsTheRefusal()
    {
        Person.Person = FakePerson.With();

        Open(new LocationId("any"))
            .WaitForElement("[data-testid=error-state]")
            .TextContent.Should()
            .Contain("Your role");
    }

    [Fact]
    public async Task Page_StoreFails_SaysSo()
    {
        await BreakStoreAsync();

        Open(new LocationId("any")).WaitForElement("[data-testid=error-state]").TextContent.Should().Contain("store");
    }

    [Fact]
    public async Task Page_Filled_ShowsFactsScopesAndTimeline()
    {
        var id = await AddAsync("Harbor Law", scopes: "conversation-ai.readonly conversation-ai.write");

        var page = Open(id);

        page.WaitForElement(".facts-list").TextContent.Should().Contain("OAuth").And.Contain("in 20 hours");
        page.FindAll(".scope-tag.missing").Should().HaveCount(PortalScopes.OfSubAccount.Count - 2);
        page.Find(".timeline").TextContent.Should().Contain("Connected").And.Contain("by Olivia Grant");
    }

    [Fact]
    public async Task Page_NeedsReconnect_SaysWhatToDo()
    {
        var id = await AddAsync("Harbor Law", ConnectionState.NeedsReconnect);

        Open(id).WaitForElement(".notice.bad").TextContent.Should().Contain("Reconnect it");
    }

    [Fact]
    public async Task Page_JustConnectedWithMissingScope_NamesIt()
    {
        var id = await AddAsync(
            "Harbor Law",
            scopes: string.Join(' ', PortalScopes.OfSubAccount.Where(scope => scope != "users.readonly"))
        );
        Navigation.NavigateTo($"/sub-accounts/{id.Value}?connected=true");

        Open(id).WaitForElement("[data-testid=connected]").TextContent.Should().Contain("lacks users.readonly");
    }

    [Fact]
    public async Task Page_Auditor_CannotTestNorDisconnect()
    {
        Person.Person = FakePerson.With(Role.Auditor);
        var id = await AddAsync("Harbor Law");

        var page = Open(id);

        page.WaitForElement(".facts-list");
        page.FindAll(".actions button").Should().BeEmpty();
    }

    [Fact]
    public async Task Disconnect_NameTyped_ForgetsTheConnection()
    {
        var id = await AddAsync("Harbor Law");
        var dialogs = Render<MudDialogProvider>();
        var page = Open(id);
        page.WaitForElement(".facts-list");

        var asking = page.FindAll(".actions button")
            .Single(button => button.TextContent.Contains("Disconnect"))
            .ClickAsync();
        var input = dialogs.WaitForElement("#confirm-by-typing");
        dialogs.Markup.Should().Contain("What goes").And.Contain("What stays");
        Button().HasAttribute("disabled").Should().BeTrue();
        await input.InputAsync(new ChangeEventArgs { Value = "Harbor Law" });
        await Button().ClickAsync();
        await asking;

        Navigation.Uri.Should().EndWith("/sub-accounts");
        var left = await Services
            .GetRequiredService<ConnectionCatalog>()
            .GetAsync(id, Xunit.TestContext.Current.CancellationToken);
        left.Should().BeNull();

        AngleSharp.Dom.IElement Button() =>
            dialogs.FindAll("button").Single(button => button.TextContent.Trim() == "Disconnect");
    }

    [Fact]
    public async Task Change_OfThisConnection_IsShown()
    {
        var id = await AddAsync("Harbor Law");
        var page = Open(id);
        page.WaitForElement(".facts-list");
        var asked = Person.Asked.Count;

        Changes.Publish(new ConnectionChanged("another"));
        Changes.Publish(new ConnectionChanged(id.Value));

        page.WaitForAssertion(() => Person.Asked.Count.Should().BeGreaterThan(asked));
    }

    [Fact]
    public async Task Dispose_WhileLoading_CancelsAndStopsListening()
    {
        Person.Gate = new TaskCompletionSource();
        Open(new LocationId("any"));

        await DisposeComponentsAsync();

        Person.Asked.Should().OnlyContain(token => token.IsCancellationRequested);
        Changes.Listeners.Should().Be(0);
    }

    private IRenderedComponent<SubAccountPage> Open(LocationId id) =>
        Render<SubAccountPage>(page => page.Add(one => one.Id, id.Value));
}
