using System.Net;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Tests.Api;

public sealed class AgentTests
{
    private const string Agents = "/conversation-ai/agents";
    private const string New = """{"name":"New one","personality":"a","goal":"b","instructions":"c","mode":"off"}""";

    [Fact]
    public async Task Search_PageByPage_GivesEveryAgentOnceAndTheUnfilteredTotal()
    {
        await using var host = await SandboxHost.StartAsync(null, "--Sandbox:AgentsPerLocation=7");
        var seen = new List<string>();
        var after = "";
        while (true)
        {
            var page = await host.GetAsync($"{Agents}/search?limit=3{after}", host.Pit());
            ((int)page.Json["totalCount"]!).Should().Be(7);
            var ids = page.Json["agents"]!.AsArray().Select(agent => (string)agent!["id"]!).ToList();
            ((int)page.Json["count"]!).Should().Be(ids.Count);
            if (ids.Count == 0)
            {
                break;
            }

            seen.AddRange(ids);
            after = $"&startAfter={ids[^1]}";
        }

        seen.Should().HaveCount(7).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("front desk", 1)]
    [InlineData("Front desk", 0)]
    [InlineData("nothing like it", 0)]
    public async Task Search_Query_IsComparedInLowerCase(string query, int found)
    {
        await using var host = await SandboxHost.StartAsync();

        var answer = await host.GetAsync($"{Agents}/search?query={Uri.EscapeDataString(query)}", host.Pit());

        ((int)answer.Json["count"]!).Should().Be(found);
        ((int)answer.Json["totalCount"]!).Should().Be(5);
    }

    [Fact]
    public async Task SearchAndGet_SameAgent_DifferAsHighLevelDoes()
    {
        await using var host = await SandboxHost.StartAsync();
        var item = (await host.GetAsync($"{Agents}/search?limit=1", host.Pit())).Json["agents"]![0]!.AsObject();

        var full = (await host.GetAsync($"{Agents}/{item["id"]}", host.Pit())).Json.AsObject();

        item["goal"].Should().BeOfType<JsonObject>();
        full["goal"].Should().BeAssignableTo<JsonValue>();
        item.ContainsKey("createdAt").Should().BeTrue();
        full.ContainsKey("createdAt").Should().BeFalse();
        item.ContainsKey("instructions").Should().BeFalse();
        ((string)full["instructions"]!).Should().Contain("{{contact.name}}");
    }

    [Fact]
    public async Task Get_UnknownAgent_Is400InHighLevelsWords()
    {
        await using var host = await SandboxHost.StartAsync();

        var answer = await host.GetAsync($"{Agents}/nobody", host.Pit());

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Message.Should().Be("No Agent found for the id: nobody");
        ((string)answer.Json["error"]!).Should().Be("Bad Request");
        ((int)answer.Json["statusCode"]!).Should().Be(400);
    }

    [Fact]
    public async Task Get_AgentOfAnotherLocation_IsNotFound()
    {
        await using var host = await SandboxHost.StartAsync();
        var other = (await host.GetAsync($"{Agents}/search", host.Pit(1))).Json["agents"]![0]!["id"];

        (await host.GetAsync($"{Agents}/{other}", host.Pit())).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Create_FirstAgentOfLocation_IsPrimary()
    {
        await using var host = await SandboxHost.StartAsync(null, "--Sandbox:AgentsPerLocation=0");

        var first = await host.SendAsync("POST", Agents, host.Pit(), New);
        var second = await host.SendAsync("POST", Agents, host.Pit(), New);

        ((bool)first.Json["isPrimary"]!).Should().BeTrue();
        ((bool)second.Json["isPrimary"]!).Should().BeFalse();
        ((int)first.Json["autoPilotMaxMessages"]!).Should().Be(75);
        ((int)first.Json["waitTime"]!).Should().Be(2);
    }

    [Fact]
    public async Task Update_IsPrimary_TakesItFromTheOther()
    {
        await using var host = await SandboxHost.StartAsync();
        var agents = await AgentsAsync(host, 0);
        var second = (string)agents[1]!["id"]!;

        await host.SendAsync(
            "PUT",
            $"{Agents}/{second}",
            host.Pit(),
            """{"isPrimary":true,"mode":"off","autoPilotMaxMessages":5}"""
        );

        var after = await AgentsAsync(host, 0);
        after.Where(agent => (bool)agent!["isPrimary"]!).Select(agent => (string)agent!["id"]!).Should().Equal(second);
    }

    [Fact]
    public async Task Update_IsPrimaryInNewerAccount_IsAcceptedAndIgnored()
    {
        await using var host = await SandboxHost.StartAsync();
        var id = (string)(await AgentsAsync(host, 11))[0]!["id"]!;

        var answer = await host.SendAsync(
            "PUT",
            $"{Agents}/{id}",
            host.Pit(11),
            """{"isPrimary":true,"mode":"off","autoPilotMaxMessages":5}"""
        );

        answer.Status.Should().Be(HttpStatusCode.OK);
        ((bool)answer.Json["isPrimary"]!).Should().BeFalse();
    }

    [Theory]
    [InlineData("true", "")]
    [InlineData("false", "kept")]
    public async Task Update_MembersLeftOut_GoOrStayBySetting(string replaces, string expected)
    {
        await using var host = await SandboxHost.StartAsync(null, $"--Sandbox:UpdateReplaces={replaces}");
        var created = await host.SendAsync(
            "POST",
            Agents,
            host.Pit(),
            New.Replace("\"c\"", "\"kept\"", StringComparison.Ordinal)
        );

        var answer = await host.SendAsync(
            "PUT",
            $"{Agents}/{created.Json["id"]}",
            host.Pit(),
            """{"autoPilotMaxMessages":9}"""
        );

        ((string)answer.Json["instructions"]!).Should().Be(expected);
        ((string)answer.Json["name"]!).Should().Be("New one");
        ((int)answer.Json["autoPilotMaxMessages"]!).Should().Be(9);
    }

    [Fact]
    public async Task Update_RespondToImages_IsKeptButNeverAnswered()
    {
        await using var host = await SandboxHost.StartAsync();
        var id = (string)(await AgentsAsync(host, 0))[0]!["id"]!;

        var answer = await host.SendAsync(
            "PUT",
            $"{Agents}/{id}",
            host.Pit(),
            """{"respondToImages":true,"autoPilotMaxMessages":5}"""
        );

        answer.Json.AsObject().ContainsKey("respondToImages").Should().BeFalse();
        ((bool)(await AgentsAsync(host, 0))[0]!["respondToImages"]!).Should().BeTrue();
    }

    [Fact]
    public async Task Delete_Agent_IsGoneUntilReset()
    {
        await using var host = await SandboxHost.StartAsync();
        var id = (string)(await AgentsAsync(host, 0))[2]!["id"]!;

        var answer = await host.SendAsync("DELETE", $"{Agents}/{id}", host.Pit());
        var missing = await host.GetAsync($"{Agents}/{id}", host.Pit());
        await host.ControlAsync("POST", "/sandbox/reset");
        var back = await host.GetAsync($"{Agents}/{id}", host.Pit());

        ((bool)answer.Json["success"]!).Should().BeTrue();
        missing.Status.Should().Be(HttpStatusCode.BadRequest);
        back.Status.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<JsonArray> AgentsAsync(SandboxHost host, int location) =>
        (await host.ControlAsync("GET", $"/sandbox/locations/{host.LocationId(location)}/agents")).AsArray();
}
