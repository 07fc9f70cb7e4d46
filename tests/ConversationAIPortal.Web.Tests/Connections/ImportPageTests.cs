using Bunit;
using ConversationAIPortal.HighLevel.OAuth;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Layout;
using ConversationAIPortal.Web.Pages.Connections;
using ConversationAIPortal.Web.Tests.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Web.Tests.Connections;

public sealed class ImportPageTests : PageTestContext
{
    [Fact]
    public void Page_Loading_ShowsSkeletonRows()
    {
        Person.Gate = new TaskCompletionSource();

        Render<ImportPage>().FindAll(".skeleton-row").Should().NotBeEmpty();
    }

    [Fact]
    public void Page_NoAgency_OffersToConnectIt() =>
        Render<ImportPage>()
            .WaitForElement("[data-testid=empty-state] a")
            .GetAttribute("href")
            .Should()
            .Be("/connect/start?agency=true");

    [Fact]
    public void Page_NoPermission_ExplainsTheRefusal()
    {
        Person.Person = FakePerson.With(Role.Builder);

        Render<ImportPage>().WaitForElement("[data-testid=error-state]").TextContent.Should().Contain("Owner");
    }

    [Fact]
    public async Task Page_StoreFails_SaysSo()
    {
        await BreakStoreAsync();

        Render<ImportPage>().WaitForElement("[data-testid=error-state]").TextContent.Should().Contain("store");
    }

    [Fact]
    public async Task Page_Filled_MarksWhatIsConnectedAlready()
    {
        await OfferAsync(3);
        await AddAsync("Sub-account 1", id: "installed1");

        var page = Render<ImportPage>();

        page.WaitForElement(".tick.done").TextContent.Should().Contain("Sub-account 1").And.Contain("Connected");
        page.FindAll(".ticks .tick").Should().HaveCount(3);
    }

    [Fact]
    public async Task Import_OneFails_TellsWhichAndRetriesOnlyThat()
    {
        await OfferAsync(3);
        HighLevel.NotMinted.Add("installed2");
        var page = Render<ImportPage>();
        page.WaitForElement(".ticks");

        await page.Find(".tick input").ChangeAsync(new ChangeEventArgs { Value = true });
        await page.FindAll("button").Single(button => button.TextContent.Trim() == "Import 3").ClickAsync();

        page.WaitForElement("[data-testid=import-result]").TextContent.Should().Contain("2 sub-accounts imported");
        page.Find("[data-testid=partial-state]")
            .TextContent.Should()
            .Contain("1 of 3")
            .And.Contain("Sub-account 2")
            .And.Contain("HighLevel did not answer");

        HighLevel.NotMinted.Clear();
        await page.FindAll("button").Single(button => button.TextContent.Contains("Retry those")).ClickAsync();

        page.WaitForAssertion(() => page.FindAll(".tick.done").Should().HaveCount(3));
        page.FindAll("[data-testid=partial-state]").Should().BeEmpty();
    }

    [Fact]
    public async Task Import_PageLeft_GoesOnAndTheBellShowsIt()
    {
        await OfferAsync(2);
        HighLevel.MintGate = new TaskCompletionSource();
        var page = Render<ImportPage>();
        page.WaitForElement(".ticks");
        await page.Find(".tick input").ChangeAsync(new ChangeEventArgs { Value = true });
        var importing = page.FindAll("button").Single(button => button.TextContent.Trim() == "Import 2").ClickAsync();
        page.WaitForElement("[data-testid=import-progress]");

        await DisposeComponentsAsync();
        var work = Services.GetRequiredService<RunningWork>();
        work.Items.Should().ContainSingle().Which.Outcome.Should().BeNull();
        HighLevel.MintGate.SetResult();
        await importing;

        work.Items.Should().ContainSingle().Which.Outcome.Should().Be("2 imported");
    }

    [Fact]
    public async Task Search_Words_NarrowTheListAndSelectAll()
    {
        await OfferAsync(12);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/sub-accounts/import?q=account%2011");

        var page = Render<ImportPage>();

        page.WaitForElement(".ticks");
        page.FindAll(".ticks .tick").Should().ContainSingle();
        await page.Find(".tick input").ChangeAsync(new ChangeEventArgs { Value = true });
        page.FindAll("button").Should().Contain(button => button.TextContent.Trim() == "Import 1");
    }

    [Fact]
    public async Task Dispose_WhileLoading_Cancels()
    {
        Person.Gate = new TaskCompletionSource();
        Render<ImportPage>();

        await DisposeComponentsAsync();

        Person.Asked.Should().OnlyContain(token => token.IsCancellationRequested);
    }

    private async Task OfferAsync(int count)
    {
        await AddAsync("The Agency", kind: CredentialKind.Agency, id: "company1");
        for (var index = 0; index < count; index++)
        {
            HighLevel.Installed.Add(
                new InstalledLocation
                {
                    Id = $"installed{index}",
                    Name = $"Sub-account {index}",
                    Address = $"{index} Main St",
                }
            );
        }
    }
}
