using System.Net;
using ConversationAIPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace ConversationAIPortal.Web.Tests.SignIn;

/// <summary>The real portal against the real provider of the Sandbox, over HTTP.</summary>
public sealed class SignInFlowTests(RunningPortal portal)
{
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_NobodySignedIn_RedirectsToProviderWithPkce()
    {
        using var browser = new Browser(portal.Url);

        using var answer = await browser.GetAsync("/agents?q=x");

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var target = Browser.Next(answer)!;
        target.GetLeftPart(UriPartial.Path).Should().StartWith($"{portal.Sandbox}identity/").And.EndWith("/authorize");
        var query = QueryHelpers.ParseQuery(target.Query);
        query["response_type"].Should().Equal("code");
        query["code_challenge_method"].Should().Equal("S256");
        query["code_challenge"].ToString().Should().HaveLength(43);
        query["redirect_uri"].Should().Equal($"{portal.Url}signin/callback");
        query.Should().ContainKeys("state", "nonce");
        query.Should().NotContainKey("client_secret");
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("builder")]
    [InlineData("reviewer")]
    [InlineData("auditor")]
    public async Task SignIn_PersonWithRole_ReturnsToThePageAskedFor(string person)
    {
        using var browser = new Browser(portal.Url);

        using var callback = await browser.SignInAsync(person, "/agents?q=x");
        using var page = await browser.FollowAsync(callback);

        page.RequestMessage!.RequestUri!.PathAndQuery.Should().Be("/agents?q=x");
        using var home = await browser.GetAsync("/");
        home.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignIn_Succeeded_SessionCookieIsHttpOnlyAndLax()
    {
        using var browser = new Browser(portal.Url);

        using var callback = await browser.SignInAsync("owner");

        callback.StatusCode.Should().Be(HttpStatusCode.Redirect);
        callback
            .Headers.GetValues("Set-Cookie")
            .Should()
            .ContainSingle(cookie => cookie.StartsWith("portal="))
            .Which.Should()
            .Contain("httponly")
            .And.Contain("samesite=lax");
    }

    [Fact]
    public async Task SignIn_PersonWithoutRole_SeesWhatToDo()
    {
        using var browser = new Browser(portal.Url);

        using var page = await browser.FollowAsync(await browser.SignInAsync("norole"));

        page.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        var html = await page.Content.ReadAsStringAsync(_token);
        html.Should()
            .Contain("You have no role in this portal yet")
            .And.Contain("Nora Castell")
            .And.Contain("Entra ID");
    }

    [Fact]
    public async Task SignIn_Cancelled_SaysSoAndSignsNobodyIn()
    {
        using var browser = new Browser(portal.Url);

        using var page = await browser.SignInAsync("cancel");

        page.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await page.Content.ReadAsStringAsync(_token)).Should().Contain("The sign-in did not succeed");
        using var home = await browser.GetAsync("/");
        home.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Callback_CodeOfAnotherBrowser_IsRefused()
    {
        using var victim = new Browser(portal.Url);
        using var attacker = new Browser(portal.Url);
        using var stolen = await attacker.ChooseAsync("owner");

        using var page = await victim.GetAsync(Browser.Next(stolen)!);

        page.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var home = await victim.GetAsync("/");
        home.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Callback_UsedTwice_IsRefused()
    {
        using var browser = new Browser(portal.Url);
        using var chosen = await browser.ChooseAsync("owner");
        using var first = await browser.GetAsync(Browser.Next(chosen)!);

        using var second = await browser.GetAsync(Browser.Next(chosen)!);

        first.StatusCode.Should().Be(HttpStatusCode.Redirect);
        second.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_ReturnUrlOfAnotherSite_ReturnsHome(string returnUrl)
    {
        using var browser = new Browser(portal.Url);

        using var callback = await browser.SignInAsync("auditor", $"/signin?returnUrl={returnUrl}");

        Browser.Next(callback).Should().Be(new Uri(portal.Url, "/"));
    }

    [Fact]
    public async Task SignIn_AlreadySignedIn_GoesToTheLocalPage()
    {
        using var browser = new Browser(portal.Url);
        using var _ = await browser.SignInAsync("auditor");

        using var local = await browser.GetAsync("/signin?returnUrl=/agents");
        using var foreign = await browser.GetAsync("/signin?returnUrl=https://evil.example/");

        Browser.Next(local).Should().Be(new Uri(portal.Url, "/agents"));
        Browser.Next(foreign).Should().Be(new Uri(portal.Url, "/"));
    }

    [Fact]
    public async Task Request_NotANavigation_IsAnswered401AndNotRedirected()
    {
        using var browser = new Browser(portal.Url);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(portal.Url, "/_blazor/negotiate"));

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Fact]
    public async Task SignOut_WithForm_EndsTheSessionAlsoForACopyOfTheCookie()
    {
        using var browser = new Browser(portal.Url);
        using var page = await browser.FollowAsync(await browser.SignInAsync("norole"));
        var copy = browser.Cookies["portal"];

        using var end = await browser.SubmitAsync(page, "form[action='/signout']");
        using var after = await browser.FollowAsync(end);

        Browser.Next(end)!.AbsolutePath.Should().EndWith("/logout");
        after.RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/signed-out");
        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, portal.Url);
        request.Headers.Add("Cookie", $"portal={copy}");
        using var refused = await thief.SendAsync(request, _token);
        refused.StatusCode.Should().Be(HttpStatusCode.Redirect, "the session of the copied cookie has ended");
    }

    [Fact]
    public async Task SignOut_WithoutAntiforgeryToken_IsRefused()
    {
        using var browser = new Browser(portal.Url);
        using var _ = await browser.SignInAsync("owner");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(portal.Url, "/signout"));

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var home = await browser.GetAsync("/");
        home.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public void Output_AfterSignIns_HoldsNoSecret() =>
        portal.Output.Should().NotContain("sandbox-staff-secret").And.NotContain("eyJ");
}
