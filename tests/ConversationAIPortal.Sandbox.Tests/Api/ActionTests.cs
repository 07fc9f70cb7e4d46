using System.Net;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Tests.Api;

public sealed class ActionTests
{
    private const string Agents = "/conversation-ai/agents";

    [Fact]
    public async Task Seed_DefaultAgency_HasAllSevenTypesAndEachIsTakenAsItIs()
    {
        await using var host = await SandboxHost.StartAsync();
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var agent in await AgentsAsync(host))
        {
            foreach (var action in agent!["actions"]!.AsArray())
            {
                types.Add((string)action!["type"]!);
                var body = new JsonObject
                {
                    ["type"] = action["type"]!.DeepClone(),
                    ["name"] = action["name"]!.DeepClone(),
                    ["details"] = action["details"]!.DeepClone(),
                };
                var path = $"{Agents}/{agent["id"]}/actions/{action["id"]}";
                var answer = await host.SendAsync("PUT", path, host.Pit(), body.ToJsonString());
                answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
            }
        }

        types.Should().BeEquivalentTo(ActionExamples.Valid.Select(example => example.Type));
    }

    [Fact]
    public async Task Delete_ActionOfTwoAgents_GoesFromBoth()
    {
        await using var host = await SandboxHost.StartAsync();
        var agents = await AgentsAsync(host);
        var shared = Ids(agents[0]!).Intersect(Ids(agents[1]!), StringComparer.Ordinal).Single();

        var answer = await host.SendAsync("DELETE", $"{Agents}/{agents[0]!["id"]}/actions/{shared}", host.Pit());

        ((string)answer.Json["data"]!["id"]!).Should().Be(shared);
        var after = await AgentsAsync(host);
        after.SelectMany(agent => Ids(agent!)).Should().NotContain(shared);
    }

    [Fact]
    public async Task Create_FourthHandOver_IsRefused()
    {
        await using var host = await SandboxHost.StartAsync();
        var agent = (await AgentsAsync(host))[2]!["id"];
        var body = ActionExamples.Of("humanHandOver").ToString();
        for (var i = 0; i < 3; i++)
        {
            (await host.SendAsync("POST", $"{Agents}/{agent}/actions", host.Pit(), body))
                .Status.Should()
                .Be(HttpStatusCode.Created);
        }

        (await host.SendAsync("POST", $"{Agents}/{agent}/actions", host.Pit(), body))
            .Status.Should()
            .Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task FollowupSettings_OfSeveralActions_ReplacesOnlyTheSettings()
    {
        await using var host = await SandboxHost.StartAsync();
        var agent = (await AgentsAsync(host))[1]!;
        var followup = agent["actions"]!.AsArray().Single(a => (string)a!["type"]! == "advancedFollowup")!;
        var body = Settings(followup);

        var answer = await host.SendAsync("PATCH", $"{Agents}/{agent["id"]}/followup-settings", host.Pit(), body);

        var details = answer.Json["data"]!["details"]!;
        details["followupSettings"]!.ToJsonString().Should().Be("""{"dynamicChannelSwitching":false}""");
        details["followupSequence"]!.AsArray().Should().HaveCount(3);
    }

    [Fact]
    public async Task FollowupSettings_OfAnotherKindOfAction_IsRefused()
    {
        await using var host = await SandboxHost.StartAsync();
        var agent = (await AgentsAsync(host))[0]!;
        var body = Settings(agent["actions"]![0]!);

        var answer = await host.SendAsync("PATCH", $"{Agents}/{agent["id"]}/followup-settings", host.Pit(), body);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static string Settings(JsonNode action) =>
        new JsonObject
        {
            ["actionIds"] = new JsonArray((string)action["id"]!),
            ["followupSettings"] = new JsonObject { ["dynamicChannelSwitching"] = false },
        }.ToJsonString();

    private static IEnumerable<string> Ids(JsonNode agent) =>
        agent["actions"]!.AsArray().Select(action => (string)action!["id"]!);

    private static async Task<JsonArray> AgentsAsync(SandboxHost host) =>
        (await host.ControlAsync("GET", $"/sandbox/locations/{host.LocationId()}/agents")).AsArray();
}
