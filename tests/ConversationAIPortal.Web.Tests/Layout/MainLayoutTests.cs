using Bunit;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Web.Components;
using ConversationAIPortal.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Web.Tests.Layout;

public sealed class MainLayoutTests : PageTestContext
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Layout_Started_ShowsOnlyWhatExists()
    {
        var layout = Open();

        layout
            .FindAll("nav.nav a.nav-link")
            .Select(link => link.TextContent.Trim())
            .Should()
            .Equal("Overview", "Sub-accounts", "Agents");
        layout.Find("main").TextContent.Should().Contain("the page");
    }

    [Fact]
    public void Layout_Scope_IsKeptInTheLinks()
    {
        Navigation.NavigateTo("/agents?scope=loc1&q=x");

        Open()
            .FindAll("nav.nav a.nav-link")
            .Should()
            .OnlyContain(link => link.GetAttribute("href")!.EndsWith("?scope=loc1"));
    }

    [Fact]
    public void Layout_Person_ShowsNameRoleAndSignOut()
    {
        var menu = Open().WaitForElement("#person-menu");

        menu.TextContent.Should().Contain("Olivia Grant").And.Contain("Owner");
        menu.QuerySelector("form")!.GetAttribute("action").Should().Be("/signout");
        menu.QuerySelector("form")!.GetAttribute("method").Should().Be("post");
    }

    [Fact]
    public void Layout_PersonWithoutRole_SaysSo()
    {
        Person.Person = FakePerson.With();

        Open().WaitForElement("#person-menu").TextContent.Should().Contain("No role");
    }

    [Fact]
    public void Page_Throws_ShowsAnIdAndNothingOfTheException()
    {
        var layout = Render<MainLayout>(one =>
            one.Add(
                self => self.Body,
                builder =>
                {
                    builder.OpenComponent<Throwing>(0);
                    builder.CloseComponent();
                }
            )
        );

        var state = layout.WaitForElement("[data-testid=error-state]");

        state.TextContent.Should().Contain("server's log").And.NotContain("a secret detail");
    }

    [Fact]
    public async Task Theme_Chosen_IsRememberedByTheBrowser()
    {
        Module.Setup<bool>("setTheme", "light").SetResult(false);
        var layout = Open();

        await layout
            .FindAll("#theme-switch button")
            .Single(button => button.TextContent.Contains("Light"))
            .ClickAsync();

        Module.VerifyInvoke("setTheme");
        Services.GetRequiredService<ViewerBrowser>().IsDark.Should().BeFalse();
    }

    [Fact]
    public async Task ScopeSwitcher_Opened_OffersTheSubAccountsAsLinks()
    {
        var id = await AddAsync("Harbor Law");
        Navigation.NavigateTo("/agents?q=x&page=3");
        var layout = Open();

        await layout.Find(".scope-button").ClickAsync();

        layout
            .WaitForElement($"#scope-switcher a[href='/agents?scope={id.Value}&q=x']")
            .TextContent.Should()
            .Contain("Harbor Law");
    }

    [Fact]
    public async Task QuickSwitcher_TypedAndEntered_GoesThere()
    {
        var id = await AddAsync("Harbor Law");
        var layout = Open();
        Services.GetRequiredService<ViewerBrowser>().QuickSwitchPressed();
        layout.WaitForAssertion(() => layout.Find("#quick-switcher").TextContent.Should().Contain("Harbor Law"));

        await layout.Find("#quick-switcher input").InputAsync(new ChangeEventArgs { Value = "harb" });
        await layout.Find("#quick-switcher input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        Navigation.Uri.Should().EndWith($"/sub-accounts/{id.Value}");
        Module.VerifyInvoke("closeDialog");
    }

    [Fact]
    public async Task Bell_RunningWork_CountsUntilItEnds()
    {
        var layout = Open();
        var work = Services.GetRequiredService<RunningWork>();

        var item = work.Begin("Importing", "/sub-accounts/import", total: 10);
        layout.WaitForAssertion(() => layout.Find(".bell .count").TextContent.Should().Be("1"));
        item.End("10 imported");
        layout.WaitForAssertion(() => layout.FindAll(".bell .count").Should().BeEmpty());
        layout.Find("#running-work").TextContent.Should().Contain("10 imported");

        await DisposeComponentsAsync();
        work.Begin("Nobody listens", "/", total: 1);
    }

    [Fact]
    public async Task ShortId_Clicked_CopiesTheWholeId()
    {
        var button = Render<ShortId>(one => one.Add(self => self.Value, "AacN7oCy6W6pSqTgT6NU"));

        await button.Find("button").ClickAsync();

        Module.VerifyInvoke("copy").Arguments.Should().Equal("AacN7oCy6W6pSqTgT6NU");
        button.Markup.Should().Contain("Copied").And.Contain("AacN7oC…6NU");
    }

    [Theory]
    [InlineData("off", "Off")]
    [InlineData("suggestive", "Suggestive")]
    [InlineData("auto-pilot", "Auto-pilot")]
    [InlineData("something-new", "something-new")]
    [InlineData(null, "Unknown")]
    public void ModeChip_AnyMode_HasAWord(string? mode, string word) =>
        Render<ModeChip>(one => one.Add(self => self.Mode, mode)).Find(".chip").TextContent.Should().Be(word);

    private IRenderedComponent<MainLayout> Open()
    {
        var layout = Render<MainLayout>(one =>
            one.Add(self => self.Body, builder => builder.AddContent(0, "the page"))
        );
        layout.WaitForElement(".portal");
        return layout;
    }

    private sealed class Throwing : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("a secret detail");
    }
}
