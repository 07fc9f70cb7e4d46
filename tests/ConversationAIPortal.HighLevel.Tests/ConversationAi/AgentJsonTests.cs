using System.Text.Json;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.ConversationAi.Generations;
using ConversationAIPortal.HighLevel.Conversations;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.HighLevel.Tests.ConversationAi;

public sealed class AgentJsonTests
{
    [Theory]
    [InlineData("""["SMS","Live_Chat"]""", "SMS,Live_Chat")]
    [InlineData("""["LIVE_CHAT","IG"]""", "Live_Chat,IG")]
    [InlineData("""[{"name":"SMS","isPrimary":true},{"name":"WhatsApp"}]""", "SMS,WhatsApp")]
    [InlineData("""["TikTok"]""", "TikTok")]
    [InlineData("[]", "")]
    public void Channels_EveryFormSeen_AreRead(string channels, string expected) =>
        string.Join(',', Read($$"""{"id":"a","name":"n","channels":{{channels}}}""").Channels!).Should().Be(expected);

    [Fact]
    public void Channels_LeftOut_AreUnknown() => Read("""{"id":"a","name":"n"}""").Channels.Should().BeNull();

    [Theory]
    [InlineData("\"Book visits\"")]
    [InlineData("""{"prompt":"Book visits","type":"custom","actionId":null}""")]
    public void Goal_TextOrObject_IsRead(string goal)
    {
        var answer = JsonSerializer.Deserialize(
            $$"""{"agents":[{"id":"a","name":"n","goal":{{goal}}}],"totalCount":1,"count":1}""",
            HighLevelJson.Default.AgentSearchAnswer
        )!;

        answer.Agents.Single().Goal.Should().Be("Book visits");
    }

    [Fact]
    public void AgentWrite_FromAgentWithUnlistedMembers_SendsDocumentedMembersOnly()
    {
        var agent = Read(
            """
            {"id":"a","name":"Ann","mode":"auto-pilot","channels":["LIVE_CHAT"],"isPrimary":true,"waitTime":30,
             "waitTimeUnit":"seconds","autoPilotMaxMessages":25,"goal":"g","personality":"p","instructions":"i",
             "knowledgeBaseIds":["k1"],"actions":[{"id":"x","type":"stopBot"}],"fullPrompt":"f","novelty":{"a":1}}
            """
        );

        agent.Unlisted!.Keys.Should().BeEquivalentTo("fullPrompt", "novelty");
        JsonSerializer
            .Serialize(AgentWrite.From(agent), HighLevelJson.Default.AgentWrite)
            .Should()
            .Be(
                """{"name":"Ann","mode":"auto-pilot","channels":["Live_Chat"],"isPrimary":true,"waitTime":30,"waitTimeUnit":"seconds","personality":"p","goal":"g","instructions":"i","autoPilotMaxMessages":25,"knowledgeBaseIds":["k1"]}"""
            );
    }

    [Fact]
    public void KeepsOneFullPrompt_ThreeTextsEmpty_IsTrue()
    {
        Read("""{"id":"a","name":"n","goal":"","personality":"","instructions":"","fullPrompt":"Be kind"}""")
            .KeepsOneFullPrompt.Should()
            .BeTrue();
        Read("""{"id":"a","name":"n","goal":"g","fullPrompt":"Be kind"}""").KeepsOneFullPrompt.Should().BeFalse();
    }

    [Fact]
    public void Generation_EmployeeId_IsTheAgent()
    {
        var generation = JsonSerializer.Deserialize(
            """{"prompt":"p","responseMessage":"r","actionLogs":[{"odd":1}],"history":[],"employeeId":"e1"}""",
            HighLevelJson.Default.Generation
        )!;

        generation.AnyAgentId.Should().Be("e1");
        generation.ActionLogs.Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{"messages":{"messages":[{"id":"m1"}],"nextPage":true,"lastMessageId":"m1"}}""")]
    [InlineData("""{"messages":[{"id":"m1"}],"nextPage":true,"lastMessageId":"m1"}""")]
    public void ConversationMessages_WrappedOrBare_AreRead(string body)
    {
        ConversationMessages page = JsonSerializer.Deserialize(body, HighLevelJson.Default.ConversationMessages)!;

        page.Messages.Single().Id.Should().Be("m1");
        page.NextPage.Should().BeTrue();
        page.LastMessageId.Should().Be("m1");
    }

    private static Agent Read(string json) => JsonSerializer.Deserialize(json, HighLevelJson.Default.Agent)!;
}
