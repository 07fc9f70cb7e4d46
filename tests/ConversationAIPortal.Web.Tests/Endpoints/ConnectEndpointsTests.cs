using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ConversationAIPortal.Web.Tests.Hosting;
using ConversationAIPortal.Web.Tests.SignIn;
using Microsoft.AspNetCore.WebUtilities;

namespace ConversationAIPortal.Web.Tests.Endpoints;

/// <summary>The way to HighLevel and back, over HTTP against the Sandbox.</summary>
public sealed class ConnectEndpointsTests(RunningPortal portal)
{
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_Owner_LeadsToTheConsentPageAndBindsTheBrowser()
    {
        using var browser = await SignedInAsync("owner");

        using var answer = await browser.GetAsync("/connect/start");

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var target = Browser.Next(answer)!;
        target.GetLeftPart(UriPartial.Path).Should().Be($"{portal.Sandbox}v2/oauth/chooselocation");
        var query = QueryHelpers.ParseQuery(target.Query);
        query["redirect_uri"].Should().Equal($"{portal.Url}connect/callback");
        query["state"].ToString().Should().HaveLength(64);
        answer
            .Headers.GetValues("Set-Cookie")
            .Should()
            .ContainSingle(cookie => cookie.StartsWith("portal.connect="))
            .Which.Should()
            .Contain("httponly")
            .And.Contain("samesite=lax");
        using var consent = await browser.GetAsync(target);
        consent.StatusCode.Should().Be(HttpStatusCode.OK, "the Sandbox knows the portal's client id");
    }

    [Fact]
    public async Task Start_NobodySignedIn_LeadsToSignIn()
    {
        using var browser = new Browser(portal.Url);

        using var answer = await browser.GetAsync("/connect/start");

        Browser.Next(answer)!.AbsolutePath.Should().EndWith("/authorize");
    }

    [Fact]
    public async Task Start_Builder_IsToldWhoMay()
    {
        using var browser = await SignedInAsync("builder");

        using var answer = await browser.GetAsync("/connect/start");

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await TextAsync(answer)).Should().Contain("Your role does not allow this").And.Contain("the role Owner");
    }

    [Fact]
    public async Task Start_SentByAnotherSite_IsRefused()
    {
        using var browser = await SignedInAsync("owner");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Url, "/connect/start"));
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        answer.Headers.Location.Should().BeNull();
    }

    [Fact]
    public async Task Callback_OwnState_ConnectsAndLeavesTheAddressWithTheCode()
    {
        using var browser = await SignedInAsync("owner");
        var location = await LocationAsync(0);
        var callback = await CallbackAsync(browser, location);

        using var answer = await browser.GetAsync(callback);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        Browser.Next(answer)!.PathAndQuery.Should().Be($"/sub-accounts/{location}?connected=true");
    }

    [Fact]
    public async Task Callback_Replayed_IsRefusedWithWhatToDo()
    {
        using var browser = await SignedInAsync("owner");
        var callback = await CallbackAsync(browser, await LocationAsync(1));
        using var first = await browser.GetAsync(callback);

        using var second = await browser.GetAsync(callback);

        first.StatusCode.Should().Be(HttpStatusCode.Redirect);
        second.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await TextAsync(second)).Should().Contain("does not know this connection").And.Contain("Start again");
    }

    [Theory]
    [InlineData("?code=abc&state=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("?code=abc")]
    [InlineData("?code=abc&state=")]
    [InlineData("")]
    public async Task Callback_ForgedOrNoState_IsRefusedWithWhatToDo(string query)
    {
        using var browser = await SignedInAsync("owner");

        using var answer = await browser.GetAsync("/connect/callback" + query);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await TextAsync(answer)).Should().Contain("nothing was connected").And.Contain("Start again");
    }

    [Fact]
    public async Task Callback_StateOfAnotherBrowser_IsRefused()
    {
        using var attacker = await SignedInAsync("owner");
        using var victim = await SignedInAsync("owner");
        var callback = await CallbackAsync(attacker, await LocationAsync(2));

        using var answer = await victim.GetAsync(callback);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await TextAsync(answer)).Should().Contain("another browser");
    }

    [Fact]
    public async Task Callback_Declined_SaysNothingWasConnected()
    {
        using var browser = await SignedInAsync("owner");
        var callback = await CallbackAsync(browser, await LocationAsync(2));
        var state = QueryHelpers.ParseQuery(callback.Query)["state"];

        using var answer = await browser.GetAsync($"/connect/callback?state={state}&error=access_denied");

        (await TextAsync(answer)).Should().Contain("Nothing was connected");
    }

    [Fact]
    public async Task Callback_HighLevelDown_SaysSoAndOffersToStartAgain()
    {
        using var browser = await SignedInAsync("owner");
        var callback = await CallbackAsync(browser, await LocationAsync(2));
        using var sandbox = new HttpClient { BaseAddress = portal.Sandbox };
        using var fault = await sandbox.PostAsJsonAsync(
            "/sandbox/faults",
            new { operation = "get-access-token", kind = "503" },
            _token
        );
        fault.EnsureSuccessStatusCode();

        using var answer = await browser.GetAsync(callback);

        answer.StatusCode.Should().Be(HttpStatusCode.BadGateway);
        (await TextAsync(answer)).Should().Contain("HighLevel").And.Contain("Start again");
    }

    private async Task<Browser> SignedInAsync(string person)
    {
        var browser = new Browser(portal.Url);
        using var _ = await browser.SignInAsync(person);
        return browser;
    }

    /// <summary>What HighLevel would send the browser to, after the person chose a sub-account.</summary>
    private async Task<Uri> CallbackAsync(Browser browser, string location)
    {
        using var start = await browser.GetAsync("/connect/start");
        var state = QueryHelpers.ParseQuery(Browser.Next(start)!.Query)["state"];
        using var sandbox = new HttpClient { BaseAddress = portal.Sandbox };
        using var answer = await sandbox.PostAsJsonAsync(
            "/sandbox/codes",
            new { userType = "Location", locationId = location },
            _token
        );
        var code = (await answer.Content.ReadFromJsonAsync<JsonElement>(_token)).GetProperty("code").GetString();
        return new Uri(portal.Url, $"/connect/callback?code={code}&state={state}");
    }

    private async Task<string> LocationAsync(int index)
    {
        using var sandbox = new HttpClient { BaseAddress = portal.Sandbox };
        var state = await sandbox.GetFromJsonAsync<JsonElement>("/sandbox/state", _token);
        return state.GetProperty("locations")[index].GetProperty("id").GetString()!;
    }

    private Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(_token);
}
