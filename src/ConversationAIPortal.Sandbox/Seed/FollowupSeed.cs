using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Follow-up schedules for the three scenarios that HighLevel knows.</summary>
internal static class FollowupSeed
{
    public static (string Name, JsonObject Details) Make(int agent, string workflowId)
    {
        var (scenario, name) = (agent % 3) switch
        {
            1 => ("contactStoppedReplying", "Follow up when it goes quiet"),
            2 => ("contactIsBusy", "Follow up when they are busy"),
            _ => ("contactRequested", "Write again when asked to"),
        };
        var first = Step(1, 2, "hours", "AI");
        if (scenario == "contactRequested")
        {
            // The contact says when; the step's own time is the fallback.
            first["contactRequested"] = true;
        }

        return (
            name,
            new JsonObject
            {
                ["enabled"] = true,
                ["scenarioId"] = scenario,
                ["followupSequence"] = new JsonArray(
                    first,
                    Step(2, 1, "days", "Hi {{contact.first_name}}, shall I keep a time for you this week?"),
                    Step(3, 7, "days", "AI", workflowId)
                ),
                ["followupSettings"] = new JsonObject
                {
                    ["dynamicChannelSwitching"] = true,
                    ["followUpHours"] = true,
                    ["workingHours"] = new JsonArray([.. Enumerable.Range(1, 5).Select(Day)]),
                    ["timezoneToUse"] = agent % 2 == 0 ? "business" : "contact",
                },
            }
        );
    }

    private static JsonObject Step(int id, int time, string unit, string message, string? workflowId = null)
    {
        var step = new JsonObject
        {
            ["id"] = id,
            ["followupTimeUnit"] = unit,
            ["followupTime"] = time,
            ["aiEnabledMessage"] = message == "AI",
            ["triggerWorkflow"] = workflowId is not null,
        };
        if (message != "AI")
        {
            step["customMessage"] = message;
        }

        if (workflowId is not null)
        {
            step["workflowId"] = workflowId;
        }

        return step;
    }

    private static JsonNode Day(int day) =>
        new JsonObject
        {
            ["dayOfTheWeek"] = day,
            ["intervals"] = new JsonArray(
                new JsonObject
                {
                    ["startHour"] = 9,
                    ["startMinute"] = 0,
                    ["endHour"] = 17,
                    ["endMinute"] = 30,
                }
            ),
        };
}
