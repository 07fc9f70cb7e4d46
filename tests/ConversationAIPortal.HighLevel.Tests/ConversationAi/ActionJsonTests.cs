using System.Text.Json;
using System.Text.Json.Nodes;
using ConversationAIPortal.HighLevel.ConversationAi.Actions;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.HighLevel.Tests.ConversationAi;

public sealed class ActionJsonTests
{
    public static TheoryData<string, string> Known =>
        new()
        {
            { "triggerWorkflow", """{"workflowIds":["w1"],"triggerCondition":"c","triggerMessage":"m","extra":1}""" },
            {
                "updateContactField",
                """{"contactFieldId":"f","description":"d","contactUpdateExamples":["e"],"extra":1}"""
            },
            {
                "appointmentBooking",
                """{"calendarId":"c","onlySendLink":false,"triggerWorkflow":true,"workflowIds":["w"],"sleepAfterBooking":true,"sleepTimeUnit":"hours","sleepTime":2,"transferBot":true,"transferAgent":"a","rescheduleEnabled":true,"cancelEnabled":false,"calendarIds":["c"],"calendarActionType":"x"}"""
            },
            {
                "stopBot",
                """{"stopBotDetectionType":"Custom","stopBotTriggerCondition":"c","reactivateEnabled":true,"sleepTimeUnit":"days","sleepTime":1,"enabled":true,"stopBotExamples":["a","b"],"finalMessage":"bye","tags":["t"],"extra":{"a":[1]}}"""
            },
            {
                "humanHandOver",
                """{"enabled":true,"triggerCondition":"c","examples":["e"],"assignToUserId":"u","skipAssignToUser":false,"createTask":true,"reactivateEnabled":false,"finalMessage":"m","tags":[],"handoverType":"custom","extra":null}"""
            },
            {
                "advancedFollowup",
                """{"enabled":true,"scenarioId":"contactIsBusy","followupSequence":[{"id":1,"followupTimeUnit":"hours","followupTime":2,"aiEnabledMessage":false,"customMessage":"x","extra":1}],"followupSettings":{"dynamicChannelSwitching":true,"followUpHours":true,"workingHours":[{"dayOfTheWeek":1,"intervals":[{"startHour":9,"startMinute":0,"endHour":17,"endMinute":30}]}],"timezoneToUse":"contact","extra":1}}"""
            },
            {
                "transferBot",
                """{"transferBotType":"Custom","transferToBot":"b","enabled":true,"transferBotTriggerCondition":"c","transferBotExamples":["a","b"],"extra":1}"""
            },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public void Details_OfEachKnownType_GoBackAsRead(string type, string details)
    {
        var action = Read(type, details);

        action.Details.Should().NotBeOfType<UnknownActionDetails>();
        action.Details.Type.Should().Be(type);
        var sent = JsonNode.Parse(
            JsonSerializer.Serialize(
                new ActionWrite { Name = "n", Details = action.Details },
                HighLevelJson.Default.ActionWrite
            )
        )!;
        sent["type"]!.GetValue<string>().Should().Be(type);
        JsonNode.DeepEquals(sent["details"], JsonNode.Parse(details)).Should().BeTrue(sent["details"]!.ToJsonString());
    }

    [Fact]
    public void Details_WithoutRefusedMember_SendTheRest()
    {
        var action = Read("triggerWorkflow", """{"workflowIds":["w"],"triggerCondition":"c","bad":1,"good":2}""");

        action.Details.Without("bad").Unlisted!.Keys.Should().Equal("good");
        action.Details.Unlisted!.Keys.Should().BeEquivalentTo("bad", "good");
    }

    [Theory]
    [InlineData("voiceHandOver", """{"anything":[1,{"a":2}]}""")]
    [InlineData("triggerWorkflow", """{"workflowIds":"not-a-list"}""")]
    public void Details_OfUnknownTypeOrShape_AreKeptWholeAndNotSent(string type, string details)
    {
        var action = Read(type, details);

        var unknown = action.Details.Should().BeOfType<UnknownActionDetails>().Subject;
        JsonNode.DeepEquals(JsonNode.Parse(unknown.Json.GetRawText()), JsonNode.Parse(details)).Should().BeTrue();
        FluentActions
            .Invoking(() =>
                JsonSerializer.Serialize(
                    new ActionWrite { Name = "n", Details = unknown },
                    HighLevelJson.Default.ActionWrite
                )
            )
            .Should()
            .Throw<NotSupportedException>();
    }

    private static AgentAction Read(string type, string details) =>
        JsonSerializer
            .Deserialize(
                $$"""{"data":{"id":"x","name":"n","type":"{{type}}","agentId":"a","details":{{details}}},"success":true}""",
                HighLevelJson.Default.ActionAnswer
            )!
            .Data;
}
