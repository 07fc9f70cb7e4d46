using System.Net;
using ConversationAIPortal.Contract;

namespace ConversationAIPortal.Sandbox.Tests.OAuth;

public sealed class ScopeTests
{
    private const string Agents = "/conversation-ai/agents";

    /// <summary>Each operation asks for the scope that the official documents name.</summary>
    [Fact]
    public async Task Operations_TokenWithoutTheDocumentedScope_Is401AboutTheScope()
    {
        var folder = HighLevelContract.FindFolder();
        Assert.SkipWhen(folder is null, HighLevelContract.Missing);
        var contract = await HighLevelContract.LoadAsync(folder!, TestContext.Current.CancellationToken);
        await using var host = await SandboxHost.StartAsync();
        var everything = (string)(await host.ConnectAsync(host.LocationId())).Whole["scope"]!;
        foreach (var (method, path) in Calls(host))
        {
            var scope = contract.Find(method, path.Split('?')[0])!.Scopes.Single();
            var without = string.Join(' ', everything.Split(' ').Where(other => other != scope));
            var lacking = (await host.ConnectAsync(host.LocationId(), without)).Access;
            var holding = (await host.ConnectAsync(host.LocationId(), scope)).Access;

            var refused = await host.SendAsync(method, path, lacking, method == "GET" ? null : "{}");
            var taken = await host.SendAsync(method, path, holding, method == "GET" ? null : "{}");

            refused.Status.Should().Be(HttpStatusCode.Unauthorized, path);
            refused.Message.Should().Be("The token is not authorized for this scope.");
            taken.Status.Should().NotBe(HttpStatusCode.Unauthorized, path);
        }
    }

    [Fact]
    public async Task ReadOnlyPit_Write_Is401AboutTheScope()
    {
        await using var host = await SandboxHost.StartAsync();
        var pit = (string)host.Location()["readOnlyPit"]!;

        (await host.GetAsync($"{Agents}/search", pit)).Status.Should().Be(HttpStatusCode.OK);
        (await host.SendAsync("POST", Agents, pit, "{}"))
            .Message.Should()
            .Be("The token is not authorized for this scope.");
    }

    [Fact]
    public async Task Pit_ScopesTakenAway_AreMissingFromThenOn()
    {
        await using var host = await SandboxHost.StartAsync();

        await host.FaultAsync(
            $$"""{"action":"setPitScopes","locationId":"{{host.LocationId()}}","scopes":["workflows.readonly"]}"""
        );

        (await host.GetAsync($"{Agents}/search", host.Pit())).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await host.GetAsync($"/workflows/?locationId={host.LocationId()}", host.Pit()))
            .Status.Should()
            .Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pit_OfAnotherLocation_Is403()
    {
        await using var host = await SandboxHost.StartAsync();

        (await host.GetAsync($"/locations/{host.LocationId(1)}", host.Pit()))
            .Status.Should()
            .Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(null, "Invalid JWT")]
    [InlineData("rubbish", "Invalid JWT")]
    [InlineData("pit-00000000-0000-4000-8000-000000000000", "Invalid JWT")]
    [InlineData("a.b.c", "Invalid token: access token is invalid")]
    public async Task Call_WithoutAGoodToken_Is401(string? token, string message)
    {
        await using var host = await SandboxHost.StartAsync();

        var answer = await host.GetAsync($"{Agents}/search", token);

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        answer.Message.Should().Be(message);
    }

    [Theory]
    [InlineData("2021-04-15", HttpStatusCode.OK)]
    [InlineData("2023-02-21", HttpStatusCode.OK)]
    [InlineData("v3", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Call_VersionHeader_MustBeADate(string version, HttpStatusCode expected)
    {
        await using var host = await SandboxHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Agents}/search");
        request.Headers.Authorization = new("Bearer", host.Pit());
        request.Headers.TryAddWithoutValidation("Version", version);

        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(expected);
    }

    private static IEnumerable<(string Method, string Path)> Calls(SandboxHost host)
    {
        var id = host.LocationId();
        yield return ("GET", $"{Agents}/search");
        yield return ("POST", Agents);
        yield return ("GET", $"{Agents}/a");
        yield return ("PUT", $"{Agents}/a");
        yield return ("DELETE", $"{Agents}/a");
        yield return ("POST", $"{Agents}/a/actions");
        yield return ("GET", $"{Agents}/a/actions/list");
        yield return ("GET", $"{Agents}/a/actions/b");
        yield return ("PUT", $"{Agents}/a/actions/b");
        yield return ("DELETE", $"{Agents}/a/actions/b");
        yield return ("PATCH", $"{Agents}/a/followup-settings");
        yield return ("GET", "/conversation-ai/generations?messageId=m&source=workflow");
        yield return ("GET", $"/conversations/search?locationId={id}");
        yield return ("GET", "/conversations/c");
        yield return ("GET", "/conversations/c/messages");
        yield return ("GET", "/conversations/messages/m");
        yield return ("GET", $"/conversations/messages/export?locationId={id}");
        yield return ("GET", $"/locations/{id}");
        yield return ("GET", "/locations/search");
        yield return ("GET", $"/locations/{id}/customFields");
        yield return ("GET", $"/locations/{id}/tags");
        yield return ("GET", $"/workflows/?locationId={id}");
        yield return ("GET", $"/calendars/?locationId={id}");
        yield return ("GET", $"/users/search?companyId={host.CompanyId}");
        yield return ("GET", $"/users/?locationId={id}");
    }
}
