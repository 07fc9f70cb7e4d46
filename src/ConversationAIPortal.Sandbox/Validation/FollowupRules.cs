using System.Text.Json;
using static ConversationAIPortal.Sandbox.Validation.Member;

namespace ConversationAIPortal.Sandbox.Validation;

/// <summary>Follow-up schedules: the action, and the settings that PATCH changes for several at once.</summary>
internal static class FollowupRules
{
    private const int MostSteps = 5;

    private static readonly Shape Interval = new(
        Must("startHour", Rules.Number(0, 23)),
        Must("startMinute", Rules.Number(0, 59)),
        Must("endHour", Rules.Number(0, 24)),
        Must("endMinute", Rules.Number(0, 59))
    );

    private static readonly Shape Settings = new(
        Must("dynamicChannelSwitching", Rules.Flag),
        May("followUpHours", Rules.Flag),
        May(
            "workingHours",
            Rules.List(
                new Shape(Must("dayOfTheWeek", Rules.Number(0, 6)), May("intervals", Rules.List(Interval))),
                max: 7
            )
        ),
        May("timezoneToUse", Rules.OneOf("contact", "business"))
    );

    private static readonly Shape Step = new(
        Must("id", Rules.Number()),
        Must("followupTimeUnit", Rules.OneOf("days", "hours", "minutes")),
        Must("followupTime", Rules.Number(min: 0)),
        May("aiEnabledMessage", Rules.Flag),
        May("triggerWorkflow", Rules.Flag),
        May("customMessage", Rules.Text(mayBeEmpty: true)),
        May("workflowId", Rules.Text(mayBeEmpty: true)),
        May("contactRequested", Rules.Flag)
    )
    {
        Between = WithinStep,
    };

    public static Shape Action { get; } =
        new(
            Must("enabled", Rules.Flag),
            Must("scenarioId", Rules.OneOf("contactStoppedReplying", "contactIsBusy", "contactRequested")),
            Must("followupSequence", Rules.List(Step, min: 1, max: MostSteps)),
            May("followupSettings", Rules.Nested(Settings))
        );

    public static Shape Update { get; } =
        new(Must("actionIds", Rules.Texts(min: 1)), Must("followupSettings", Rules.Nested(Settings)));

    private static IEnumerable<string> WithinStep(JsonElement step)
    {
        var longest = step.TextOf("followupTimeUnit") switch
        {
            "minutes" => 60,
            "hours" => 24,
            _ => 180,
        };
        if (step.NumberOf("followupTime") > longest)
        {
            yield return $"followupTime must not be greater than {longest}";
        }

        // Left out, the AI writes the message.
        if (step.FlagOf("aiEnabledMessage") == false && string.IsNullOrEmpty(step.TextOf("customMessage")))
        {
            yield return "customMessage should not be empty";
        }

        if (step.IsTrue("triggerWorkflow") && string.IsNullOrEmpty(step.TextOf("workflowId")))
        {
            yield return "workflowId should not be empty";
        }
    }
}
