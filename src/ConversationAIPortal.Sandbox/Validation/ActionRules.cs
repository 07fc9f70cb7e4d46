using System.Text.Json;
using static ConversationAIPortal.Sandbox.Validation.Member;

namespace ConversationAIPortal.Sandbox.Validation;

/// <summary>What HighLevel takes for each of the seven action types.</summary>
internal static class ActionRules
{
    private static readonly string[] Units = ["days", "hours", "minutes"];

    private static readonly Dictionary<string, Shape> ByType = new(StringComparer.Ordinal)
    {
        ["triggerWorkflow"] = new(
            Must("workflowIds", Rules.Texts(min: 1)),
            Must("triggerCondition", Rules.Text()),
            May("triggerMessage", Rules.Text(mayBeEmpty: true))
        ),
        ["updateContactField"] = new(
            Must("contactFieldId", Rules.Text()),
            Must("description", Rules.Text()),
            May("contactUpdateExamples", Rules.Texts())
        ),
        ["appointmentBooking"] = BookingRules.Shape,
        ["stopBot"] = new(
            Must("stopBotDetectionType", Rules.OneOf("Goodbye", "Custom")),
            Must("stopBotTriggerCondition", Rules.Text()),
            Must("reactivateEnabled", Rules.Flag),
            May("sleepTimeUnit", Rules.OneOf(Units)),
            May("sleepTime", Rules.Number(min: 1)),
            Must("enabled", Rules.Flag),
            Must("stopBotExamples", Rules.Texts(min: 2)),
            Must("finalMessage", Rules.Text()),
            May("tags", Rules.Texts())
        )
        {
            Between = Reactivation,
        },
        ["humanHandOver"] = new(
            Must("enabled", Rules.Flag),
            Must("triggerCondition", Rules.Text(min: 10, max: 500)),
            May("examples", Rules.Texts()),
            May("assignToUserId", Rules.Text(mayBeEmpty: true)),
            May("skipAssignToUser", Rules.Flag),
            May("createTask", Rules.Flag),
            Must("reactivateEnabled", Rules.Flag),
            May("sleepTimeUnit", Rules.OneOf(Units)),
            May("sleepTime", Rules.Number(1, 30)),
            Must("finalMessage", Rules.Text()),
            May("tags", Rules.Texts()),
            Must("handoverType", Rules.OneOf("contactRequest", "lackOfInformation", "failedToResolveIssue", "custom"))
        )
        {
            Between = HandOver,
        },
        ["advancedFollowup"] = FollowupRules.Action,
        ["transferBot"] = new(
            Must("transferBotType", Rules.OneOf("Default", "Custom")),
            Must("transferToBot", Rules.Text()),
            Must("enabled", Rules.Flag),
            May("transferBotTriggerCondition", Rules.Text(mayBeEmpty: true)),
            May("transferBotExamples", Rules.Texts())
        )
        {
            Between = Transfer,
        },
    };

    private static readonly Shape Envelope = new(
        Must("type", Rules.OneOf([.. ByType.Keys])),
        Must("name", Rules.Text()),
        Must("details", (name, value) => value.ValueKind == JsonValueKind.Object ? [] : [$"{name} must be an object"])
    );

    public static IReadOnlyList<string> Check(JsonElement body)
    {
        var problems = Envelope.Check(body);
        return problems.Count > 0 ? problems : ByType[body.TextOf("type")!].Check(body.GetProperty("details"));
    }

    private static IEnumerable<string> Reactivation(JsonElement details)
    {
        if (details.IsTrue("reactivateEnabled"))
        {
            foreach (var name in new[] { "sleepTime", "sleepTimeUnit" }.Where(name => !details.Has(name)))
            {
                yield return $"{name} should not be empty";
            }
        }
    }

    private static IEnumerable<string> HandOver(JsonElement details)
    {
        var needsExamples = details.TextOf("handoverType") is "contactRequest" or "custom";
        if (needsExamples && (details.TextsOf("examples")?.Count ?? 0) == 0)
        {
            yield return "examples should not be empty";
        }

        foreach (var problem in Reactivation(details))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Transfer(JsonElement details)
    {
        if (details.TextOf("transferBotType") != "Custom")
        {
            yield break;
        }

        if (string.IsNullOrEmpty(details.TextOf("transferBotTriggerCondition")))
        {
            yield return "transferBotTriggerCondition should not be empty";
        }

        if ((details.TextsOf("transferBotExamples")?.Count ?? 0) < 2)
        {
            yield return "transferBotExamples must contain at least 2 elements";
        }
    }
}
