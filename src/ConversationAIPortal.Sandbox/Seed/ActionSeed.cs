using System.Globalization;
using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.State;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Makes up actions of each of the seven types for one location.</summary>
internal sealed class ActionSeed(Agency agency, SeedLocation location)
{
    private readonly IReadOnlyList<SeedWorkflow> _workflows = PickLists.Workflows(agency, location);
    private readonly IReadOnlyList<SeedCalendar> _calendars = PickLists.Calendars(agency, location);
    private readonly IReadOnlyList<SeedField> _fields = PickLists.Fields(agency, location);
    private readonly IReadOnlyList<SeedUser> _users = PickLists.Users(agency, location);

    public ActionRecord Make(string type, int agentIndex, int position, string otherAgentId)
    {
        var id = SeedRandom.Id(
            agency.Seed,
            location.Id,
            "action",
            agentIndex.ToString(CultureInfo.InvariantCulture),
            position.ToString(CultureInfo.InvariantCulture)
        );
        var (name, details) = type switch
        {
            "triggerWorkflow" => TriggerWorkflow(agentIndex),
            "updateContactField" => UpdateContactField(agentIndex),
            "appointmentBooking" => Booking(agentIndex, otherAgentId),
            "stopBot" => StopBot(agentIndex),
            "humanHandOver" => HandOver(agentIndex),
            "advancedFollowup" => FollowupSeed.Make(agentIndex, _workflows[0].Id),
            "transferBot" => TransferBot(agentIndex, otherAgentId),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not one of the seven action types"),
        };
        return new ActionRecord(id, type, name, details);
    }

    private (string, JsonObject) TriggerWorkflow(int agent)
    {
        var workflow = _workflows[agent % (_workflows.Count - 1)];
        return (
            $"Start “{workflow.Name}”",
            new JsonObject
            {
                ["workflowIds"] = new JsonArray(workflow.Id),
                ["triggerCondition"] =
                    $"When the {location.Trade.Customer} asks for details by e-mail or wants a reminder",
                ["triggerMessage"] = "Great, I am sending you the details now.",
            }
        );
    }

    private (string, JsonObject) UpdateContactField(int agent)
    {
        var field = _fields[agent % _fields.Count];
        var details = new JsonObject
        {
            ["contactFieldId"] = field.Id,
            ["description"] = $"{field.Field.Name} of the {location.Trade.Customer}",
        };
        // Dates and money need no examples.
        if (field.Field.DataType is not ("DATE" or "MONETORY"))
        {
            details["contactUpdateExamples"] = new JsonArray(field.Field.Example);
        }

        return ($"Note the {field.Field.Name.ToLowerInvariant()}", details);
    }

    private (string, JsonObject) Booking(int agent, string otherAgentId)
    {
        var calendar = _calendars[agent % 2];
        var details = new JsonObject
        {
            ["calendarId"] = calendar.Id,
            ["onlySendLink"] = agent == 6,
            ["triggerWorkflow"] = agent == 1,
            ["sleepAfterBooking"] = agent == 0,
            ["transferBot"] = agent == 8,
            ["rescheduleEnabled"] = agent != 6,
            ["cancelEnabled"] = agent is 0 or 1,
        };
        if (agent == 1)
        {
            details["workflowIds"] = new JsonArray(_workflows[1].Id);
        }

        if (agent == 0)
        {
            details["sleepTime"] = 24;
            details["sleepTimeUnit"] = "hours";
        }

        if (agent == 8)
        {
            details["transferAgent"] = otherAgentId;
        }

        if (location.IsNewerAccount)
        {
            // Not in the document, but in answers; `transferEmployee` is even refused when it is sent back.
            details["calendarActionType"] = "single";
            details["calendarIds"] = new JsonArray(calendar.Id);
            details["fallbackCalendarId"] = _calendars[^1].Id;
            details["transferEmployee"] = null;
        }

        return ($"Book: {calendar.Name}", details);
    }

    private static (string, JsonObject) StopBot(int agent)
    {
        var reactivates = agent % 2 == 0;
        var details = new JsonObject
        {
            ["stopBotDetectionType"] = agent % 3 == 0 ? "Goodbye" : "Custom",
            ["stopBotTriggerCondition"] = "When the person says goodbye or that they need nothing else",
            ["reactivateEnabled"] = reactivates,
            ["enabled"] = true,
            ["stopBotExamples"] = new JsonArray("bye", "that's all, thank you", "no more questions"),
            ["finalMessage"] = "Thank you, {{contact.first_name}}. Have a good day!",
            ["tags"] = new JsonArray("resolved"),
        };
        if (reactivates)
        {
            details["sleepTime"] = 12;
            details["sleepTimeUnit"] = "hours";
        }

        return ("Say goodbye and stop", details);
    }

    private (string, JsonObject) HandOver(int agent)
    {
        var type = (agent % 4) switch
        {
            0 => "contactRequest",
            1 => "lackOfInformation",
            2 => "failedToResolveIssue",
            _ => "custom",
        };
        var details = new JsonObject
        {
            ["enabled"] = true,
            ["triggerCondition"] = "When the person asks for a human, is upset, or the question is about a complaint",
            ["assignToUserId"] = _users[1].Id,
            ["skipAssignToUser"] = false,
            ["createTask"] = true,
            ["reactivateEnabled"] = true,
            ["sleepTime"] = 2,
            ["sleepTimeUnit"] = "days",
            ["finalMessage"] = $"I am bringing in {_users[1].FirstName} from our team, who will write to you shortly.",
            ["tags"] = new JsonArray("human_handover"),
            ["handoverType"] = type,
        };
        if (type is "contactRequest" or "custom")
        {
            details["examples"] = new JsonArray("can I talk to a person?", "this is not helping", "I want the manager");
        }

        return ("Hand over to a person", details);
    }

    private static (string, JsonObject) TransferBot(int agent, string otherAgentId)
    {
        var custom = agent % 2 == 0;
        var details = new JsonObject
        {
            ["transferBotType"] = custom ? "Custom" : "Default",
            ["transferToBot"] = otherAgentId,
            ["enabled"] = true,
        };
        if (custom)
        {
            details["transferBotTriggerCondition"] = "When the person wants to book or asks for a price in writing";
            details["transferBotExamples"] = new JsonArray("I'd like to book", "can you send me the price list?");
        }

        return (custom ? "Pass on booking requests" : "Pass on what does not fit", details);
    }
}
