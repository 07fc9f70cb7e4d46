using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Action logs of a generation. HighLevel types none of them; several shapes are seen, and so several are given.</summary>
internal static class GenerationDeeds
{
    public static JsonArray Make(Agency agency, SeedLocation location, SeedMessage message) =>
        message.Deed switch
        {
            Deed.NotedField => [NotedField(agency, location)],
            Deed.Booked => [Booked(agency, location, message)],
            Deed.StartedWorkflow =>
            [
                new JsonObject
                {
                    ["triggerWorkflowAction"] = new JsonObject
                    {
                        ["workflowIds"] = new JsonArray(PickLists.Workflows(agency, location)[0].Id),
                        ["success"] = true,
                    },
                },
            ],
            Deed.HandedOver =>
            [
                new JsonObject
                {
                    ["type"] = "humanHandOver",
                    ["handoverType"] = "contactRequest",
                    ["assignedTo"] = PickLists.Users(agency, location)[1].Id,
                    ["tags"] = new JsonArray("human_handover"),
                },
                new JsonObject
                {
                    ["createTaskAction"] = new JsonObject { ["title"] = "Call back", ["dueInHours"] = 24 },
                },
            ],
            // A bare text has been seen, too.
            Deed.Stopped => [JsonValue.Create("Bot stopped: contact said goodbye")],
            _ => [],
        };

    private static JsonObject NotedField(Agency agency, SeedLocation location)
    {
        var field = PickLists.Fields(agency, location)[0];
        return new JsonObject
        {
            ["contactUpdateAction"] = new JsonArray(
                new JsonObject { ["fieldId"] = field.Id, ["value"] = field.Field.Example }
            ),
        };
    }

    private static JsonObject Booked(Agency agency, SeedLocation location, SeedMessage message) =>
        new()
        {
            ["appointmentBookingAction"] = new JsonObject
            {
                ["calendarId"] = PickLists.Calendars(agency, location)[0].Id,
                ["startTime"] = message
                    .At.AddDays(3)
                    .ToString("yyyy-MM-dd'T'HH:00:00'Z'", System.Globalization.CultureInfo.InvariantCulture),
                ["status"] = "confirmed",
                ["contactId"] = message.Conversation.ContactId,
            },
        };
}
