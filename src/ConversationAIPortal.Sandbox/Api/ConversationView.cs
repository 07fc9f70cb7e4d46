using System.Globalization;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>A thread with its ends, as the search looks at it.</summary>
internal sealed class ConversationView
{
    public ConversationView(SeedConversation conversation, LocationThreads threads)
    {
        Conversation = conversation;
        var messages = threads.ByConversation[conversation.Id];
        (First, Last) = (messages.First(), messages.Last());
    }

    public SeedConversation Conversation { get; }

    public SeedMessage First { get; }

    public SeedMessage Last { get; }

    public long SortKey => Last.At.ToUnixTimeMilliseconds();

    public bool Matches(IQueryCollection query)
    {
        var users = query["assignedTo"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        return Is(query, "contactId", Conversation.ContactId)
            && Is(query, "id", Conversation.Id)
            && Is(query, "lastMessageType", Last.MessageType)
            && Is(query, "lastMessageDirection", Last.IsInbound ? "inbound" : "outbound")
            && (users.Length == 0 || users.Contains(Conversation.AssignedTo, StringComparer.Ordinal))
            && (query["status"] != "unread" || Last.IsInbound)
            && (query["status"] != "read" || !Last.IsInbound)
            && query["status"] != "starred"
            && Mentions(query["query"].ToString())
            && Between(query);
    }

    private static bool Is(IQueryCollection query, string name, string value) =>
        query[name].ToString() is "" or null || query[name] == value;

    private bool Mentions(string text) =>
        text.Length == 0
        || Conversation.FullName.Contains(text, StringComparison.OrdinalIgnoreCase)
        || Conversation.Email.Contains(text, StringComparison.OrdinalIgnoreCase)
        || Conversation.Phone.Contains(text, StringComparison.Ordinal);

    private bool Between(IQueryCollection query)
    {
        var added = First.At.ToUnixTimeMilliseconds();
        return (!Milliseconds(query, "startDate", out var start) || added >= start)
            && (!Milliseconds(query, "endDate", out var end) || added <= end);
    }

    private static bool Milliseconds(IQueryCollection query, string name, out double value) =>
        double.TryParse(query[name], CultureInfo.InvariantCulture, out value);
}
