using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Tests.Seed;

public sealed class NewerAccountTests
{
    [Fact]
    public async Task Seed_NewerAccount_HoldsEachReportedShape()
    {
        await using var host = await SandboxHost.StartAsync();

        var agents = await AgentsAsync(host, 11);

        agents.Should().AllSatisfy(agent => ((bool)agent!["isPrimary"]!).Should().BeFalse());
        agents[0]!["channels"]!.AsArray().Select(c => (string)c!).Should().Contain("LIVE_CHAT");
        agents[1]!.AsObject().ContainsKey("channels").Should().BeFalse();
        agents[2]!["channels"]![0]!["isPrimary"].Should().NotBeNull();
        ((string)agents[3]!["fullPrompt"]!).Should().NotBeEmpty();
        ((string)agents[3]!["instructions"]!).Should().BeEmpty();
        ((string)agents[4]!["waitTimeUnit"]!).Should().Be("hours");
    }

    private static async Task<JsonArray> AgentsAsync(SandboxHost host, int location) =>
        (await host.ControlAsync("GET", $"/sandbox/locations/{host.LocationId(location)}/agents")).AsArray();
}
