using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Tests.Api;

/// <summary>An action as it is sent; details are JSON.</summary>
public sealed record ActionExample(string Type, string Details)
{
    public override string ToString() => $$"""{"type":"{{Type}}","name":"Example","details":{{Details}}}""";

    /// <summary>The same with members changed; a null value takes the member out.</summary>
    public ActionExample With(string changes)
    {
        var details = JsonNode.Parse(Details)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            if (value is null)
            {
                details.Remove(name);
            }
            else
            {
                details[name] = value.DeepClone();
            }
        }

        return this with
        {
            Details = details.ToJsonString(),
        };
    }
}

/// <summary>A right action of each of the seven types.</summary>
public static class ActionExamples
{
    public static IReadOnlyList<ActionExample> Valid { get; } =
    [
        new("triggerWorkflow", """{"workflowIds":["w1"],"triggerCondition":"When asked"}"""),
        new("updateContactField", """{"contactFieldId":"f1","description":"Insurance"}"""),
        new(
            "appointmentBooking",
            """{"calendarId":"c1","onlySendLink":false,"triggerWorkflow":false,"sleepAfterBooking":false,"transferBot":false,"rescheduleEnabled":true,"cancelEnabled":true}"""
        ),
        new(
            "stopBot",
            """{"stopBotDetectionType":"Goodbye","stopBotTriggerCondition":"Says goodbye","reactivateEnabled":true,"sleepTime":2,"sleepTimeUnit":"hours","enabled":true,"stopBotExamples":["bye","ciao"],"finalMessage":"Bye"}"""
        ),
        new(
            "humanHandOver",
            """{"enabled":true,"triggerCondition":"Asks for a person","examples":["human please"],"reactivateEnabled":false,"finalMessage":"One moment","handoverType":"contactRequest"}"""
        ),
        new(
            "advancedFollowup",
            """{"enabled":true,"scenarioId":"contactIsBusy","followupSequence":[{"id":1,"followupTimeUnit":"hours","followupTime":2}],"followupSettings":{"dynamicChannelSwitching":true}}"""
        ),
        new("transferBot", """{"transferBotType":"Default","transferToBot":"a1","enabled":true}"""),
    ];

    public static ActionExample Of(string type) => Valid.Single(example => example.Type == type);
}
