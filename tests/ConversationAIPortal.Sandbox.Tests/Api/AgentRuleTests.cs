using System.Net;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Tests.Api;

/// <summary>What an agent's members may hold, rule by rule.</summary>
public sealed class AgentRuleTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Agents = "/conversation-ai/agents";

    [Theory]
    [InlineData("""{"name":""}""", "name should not be empty")]
    [InlineData("""{"name":7}""", "name must be a string")]
    [InlineData("""{"name":null}""", "name must be a string | name should not be empty")]
    [InlineData("""{"goal":null}""", "goal must be a string | goal should not be empty")]
    [InlineData("""{"mode":"on"}""", "mode must be one of the following values: off, suggestive, auto-pilot")]
    [InlineData("""{"channels":"SMS"}""", "channels must be an array")]
    [InlineData(
        """{"channels":["LIVE_CHAT"]}""",
        "each value in channels must be one of the following values: IG, FB, SMS, WebChat, WhatsApp, Live_Chat"
    )]
    [InlineData("""{"isPrimary":true}""", "mode should not be empty")]
    [InlineData("""{"isPrimary":"yes"}""", "isPrimary must be a boolean value")]
    [InlineData("""{"waitTime":301}""", "waitTime must not be greater than 300")]
    [InlineData("""{"waitTime":6,"waitTimeUnit":"minutes"}""", "waitTime must not be greater than 5")]
    [InlineData("""{"waitTimeUnit":"hours"}""", "waitTimeUnit must be one of the following values: minutes, seconds")]
    [InlineData("""{"sleepTime":49,"sleepTimeUnit":"hours"}""", "sleepTime must not be greater than 48")]
    [InlineData("""{"sleepTime":2881,"sleepTimeUnit":"minutes"}""", "sleepTime must not be greater than 2880")]
    [InlineData("""{"sleepTime":172801,"sleepTimeUnit":"seconds"}""", "sleepTime must not be greater than 172800")]
    [InlineData("""{"sleepTime":5}""", "sleepTimeUnit should not be empty")]
    [InlineData("""{"autoPilotMaxMessages":0}""", "autoPilotMaxMessages must not be less than 1")]
    [InlineData("""{"autoPilotMaxMessages":101}""", "autoPilotMaxMessages must not be greater than 100")]
    [InlineData(
        """{"knowledgeBaseIds":["1","2","3","4","5","6","7","8"]}""",
        "knowledgeBaseIds must contain no more than 7 elements"
    )]
    [InlineData("""{"locationId":"x"}""", "property locationId should not exist")]
    [InlineData("""{"actions":[]}""", "property actions should not exist")]
    public async Task Create_WrongMember_Is422WithItsMessage(string changes, string message)
    {
        var host = shared.Host;

        var answer = await host.SendAsync("POST", Agents, host.Pit(), Body(changes));

        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Json["message"].Should().BeOfType<JsonArray>();
        answer.Message.Should().Be(message);
        ((string)answer.Json["error"]!).Should().Be("Unprocessable Entity");
    }

    [Theory]
    [InlineData("""{"waitTime":300}""")]
    [InlineData("""{"waitTime":5,"waitTimeUnit":"minutes"}""")]
    [InlineData("""{"sleepTime":null,"sleepTimeUnit":null}""")]
    [InlineData("""{"isPrimary":true,"mode":"suggestive"}""")]
    [InlineData("""{"channels":[]}""")]
    public async Task Create_ValueAtTheEdge_IsTaken(string changes)
    {
        var host = shared.Host;

        var answer = await host.SendAsync("POST", Agents, host.Pit(), Body(changes));

        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"autoPilotMaxMessages":1,"instructions":""}""", HttpStatusCode.OK)]
    [InlineData("{oops", HttpStatusCode.BadRequest)]
    public async Task Update_Body_NeedsTheMaximumOnly(string body, HttpStatusCode expected)
    {
        var host = shared.Host;
        var id = (await host.GetAsync($"{Agents}/search?limit=1", host.Pit())).Json["agents"]![0]!["id"];

        (await host.SendAsync("PUT", $"{Agents}/{id}", host.Pit(), body)).Status.Should().Be(expected);
    }

    private static string Body(string changes)
    {
        var body = JsonNode.Parse("""{"name":"n","personality":"p","goal":"g","instructions":"i"}""")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        return body.ToJsonString();
    }
}
