using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;
using ConversationAIPortal.Sandbox.Webhooks;

namespace ConversationAIPortal.Sandbox.Control;

/// <summary>Lets a contact write and an agent answer, now, with the webhooks that go with it.</summary>
internal sealed class MessageSimulation(Agency agency, ThreadBook threads, WebhookQueue webhooks, TimeProvider time)
{
    /// <summary>The ids of the question and of the answer; null when the sub-account has no such conversation.</summary>
    public JsonObject? Run(SeedLocation location, string? conversationId, string? text)
    {
        var known = threads.Read(location);
        var conversation = conversationId is null
            ? known.Messages.LastOrDefault(message => message.Speaker == Speaker.Agent)?.Conversation
            : known.Conversations.GetValueOrDefault(conversationId);
        if (conversation is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var number = known.Messages.Count % location.Trade.Facts.Count;
        var fact = location.Trade.Facts[number];
        var random = SeedRandom.For(agency.Seed, location.Id, conversation.Id, NewId.Make());
        var question = Message(conversation, Speaker.Contact, text ?? fact.Question, now, -1);
        var answer = Message(
            conversation,
            Speaker.Agent,
            DialogueSeed.Answer(conversation.FirstName, fact, random),
            now.AddSeconds(1),
            number
        );
        threads.Add(location, [question, answer]);
        webhooks.Send(Event("InboundMessage", location, question));
        webhooks.Send(Event("OutboundMessage", location, answer));
        return new JsonObject
        {
            ["conversationId"] = conversation.Id,
            ["inboundMessageId"] = question.Id,
            ["outboundMessageId"] = answer.Id,
        };
    }

    private static SeedMessage Message(
        SeedConversation conversation,
        Speaker speaker,
        string body,
        DateTimeOffset at,
        int fact
    ) =>
        new()
        {
            Id = NewId.Make(),
            Conversation = conversation,
            At = at,
            UpdatedAt = at,
            Speaker = speaker,
            MessageType = conversation.MessageType,
            Body = body,
            Status = "delivered",
            Fact = fact,
        };

    private static JsonObject Event(string type, SeedLocation location, SeedMessage message)
    {
        var json = new JsonObject
        {
            ["type"] = type,
            ["locationId"] = location.Id,
            ["attachments"] = new JsonArray(),
            ["body"] = message.Body,
            ["contactId"] = message.Conversation.ContactId,
            ["contentType"] = "text/plain",
            ["conversationId"] = message.Conversation.Id,
            ["dateAdded"] = Answers.Time(message.At),
            ["direction"] = message.IsInbound ? "inbound" : "outbound",
            // Webhooks say "SMS" where the API says "TYPE_SMS".
            ["messageType"] = message.MessageType["TYPE_".Length..],
            ["messageId"] = message.Id,
            ["status"] = message.Status,
        };
        if (message.Source is { } source)
        {
            json["source"] = source;
        }

        return json;
    }
}
