using System.Net;

namespace ConversationAIPortal.Sandbox.Tests.Api;

/// <summary>The rules of each of the seven action types.</summary>
public sealed class ActionRuleTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Step = """{"id":1,"followupTimeUnit":"hours","followupTime":2""";

    [Theory]
    [InlineData("triggerWorkflow", """{"workflowIds":[]}""", "workflowIds must contain at least 1 elements")]
    [InlineData(
        "triggerWorkflow",
        """{"triggerCondition":null}""",
        "triggerCondition must be a string | triggerCondition should not be empty"
    )]
    [InlineData("triggerWorkflow", """{"surprise":1}""", "property surprise should not exist")]
    [InlineData(
        "updateContactField",
        """{"contactFieldId":null}""",
        "contactFieldId must be a string | contactFieldId should not be empty"
    )]
    [InlineData("updateContactField", """{"description":""}""", "description should not be empty")]
    [InlineData(
        "appointmentBooking",
        """{"cancelEnabled":null}""",
        "cancelEnabled must be a boolean value | cancelEnabled should not be empty"
    )]
    [InlineData(
        "appointmentBooking",
        """{"onlySendLink":true}""",
        "rescheduleEnabled cannot be true when onlySendLink is true | cancelEnabled cannot be true when onlySendLink is true"
    )]
    [InlineData("appointmentBooking", """{"triggerWorkflow":true}""", "workflowIds should not be empty")]
    [InlineData(
        "appointmentBooking",
        """{"sleepAfterBooking":true}""",
        "sleepTime should not be empty | sleepTimeUnit should not be empty"
    )]
    [InlineData("appointmentBooking", """{"transferBot":true}""", "transferAgent should not be empty")]
    [InlineData("appointmentBooking", """{"transferEmployee":"x"}""", "property transferEmployee should not exist")]
    [InlineData("stopBot", """{"stopBotExamples":["bye"]}""", "stopBotExamples must contain at least 2 elements")]
    [InlineData(
        "stopBot",
        """{"stopBotDetectionType":"Other"}""",
        "stopBotDetectionType must be one of the following values: Goodbye, Custom"
    )]
    [InlineData("stopBot", """{"sleepTime":null}""", "sleepTime should not be empty")]
    [InlineData(
        "stopBot",
        """{"sleepTimeUnit":"seconds"}""",
        "sleepTimeUnit must be one of the following values: days, hours, minutes"
    )]
    [InlineData("humanHandOver", """{"examples":null}""", "examples should not be empty")]
    [InlineData(
        "humanHandOver",
        """{"triggerCondition":"too short"}""",
        "triggerCondition must be longer than or equal to 10 characters"
    )]
    [InlineData(
        "humanHandOver",
        """{"reactivateEnabled":true}""",
        "sleepTime should not be empty | sleepTimeUnit should not be empty"
    )]
    [InlineData("humanHandOver", """{"sleepTime":31}""", "sleepTime must not be greater than 30")]
    [InlineData(
        "humanHandOver",
        """{"handoverType":"bored"}""",
        "handoverType must be one of the following values: contactRequest, lackOfInformation, failedToResolveIssue, custom"
    )]
    [InlineData("advancedFollowup", """{"followupSequence":[]}""", "followupSequence must contain at least 1 elements")]
    [InlineData(
        "advancedFollowup",
        $$"""{"followupSequence":[{{Step}}},{{Step}}},{{Step}}},{{Step}}},{{Step}}},{{Step}}}]}""",
        "followupSequence must contain no more than 5 elements"
    )]
    [InlineData(
        "advancedFollowup",
        """{"followupSequence":[{"id":1,"followupTimeUnit":"hours","followupTime":25}]}""",
        "followupSequence.0.followupTime must not be greater than 24"
    )]
    [InlineData(
        "advancedFollowup",
        """{"followupSequence":[{"id":1,"followupTimeUnit":"minutes","followupTime":61}]}""",
        "followupSequence.0.followupTime must not be greater than 60"
    )]
    [InlineData(
        "advancedFollowup",
        """{"followupSequence":[{"id":1,"followupTimeUnit":"days","followupTime":181}]}""",
        "followupSequence.0.followupTime must not be greater than 180"
    )]
    [InlineData(
        "advancedFollowup",
        $$"""{"followupSequence":[{{Step}},"aiEnabledMessage":false}]}""",
        "followupSequence.0.customMessage should not be empty"
    )]
    [InlineData(
        "advancedFollowup",
        $$"""{"followupSequence":[{{Step}},"triggerWorkflow":true}]}""",
        "followupSequence.0.workflowId should not be empty"
    )]
    [InlineData(
        "advancedFollowup",
        """{"scenarioId":"never"}""",
        "scenarioId must be one of the following values: contactStoppedReplying, contactIsBusy, contactRequested"
    )]
    [InlineData(
        "advancedFollowup",
        """{"followupSettings":{}}""",
        "followupSettings.dynamicChannelSwitching must be a boolean value | followupSettings.dynamicChannelSwitching should not be empty"
    )]
    [InlineData(
        "transferBot",
        """{"transferBotType":"Custom"}""",
        "transferBotTriggerCondition should not be empty | transferBotExamples must contain at least 2 elements"
    )]
    [InlineData("transferBot", """{"transferToBot":""}""", "transferToBot should not be empty")]
    public async Task Create_WrongDetails_Is422WithItsMessage(string type, string changes, string message)
    {
        var host = shared.Host;

        var answer = await CreateAsync(host, ActionExamples.Of(type).With(changes).ToString());

        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Message.Should().Be(message);
    }

    [Theory]
    [InlineData("appointmentBooking", """{"onlySendLink":true,"rescheduleEnabled":false,"cancelEnabled":false}""")]
    [InlineData(
        "appointmentBooking",
        """{"calendarActionType":"single","calendarIds":["a"],"fallbackCalendarId":null}"""
    )]
    [InlineData("appointmentBooking", """{"triggerWorkflow":true,"workflowIds":["w"]}""")]
    [InlineData("stopBot", """{"reactivateEnabled":false,"sleepTime":null,"sleepTimeUnit":null}""")]
    [InlineData("humanHandOver", """{"handoverType":"lackOfInformation","examples":null}""")]
    [InlineData("updateContactField", """{"contactUpdateExamples":["a"]}""")]
    [InlineData(
        "transferBot",
        """{"transferBotType":"Custom","transferBotTriggerCondition":"x","transferBotExamples":["a","b"]}"""
    )]
    public async Task Create_RightDetails_AreKeptAsSent(string type, string changes)
    {
        var host = shared.Host;
        var example = ActionExamples.Of(type).With(changes);

        var answer = await CreateAsync(host, example.ToString());

        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        answer.Json["data"]!["details"]!.ToJsonString().Should().Be(example.Details);
    }

    [Theory]
    [InlineData("""{"type":"danceBot","name":"n","details":{}}""", "type must be one of the following values: *")]
    [InlineData("""{"type":"stopBot","name":"","details":{}}""", "name should not be empty")]
    [InlineData("""{"type":"stopBot","name":"n"}""", "details must be an object*")]
    [InlineData("""{"type":"stopBot","name":"n","details":{},"agentId":"a"}""", "property agentId should not exist")]
    public async Task Create_WrongEnvelope_Is422(string body, string message)
    {
        var host = shared.Host;

        var answer = await CreateAsync(host, body);

        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Message.Should().Match(message);
    }

    [Fact]
    public async Task Create_TransferEmployeeNull_IsRefusedToo()
    {
        var host = shared.Host;
        var booking = ActionExamples.Of("appointmentBooking");
        var details = booking.Details.Insert(1, "\"transferEmployee\":null,");

        var answer = await CreateAsync(host, (booking with { Details = details }).ToString());

        answer.Message.Should().Be("property transferEmployee should not exist");
    }

    private static async Task<Answer> CreateAsync(SandboxHost host, string body)
    {
        var agents = await host.GetAsync("/conversation-ai/agents/search?limit=3", host.Pit());
        var id = agents.Json["agents"]![2]!["id"];
        return await host.SendAsync("POST", $"/conversation-ai/agents/{id}/actions", host.Pit(), body);
    }
}
