using System.Net;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Tests.OAuth;

public sealed class AgencyTests
{
    private const string Search = "/conversation-ai/agents/search";

    [Fact]
    public async Task LocationToken_OfInstalledLocation_WorksThereAndCarriesARefreshToken()
    {
        await using var host = await SandboxHost.StartAsync();
        var agency = await host.ConnectAsync(null);

        var minted = await MintAsync(host, agency.Access, host.LocationId(3));

        var pair = SandboxHost.Pair(minted);
        (await host.GetAsync(Search, pair.Access)).Status.Should().Be(HttpStatusCode.OK);
        (await host.RefreshAsync(pair.Refresh)).Status.Should().Be(HttpStatusCode.OK);
        ((string)pair.Whole["scope"]!).Should().NotContain("oauth.");
        (await host.GetAsync($"/workflows/?locationId={host.LocationId(4)}", pair.Access))
            .Status.Should()
            .Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task LocationToken_OfLocationThatWasNotApproved_Is403()
    {
        await using var host = await SandboxHost.StartAsync();
        var code = await host.ControlAsync(
            "POST",
            "/sandbox/codes",
            $$"""{"userType":"Company","approvedLocations":["{{host.LocationId(1)}}"]}"""
        );
        var agency = SandboxHost.Pair(await host.TokenAsync($"grant_type=authorization_code&code={code["code"]}"));

        (await MintAsync(host, agency.Access, host.LocationId(1))).Status.Should().Be(HttpStatusCode.OK);
        (await MintAsync(host, agency.Access, host.LocationId(2))).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task AgencyToken_WhereASubAccountsIsNeeded_Is403()
    {
        await using var host = await SandboxHost.StartAsync();
        var agency = await host.ConnectAsync(null);

        var answer = await host.GetAsync(Search, agency.Access);

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Text.Should().Be("""{"statusCode":403,"message":"The token does not have access to this location"}""");
    }

    [Fact]
    public async Task InstalledLocations_PagesAndFilters()
    {
        await using var host = await SandboxHost.StartAsync(null, "--Sandbox:Locations=30");
        await host.ConnectAsync(host.LocationId(7));
        var agency = await AgencyOfOneAsync(host);

        var all = await ListAsync(host, agency, "limit=10&skip=20");
        var installed = await ListAsync(host, agency, "isInstalled=true");
        var named = await ListAsync(host, agency, "query=family+dental");

        all["locations"]!.AsArray().Should().HaveCount(10);
        ((int)all["count"]!).Should().Be(30);
        installed["locations"]!
            .AsArray()
            .Select(l => (string)l!["_id"]!)
            .Should()
            .BeEquivalentTo(host.LocationId(7), host.LocationId(1));
        named["locations"]!
            .AsArray()
            .Should()
            .NotBeEmpty()
            .And.AllSatisfy(l => ((string)l!["name"]!).Should().Contain("Family Dental"));
    }

    [Theory]
    [InlineData("true", HttpStatusCode.OK)]
    [InlineData("false", HttpStatusCode.BadRequest)]
    public async Task Reconnect_InstalledApp_GivesACodeUnlessWithdrawn(string works, HttpStatusCode expected)
    {
        await using var host = await SandboxHost.StartAsync(null, $"--Sandbox:ReconnectWorks={works}");
        await host.ConnectAsync(host.LocationId());

        var answer = await ReconnectAsync(host, host.LocationId());

        answer.Status.Should().Be(expected);
        if (expected == HttpStatusCode.OK)
        {
            var pair = SandboxHost.Pair(
                await host.TokenAsync($"grant_type=authorization_code&code={answer.Json["authorizationCode"]}")
            );
            (await host.GetAsync(Search, pair.Access)).Status.Should().Be(HttpStatusCode.OK);
        }
        else
        {
            answer.Message.Should().Be("API endpoint has been removed");
        }
    }

    [Fact]
    public async Task Reconnect_WhereNothingIsInstalled_IsRefused()
    {
        await using var host = await SandboxHost.StartAsync();

        (await ReconnectAsync(host, host.LocationId())).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<string> AgencyOfOneAsync(SandboxHost host)
    {
        var body = $$"""{"userType":"Company","approvedLocations":["{{host.LocationId(1)}}"]}""";
        var code = await host.ControlAsync("POST", "/sandbox/codes", body);
        return SandboxHost.Pair(await host.TokenAsync($"grant_type=authorization_code&code={code["code"]}")).Access;
    }

    private static async Task<JsonNode> ListAsync(SandboxHost host, string token, string query)
    {
        var answer = await host.GetAsync(
            $"/oauth/installedLocations?companyId={host.CompanyId}&appId={host.AppId}&{query}",
            token
        );
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return answer.Json;
    }

    private static Task<Answer> MintAsync(SandboxHost host, string token, string locationId) =>
        host.SendAsync("POST", "/oauth/locationToken", token, $"companyId={host.CompanyId}&locationId={locationId}");

    private static Task<Answer> ReconnectAsync(SandboxHost host, string locationId) =>
        host.SendAsync(
            "POST",
            "/oauth/reconnect",
            null,
            $$"""{"clientKey":"{{host.State["client"]!["id"]}}","clientSecret":"{{host.State["client"]!["secret"]}}","locationId":"{{locationId}}"}"""
        );
}
