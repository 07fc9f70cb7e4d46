using System.Globalization;
using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>/conversations: threads, and the messages of one. The export has a file of its own.</summary>
internal static class ConversationEndpoints
{
    private const int DefaultLimit = 20;
    private const int MostPerPage = 100;

    private static readonly Query SearchQuery = new(
        Query.Must("locationId"),
        Query.May("contactId"),
        Query.May("assignedTo"),
        Query.May("followers"),
        Query.May("mentions"),
        Query.May("query"),
        Query.May("sort", "asc", "desc"),
        Query.Number("startAfterDate"),
        Query.May("id"),
        Query.Number("limit", 1, MostPerPage),
        Query.May("lastMessageType"),
        Query.May("lastMessageAction", "automated", "manual"),
        Query.May("lastMessageDirection", "inbound", "outbound"),
        Query.May("status", "all", "read", "unread", "starred", "recents"),
        Query.May("sortBy", "last_manual_message_date", "last_message_date", "score_profile", "overdue_at", "due_at"),
        Query.May("sortScoreProfile"),
        Query.May("scoreProfile"),
        Query.Number("scoreProfileMin"),
        Query.Number("scoreProfileMax"),
        Query.Number("startDate"),
        Query.Number("endDate")
    );

    private static readonly Query MessagesQuery = new(
        Query.May("lastMessageId"),
        Query.Number("limit", 1, MostPerPage),
        Query.May("type")
    );

    public static void MapConversations(this IEndpointRouteBuilder app)
    {
        app.MapGet("/conversations/search", Search)
            .WithMetadata(new Operation("search-conversation", Takes.Location, Scopes.Conversations));
        app.MapGet("/conversations/{conversationId}", Get)
            .WithMetadata(new Operation("get-conversation", Takes.Location, Scopes.Conversations));
        app.MapGet("/conversations/{conversationId}/messages", Messages)
            .WithMetadata(new Operation("get-messages", Takes.Location, Scopes.Messages));
        app.MapGet("/conversations/messages/{id}", Message)
            .WithMetadata(new Operation("get-message", Takes.Location, Scopes.Messages));
    }

    private static IResult Search(HttpContext context, Agency agency, ThreadBook book)
    {
        var query = context.Request.Query;
        if (PickListRequest.Refusal(context, SearchQuery, query["locationId"]) is { } refusal)
        {
            return refusal;
        }

        var location = AgentEndpoints.LocationOf(context, agency);
        var threads = book.Read(location);
        var found = threads
            .Conversations.Values.Select(conversation => new ConversationView(conversation, threads))
            .Where(view => view.Matches(query))
            .ToList();
        var ascending = query["sort"] == "asc";
        var ordered = ascending
            ? found.OrderBy(view => view.SortKey).ThenBy(view => view.Conversation.Id, StringComparer.Ordinal)
            : found
                .OrderByDescending(view => view.SortKey)
                .ThenBy(view => view.Conversation.Id, StringComparer.Ordinal);
        IEnumerable<ConversationView> page = ordered;
        if (long.TryParse(query["startAfterDate"], CultureInfo.InvariantCulture, out var after))
        {
            page = page.SkipWhile(view => ascending ? view.SortKey <= after : view.SortKey >= after);
        }

        return Answers.Json(
            new JsonObject
            {
                ["conversations"] = new JsonArray([
                    .. page.Take(Query.Integer(query, "limit", DefaultLimit))
                        .Select(view =>
                            MessageJson.Conversation(location, view.Conversation, view.Last, view.First.At)
                        ),
                ]),
                ["total"] = found.Count,
                ["traceId"] = Answers.TraceId(),
            }
        );
    }

    private static IResult Get(string conversationId, HttpContext context, Agency agency, ThreadBook book)
    {
        var location = AgentEndpoints.LocationOf(context, agency);
        var threads = book.Read(location);
        if (!threads.Conversations.TryGetValue(conversationId, out var conversation))
        {
            return NoConversation(conversationId);
        }

        var json = new JsonObject
        {
            ["id"] = conversation.Id,
            ["contactId"] = conversation.ContactId,
            ["locationId"] = location.Id,
            ["deleted"] = false,
            ["inbox"] = true,
            ["type"] = MessageJson.Kind(conversation) == "TYPE_FB_MESSENGER" ? 3 : 1,
            ["unreadCount"] = threads.ByConversation[conversationId].Last().IsInbound ? 1 : 0,
            ["starred"] = false,
        };
        if (conversation.AssignedTo is { } userId)
        {
            json["assignedTo"] = userId;
        }

        return Answers.Json(json);
    }

    private static IResult Messages(string conversationId, HttpContext context, Agency agency, ThreadBook book)
    {
        var query = context.Request.Query;
        if (MessagesQuery.Check(query) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var location = AgentEndpoints.LocationOf(context, agency);
        var threads = book.Read(location);
        if (!threads.Conversations.ContainsKey(conversationId))
        {
            return NoConversation(conversationId);
        }

        var types = query["type"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        var newestFirst = threads
            .ByConversation[conversationId]
            .Reverse()
            .Where(message => types.Length == 0 || types.Contains(message.MessageType, StringComparer.Ordinal))
            .ToList();
        var last = query["lastMessageId"].ToString();
        var start = last.Length == 0 ? 0 : newestFirst.FindIndex(message => message.Id == last) + 1;
        var limit = Query.Integer(query, "limit", DefaultLimit);
        var page = newestFirst.Skip(start).Take(limit).ToList();
        return Answers.Json(
            new JsonObject
            {
                ["messages"] = new JsonObject
                {
                    ["lastMessageId"] = page.Count == 0 ? "" : page[^1].Id,
                    ["nextPage"] = start + page.Count < newestFirst.Count,
                    ["messages"] = new JsonArray([.. page.Select(message => MessageJson.Message(location, message))]),
                },
                ["traceId"] = Answers.TraceId(),
            }
        );
    }

    private static IResult Message(string id, HttpContext context, Agency agency, ThreadBook book)
    {
        var location = AgentEndpoints.LocationOf(context, agency);
        return book.Read(location).ById.TryGetValue(id, out var message)
            ? Answers.Json(MessageJson.Message(location, message))
            : Answers.BadRequest($"Message with id {id} not found");
    }

    private static IResult NoConversation(string id) => Answers.BadRequest($"Conversation with id {id} not found");
}
