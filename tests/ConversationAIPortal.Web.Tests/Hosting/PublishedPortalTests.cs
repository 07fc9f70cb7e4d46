using System.Net;
using System.Net.Security;
using Microsoft.AspNetCore.WebUtilities;

namespace ConversationAIPortal.Web.Tests.Hosting;

/// <summary>What goes into the container image, run with Production settings.</summary>
public sealed class PublishedPortalTests(PublishedPortal published) : IClassFixture<PublishedPortal>
{
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Fact]
    public void Publish_Release_HoldsNothingOfTheSandbox()
    {
        var files = Directory
            .EnumerateFiles(published.Folder, "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName);

        files.Should().NotContain(file => file!.Contains("Sandbox", StringComparison.OrdinalIgnoreCase));
        files.Should().NotContain(file => file!.Contains("OpenIddict", StringComparison.OrdinalIgnoreCase));
        files.Should().NotContain("launchSettings.json");
        File.ReadAllText(Path.Combine(published.Folder, "ConversationAIPortal.Web.deps.json"))
            .Should()
            .NotContain("Sandbox");
    }

    [Fact]
    public async Task Serve_StoreNotMigrated_SaysToRunMigrate()
    {
        var folder = Directory.CreateTempSubdirectory("portal-publish-tests-");
        await using var portal = PortalProcess.Start(
            [
                .. published.Arguments(FreeUrl(), new Uri("https://127.0.0.1:1/")),
                $"--ConnectionStrings:Portal=Data Source={Path.Combine(folder.FullName, "portal.db")}",
            ],
            "Production",
            published.Program
        );

        (await portal.ExitCodeAsync(_token)).Should().Be(1);
        portal.Output.Should().Contain("migrate").And.NotContain("   at ");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Serve_Production_SignsInOverHttpsWithSecureCookies()
    {
        await using var provider = await HttpsProvider.StartAsync(published.Certificate, _token);
        var url = FreeUrl();
        await MigrateAsync();
        await using var portal = PortalProcess.Start(
            published.Arguments(url, provider.Url),
            "Production",
            published.Program,
            published.Variables
        );
        await portal.ReadyAsync(_token);
        using var client = Client(url);

        using var answer = await client.GetAsync("/agents", _token);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var target = answer.Headers.Location!;
        target.GetLeftPart(UriPartial.Path).Should().Be($"{provider.Url}{HttpsProvider.Tenant}/oauth2/v2.0/authorize");
        var query = QueryHelpers.ParseQuery(target.Query);
        query["code_challenge_method"].Should().Equal("S256");
        query["redirect_uri"].Should().Equal($"{url}signin/callback");
        answer.Headers.GetValues("Set-Cookie").Should().AllSatisfy(cookie => cookie.Should().Contain("; secure"));
        await ServesAssetsAndHealthAsync(client);
    }

    [Fact]
    public async Task Serve_ProviderDown_SaysSo()
    {
        var url = FreeUrl();
        await MigrateAsync();
        await using var portal = PortalProcess.Start(
            published.Arguments(url, new Uri($"https://127.0.0.1:{PortalProcess.FreePort()}/")),
            "Production",
            published.Program,
            published.Variables
        );
        await portal.ReadyAsync(_token);
        using var client = Client(url);

        using var answer = await client.GetAsync("/", _token);

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        var html = await answer.Content.ReadAsStringAsync(_token);
        html.Should().Contain("The sign-in service does not answer").And.NotContain("IDX");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
    }

    private async Task ServesAssetsAndHealthAsync(HttpClient client)
    {
        foreach (
            var path in (string[])
                ["/css/tokens.css", "/fonts/inter-latin-variable.woff2", "/health/live", "/health/ready"]
        )
        {
            using var answer = await client.GetAsync(path, _token);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
        }
    }

    private async Task MigrateAsync()
    {
        await using var migrate = PortalProcess.Start(["migrate", .. published.Store], "Production", published.Program);
        (await migrate.ExitCodeAsync(_token)).Should().Be(0, migrate.Output);
    }

    private HttpClient Client(Uri url) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, shown, _, _) =>
                        shown?.GetCertHashString() == published.Certificate.GetCertHashString(),
                },
            }
        )
        {
            BaseAddress = url,
        };

    private static Uri FreeUrl() => new($"https://127.0.0.1:{PortalProcess.FreePort()}");
}
