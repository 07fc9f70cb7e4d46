using System.Net;
using System.Text.Json.Nodes;
using ConversationAIPortal.Contract;

namespace ConversationAIPortal.Sandbox.Tests.Api;

/// <summary>Every operation is called, and every answer must be one that the official documents allow.</summary>
public sealed class ContractTests
{
    private const string Agents = "/conversation-ai/agents";

    [Fact]
    public async Task Answers_OfEveryOperation_AreValidAgainstTheOfficialDocuments()
    {
        Assert.SkipWhen(HighLevelContract.FindFolder() is null, HighLevelContract.Missing);
        await using var host = await SandboxHost.StartAsync(null, "--Sandbox:AgentsPerLocation=10");

        for (var i = 0; i < 3; i++)
        {
            await ReadEverythingAsync(host, host.LocationId(i), host.Pit(i));
        }

        await WriteEverythingAsync(host, host.Pit());
        await OAuthAsync(host);
        await FailuresAsync(host);

        host.Problems.Should().BeEmpty();
        await EveryOperationWasCalledAsync(host);
    }

    [Fact]
    public async Task Answers_OfNewerAccount_DeviateInTheKnownWaysOnly()
    {
        Assert.SkipWhen(HighLevelContract.FindFolder() is null, HighLevelContract.Missing);
        await using var host = await SandboxHost.StartAsync();
        ((bool)host.Location(11)["newerAccount"]!).Should().BeTrue();

        await ReadEverythingAsync(host, host.LocationId(11), host.Pit(11));

        host.Problems.Should().NotBeEmpty();
        host.Problems.Should()
            .AllSatisfy(problem =>
                problem.Should().MatchRegex("(search-agent|get-agent): #/.*(channels|waitTimeUnit|agents)")
            );
    }

    private static async Task ReadEverythingAsync(SandboxHost host, string id, string pit)
    {
        foreach (
            var path in new[]
            {
                $"/locations/{id}",
                "/locations/search",
                $"/locations/{id}/customFields?model=contact",
                $"/locations/{id}/tags",
                $"/workflows/?locationId={id}",
                $"/calendars/?locationId={id}",
                $"/users/?locationId={id}",
                $"/users/search?companyId={host.CompanyId}&locationId={id}",
                $"/knowledge-bases/?locationId={id}&limit=2",
                $"/conversations/search?locationId={id}&limit=100",
            }
        )
        {
            (await host.GetAsync(path, pit)).Status.Should().Be(HttpStatusCode.OK, path);
        }

        await ReadAgentsAsync(host, pit);
        var export = await host.GetAsync($"/conversations/messages/export?locationId={id}&limit=30", pit);
        foreach (var message in export.Json["messages"]!.AsArray())
        {
            await host.GetAsync($"/conversations/messages/{message!["id"]}", pit);
            await host.GetAsync($"/conversation-ai/generations?messageId={message["id"]}&source=conversation", pit);
        }

        var conversation = export.Json["messages"]![0]!["conversationId"];
        await host.GetAsync($"/conversations/{conversation}", pit);
        await host.GetAsync($"/conversations/{conversation}/messages", pit);
    }

    private static async Task ReadAgentsAsync(SandboxHost host, string pit)
    {
        var search = await host.GetAsync($"{Agents}/search?limit=50", pit);
        foreach (var agent in search.Json["agents"]!.AsArray())
        {
            await host.GetAsync($"{Agents}/{agent!["id"]}", pit);
            var actions = await host.GetAsync($"{Agents}/{agent["id"]}/actions/list", pit);
            var first = actions.Json["data"]![0]!["id"];
            await host.GetAsync($"{Agents}/{agent["id"]}/actions/{first}", pit);
        }
    }

    private static async Task WriteEverythingAsync(SandboxHost host, string pit)
    {
        var created = await host.SendAsync(
            "POST",
            Agents,
            pit,
            """{"name":"New","personality":"a","goal":"b","instructions":"c","channels":["SMS"],"mode":"off"}"""
        );
        created.Status.Should().Be(HttpStatusCode.Created);
        var id = (string)created.Json["id"]!;
        (
            await host.SendAsync(
                "PUT",
                $"{Agents}/{id}",
                pit,
                """{"autoPilotMaxMessages":5,"sleepTime":null,"sleepTimeUnit":null}"""
            )
        )
            .Status.Should()
            .Be(HttpStatusCode.OK);
        foreach (var example in ActionExamples.Valid)
        {
            var action = await host.SendAsync("POST", $"{Agents}/{id}/actions", pit, example.ToString());
            action.Status.Should().Be(HttpStatusCode.Created, action.Text);
            var path = $"{Agents}/{id}/actions/{action.Json["data"]!["id"]}";
            (await host.SendAsync("PUT", path, pit, example.ToString())).Status.Should().Be(HttpStatusCode.OK);
            if (example.Type == "advancedFollowup")
            {
                var settings = new JsonObject
                {
                    ["actionIds"] = new JsonArray((string)action.Json["data"]!["id"]!),
                    ["followupSettings"] = new JsonObject { ["dynamicChannelSwitching"] = false },
                };
                (await host.SendAsync("PATCH", $"{Agents}/{id}/followup-settings", pit, settings.ToJsonString()))
                    .Status.Should()
                    .Be(HttpStatusCode.OK);
            }

            (await host.SendAsync("DELETE", path, pit)).Status.Should().Be(HttpStatusCode.OK);
        }

        (await host.SendAsync("DELETE", $"{Agents}/{id}", pit)).Status.Should().Be(HttpStatusCode.OK);
    }

    private static async Task OAuthAsync(SandboxHost host)
    {
        var (agency, refresh, _) = await host.ConnectAsync(null);
        await host.ConnectAsync(host.LocationId());
        await host.RefreshAsync(refresh);
        var query = $"companyId={host.CompanyId}&appId={host.AppId}";
        (await host.GetAsync($"/oauth/installedLocations?{query}", agency)).Status.Should().Be(HttpStatusCode.OK);
        (
            await host.SendAsync(
                "POST",
                "/oauth/locationToken",
                agency,
                $"companyId={host.CompanyId}&locationId={host.LocationId(1)}"
            )
        )
            .Status.Should()
            .Be(HttpStatusCode.OK);
    }

    private static async Task FailuresAsync(SandboxHost host)
    {
        var statuses = new List<HttpStatusCode>
        {
            (await host.GetAsync($"{Agents}/nobody", host.Pit())).Status,
            (await host.GetAsync($"{Agents}/search", "a.b.c")).Status,
            (await host.GetAsync($"{Agents}/search?locationId=x", host.Pit())).Status,
            (await host.GetAsync($"/workflows/?locationId={host.LocationId(1)}", host.Pit())).Status,
            (await host.TokenAsync("grant_type=refresh_token&refresh_token=gone")).Status,
            (await host.TokenAsync("grant_type=password")).Status,
        };
        statuses.Select(status => (int)status).Should().Equal(400, 401, 422, 403, 400, 422);
    }

    private static async Task EveryOperationWasCalledAsync(SandboxHost host)
    {
        var log = (await host.ControlAsync("GET", "/sandbox/requests?limit=100000")).AsArray();
        log.Select(entry => (string)entry!["operation"]!).Distinct().Should().BeEquivalentTo(SandboxOperations.All);
    }
}
