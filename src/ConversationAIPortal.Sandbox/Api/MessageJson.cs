using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>Writes conversations and messages as HighLevel answers them.</summary>
internal static class MessageJson
{
    public static JsonObject Message(SeedLocation location, SeedMessage message)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["type"] = TypeNumber(message.MessageType),
            ["messageType"] = message.MessageType,
            ["locationId"] = location.Id,
            ["contactId"] = message.Conversation.ContactId,
            ["conversationId"] = message.Conversation.Id,
            ["dateAdded"] = Answers.Time(message.At),
            ["dateUpdated"] = Answers.Time(message.UpdatedAt),
            ["body"] = message.Body,
            ["direction"] = message.IsInbound ? "inbound" : "outbound",
            ["status"] = message.Status,
            ["contentType"] = "text/plain",
            ["attachments"] = new JsonArray(),
        };
        if (message.Source is { } source)
        {
            json["source"] = source;
        }

        if (message.UserId is { } userId)
        {
            json["userId"] = userId;
        }

        return json;
    }

    public static JsonObject Conversation(
        SeedLocation location,
        SeedConversation conversation,
        SeedMessage last,
        DateTimeOffset first
    )
    {
        var json = new JsonObject
        {
            ["id"] = conversation.Id,
            ["contactId"] = conversation.ContactId,
            ["locationId"] = location.Id,
            ["lastMessageBody"] = last.Body,
            ["lastMessageType"] = last.MessageType,
            ["lastMessageDirection"] = last.IsInbound ? "inbound" : "outbound",
            ["lastMessageDate"] = last.At.ToUnixTimeMilliseconds(),
            ["type"] = Kind(conversation),
            ["unreadCount"] = last.IsInbound ? 1 : 0,
            ["fullName"] = conversation.FullName,
            ["contactName"] = conversation.FullName,
            ["email"] = conversation.Email,
            ["phone"] = conversation.Phone,
            ["dateAdded"] = first.ToUnixTimeMilliseconds(),
            ["dateUpdated"] = last.UpdatedAt.ToUnixTimeMilliseconds(),
            ["sort"] = new JsonArray(last.At.ToUnixTimeMilliseconds()),
        };
        if (conversation.AssignedTo is { } userId)
        {
            json["assignedTo"] = userId;
        }

        return json;
    }

    public static string Kind(SeedConversation conversation) =>
        conversation.MessageType is "TYPE_FACEBOOK" ? "TYPE_FB_MESSENGER" : "TYPE_PHONE";

    // HighLevel's numbers for the types that the seed uses.
    private static int TypeNumber(string messageType) =>
        messageType switch
        {
            "TYPE_SMS" => 2,
            "TYPE_WEBCHAT" => 5,
            "TYPE_FACEBOOK" => 11,
            "TYPE_INSTAGRAM" => 18,
            "TYPE_WHATSAPP" => 19,
            "TYPE_LIVE_CHAT" => 29,
            _ => 36,
        };
}
