using System.Net;
using AngleSharp.Html.Parser;
using ConversationAIPortal.Web.Tests.SignIn;

namespace ConversationAIPortal.Web.Tests.Hosting;

/// <summary>What the running portal serves besides pages.</summary>
public sealed class ServedTests(RunningPortal portal)
{
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Fact]
    public void Output_Started_SaysInOneLineWhereToGo() =>
        portal
            .Output.Split('\n')
            .Should()
            .ContainSingle(line => line.Contains(portal.Url.Authority))
            .Which.Should()
            .StartWith("Conversation AI Portal is ready: open ")
            .And.Contain(portal.Sandbox.Authority);

    [Theory]
    [InlineData("/css/tokens.css", "text/css")]
    [InlineData("/fonts/inter-latin-variable.woff2", "font/woff2")]
    [InlineData("/icons/portal.svg", "image/svg+xml")]
    [InlineData("/js/theme-boot.js", "text/javascript")]
    [InlineData("/_framework/blazor.web.js", "text/javascript")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css", "text/css")]
    public async Task StaticAsset_NobodySignedIn_IsServedWithETag(string path, string type)
    {
        using var browser = new Browser(portal.Url);

        using var answer = await browser.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
        answer.Headers.ETag.Should().NotBeNull();
    }

    [Fact]
    public async Task Page_Rendered_LinksFingerprintedAssetsThatExist()
    {
        using var browser = new Browser(portal.Url);
        using var _ = await browser.SignInAsync("owner");
        using var page = await browser.GetAsync("/");
        var html = await page.Content.ReadAsStringAsync(_token);

        var document = await new HtmlParser().ParseDocumentAsync(html);
        var sheet = document.QuerySelector("link[href^='css/tokens']")!.GetAttribute("href");
        using var answer = await browser.GetAsync("/" + sheet);

        sheet.Should().NotBe("css/tokens.css");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_NobodySignedIn_IsHealthy(string path)
    {
        using var browser = new Browser(portal.Url);

        using var answer = await browser.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(_token)).Should().Be("Healthy");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/css/tokens.css")]
    [InlineData("/signed-out")]
    [InlineData("/connect/callback")]
    [InlineData("/nowhere")]
    public async Task Answer_Any_HasSecurityHeaders(string path)
    {
        using var browser = new Browser(portal.Url);
        using var _ = await browser.SignInAsync("owner");

        using var answer = await browser.GetAsync(path);

        Header("X-Content-Type-Options").Should().Be("nosniff");
        Header("X-Frame-Options").Should().Be("DENY");
        Header("Referrer-Policy").Should().Be("same-origin");
        Header("Content-Security-Policy")
            .Should()
            .Contain("frame-ancestors 'none'")
            .And.Contain("script-src 'self';")
            .And.Contain("object-src 'none'")
            .And.NotContain("unsafe-eval");
        answer.Headers.Contains("Server").Should().BeFalse();

        string Header(string name) =>
            answer.Headers.GetValues(name).Should().ContainSingle(because: $"{name} of {path}").Which;
    }

    [Fact]
    public async Task Page_Unknown_IsAnswered404WithAWayOn()
    {
        using var browser = new Browser(portal.Url);
        using var _ = await browser.SignInAsync("owner");

        using var answer = await browser.GetAsync("/nowhere");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(_token)).Should().Contain("There is no page at this address");
    }

    [Fact]
    public async Task Page_UnknownAndNobodySignedIn_TellsNothing()
    {
        using var browser = new Browser(portal.Url);

        using var answer = await browser.GetAsync("/nowhere");

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task HealthCommand_PortalRuns_EndsWithZero()
    {
        await using var command = PortalProcess.Start(["health", $"--urls={portal.Url}"]);

        (await command.ExitCodeAsync(_token)).Should().Be(0, command.Output);
    }

    [Fact]
    public async Task HealthCommand_NothingThere_EndsWithOne()
    {
        await using var command = PortalProcess.Start([
            "health",
            $"--urls=http://127.0.0.1:{PortalProcess.FreePort()}",
        ]);

        (await command.ExitCodeAsync(_token)).Should().Be(1);
        command.Output.Should().Contain("does not answer");
    }
}
