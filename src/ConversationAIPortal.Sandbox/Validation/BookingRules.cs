using System.Text.Json;
using static ConversationAIPortal.Sandbox.Validation.Member;

namespace ConversationAIPortal.Sandbox.Validation;

/// <summary>Details of an appointment booking.</summary>
internal static class BookingRules
{
    private static readonly string[] ExcludedByLink =
    [
        "triggerWorkflow",
        "sleepAfterBooking",
        "transferBot",
        "rescheduleEnabled",
        "cancelEnabled",
    ];

    public static Shape Shape { get; } =
        new(
            May("actionId", Rules.Text(mayBeEmpty: true)),
            Must("calendarId", Rules.Text()),
            Must("onlySendLink", Rules.Flag),
            Must("triggerWorkflow", Rules.Flag),
            May("workflowIds", Rules.Texts()),
            Must("sleepAfterBooking", Rules.Flag),
            May("sleepTimeUnit", Rules.OneOf("days", "hours", "minutes")),
            May("sleepTime", Rules.Number(min: 1)),
            Must("transferBot", Rules.Flag),
            May("transferAgent", Rules.Text(mayBeEmpty: true)),
            Must("rescheduleEnabled", Rules.Flag),
            Must("cancelEnabled", Rules.Flag)
        )
        {
            // `transferEmployee` appears in answers too, but is refused, even when null.
            Unlisted = ["calendarActionType", "calendarIds", "fallbackCalendarId"],
            Between = Together,
        };

    private static IEnumerable<string> Together(JsonElement details)
    {
        if (details.IsTrue("onlySendLink"))
        {
            foreach (var name in ExcludedByLink.Where(name => details.IsTrue(name)))
            {
                yield return $"{name} cannot be true when onlySendLink is true";
            }
        }

        if (details.IsTrue("triggerWorkflow") && (details.TextsOf("workflowIds")?.Count ?? 0) == 0)
        {
            yield return "workflowIds should not be empty";
        }

        if (details.IsTrue("sleepAfterBooking"))
        {
            foreach (var name in new[] { "sleepTime", "sleepTimeUnit" }.Where(name => !details.Has(name)))
            {
                yield return $"{name} should not be empty";
            }
        }

        if (details.IsTrue("transferBot") && string.IsNullOrEmpty(details.TextOf("transferAgent")))
        {
            yield return "transferAgent should not be empty";
        }
    }
}
