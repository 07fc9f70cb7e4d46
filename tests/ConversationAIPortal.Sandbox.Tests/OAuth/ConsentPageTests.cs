using System.Net;
using System.Web;

namespace ConversationAIPortal.Sandbox.Tests.OAuth;

public sealed class ConsentPageTests
{
    private const string Back = "http://127.0.0.1:5080/connect/callback";

    [Theory]
    [InlineData("/v2/oauth/chooselocation")]
    [InlineData("/oauth/chooselocation")]
    public async Task Show_EitherPath_ListsSubAccountsAndScopes(string path)
    {
        await using var host = await SandboxHost.StartAsync();

        var (status, html) = await GetAsync(host, Address(host, path));

        status.Should().Be(HttpStatusCode.OK);
        html.Should()
            .Contain("<label")
            .And.Contain((string)host.Location(2)["name"]!)
            .And.Contain("Create, change and delete");
        html.Should().NotContain("src=").And.NotContain("http://cdn");
    }

    [Theory]
    [InlineData("client_id", "someone-else", "No integration found")]
    [InlineData("redirect_uri", "http://evil.example/cb", "redirect address")]
    [InlineData("redirect_uri", "not a uri", "redirect address")]
    [InlineData("response_type", "token", "response_type=code")]
    [InlineData("scope", "", "no scope")]
    public async Task Show_WrongRequest_SaysWhyAndGoesNowhere(string name, string value, string expected)
    {
        await using var host = await SandboxHost.StartAsync();

        var (status, html) = await GetAsync(host, Address(host, "/v2/oauth/chooselocation", (name, value)));

        status.Should().Be(HttpStatusCode.BadRequest);
        html.Should().Contain(expected);
    }

    [Fact]
    public async Task Allow_OneSubAccount_ComesBackWithCodeAndState()
    {
        await using var host = await SandboxHost.StartAsync();

        var back = await DecideAsync(host, $"decision=allow&who=location&locationId={host.LocationId(4)}");

        back.GetLeftPart(UriPartial.Path).Should().Be(Back);
        var query = HttpUtility.ParseQueryString(back.Query);
        query["state"].Should().Be("a b&c=d");
        var pair = SandboxHost.Pair(
            await host.TokenAsync(
                $"grant_type=authorization_code&code={query["code"]}&redirect_uri={Uri.EscapeDataString(Back)}"
            )
        );
        ((string)pair.Whole["locationId"]!).Should().Be(host.LocationId(4));
        ((string)pair.Whole["scope"]!).Should().Be("conversation-ai.readonly conversation-ai.write");
    }

    [Fact]
    public async Task Allow_AgencyWithSomeSubAccounts_ApprovesThose()
    {
        await using var host = await SandboxHost.StartAsync();

        var back = await DecideAsync(
            host,
            $"decision=allow&who=agency&approved={host.LocationId(1)}&approved={host.LocationId(2)}"
        );

        var code = HttpUtility.ParseQueryString(back.Query)["code"];
        var pair = SandboxHost.Pair(await host.TokenAsync($"grant_type=authorization_code&code={code}"));
        pair.Whole["approvedLocations"]!
            .AsArray()
            .Select(id => (string)id!)
            .Should()
            .Equal(host.LocationId(1), host.LocationId(2));
        ((bool)pair.Whole["approveAllLocations"]!).Should().BeFalse();
    }

    [Fact]
    public async Task Cancel_ComesBackWithAnErrorAndState()
    {
        await using var host = await SandboxHost.StartAsync();

        var back = await DecideAsync(host, "decision=deny");

        var query = HttpUtility.ParseQueryString(back.Query);
        query["error"].Should().Be("access_denied");
        query["state"].Should().Be("a b&c=d");
    }

    [Fact]
    public async Task Allow_NothingChosen_AsksAgain()
    {
        await using var host = await SandboxHost.StartAsync();
        using var form = new StringContent(
            "decision=allow&who=location&locationId=",
            null,
            "application/x-www-form-urlencoded"
        );

        using var response = await host.Http.PostAsync(
            Address(host, "/v2/oauth/chooselocation"),
            form,
            TestContext.Current.CancellationToken
        );

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Should()
            .Contain("Choose a sub-account first.");
    }

    [Fact]
    public async Task Exchange_OtherRedirectUri_IsRefused()
    {
        await using var host = await SandboxHost.StartAsync();
        var back = await DecideAsync(host, $"decision=allow&who=location&locationId={host.LocationId()}");
        var code = HttpUtility.ParseQueryString(back.Query)["code"];

        var answer = await host.TokenAsync(
            $"grant_type=authorization_code&code={code}&redirect_uri=http://127.0.0.1:1/x"
        );

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static string Address(SandboxHost host, string path, (string Name, string Value)? changed = null)
    {
        var query = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = (string)host.State["client"]!["id"]!,
            ["redirect_uri"] = Back,
            ["scope"] = "conversation-ai.readonly conversation-ai.write",
            ["state"] = "a b&c=d",
        };
        if (changed is var (name, value))
        {
            query[name] = value;
        }

        return path + "?" + string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
    }

    private static async Task<(HttpStatusCode Status, string Html)> GetAsync(SandboxHost host, string address)
    {
        using var response = await host.Http.GetAsync(address, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Uri> DecideAsync(SandboxHost host, string form)
    {
        using var content = new StringContent(form, null, "application/x-www-form-urlencoded");
        using var response = await host.Http.PostAsync(
            Address(host, "/v2/oauth/chooselocation"),
            content,
            TestContext.Current.CancellationToken
        );
        response.StatusCode.Should().Be(HttpStatusCode.Found);
        return response.Headers.Location!;
    }
}
