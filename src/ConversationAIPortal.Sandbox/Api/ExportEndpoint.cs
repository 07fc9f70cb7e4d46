using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>GET /conversations/messages/export: all messages of a location, page by page behind a cursor.</summary>
internal static class ExportEndpoint
{
    private const int DefaultLimit = 100;

    private static readonly Query KnownQuery = new(
        Query.Must("locationId"),
        Query.Number("limit", 10, 500),
        Query.May("cursor"),
        Query.May("sortBy", "createdAt", "updatedAt"),
        Query.May("sortOrder", "asc", "desc"),
        Query.May("conversationId"),
        Query.May("contactId"),
        Query.May("channel", "Call", "SMS", "Email", "WhatsApp", "Instagram", "Facebook"),
        Query.May("startDate"),
        Query.May("endDate")
    );

    public static void MapExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/conversations/messages/export", Export)
            .WithMetadata(new Operation("export-messages-by-location", Takes.Location, Scopes.Messages));

    private static IResult Export(HttpContext context, Agency agency, ThreadBook book)
    {
        var query = context.Request.Query;
        if (PickListRequest.Refusal(context, KnownQuery, query["locationId"]) is { } refusal)
        {
            return refusal;
        }

        if (Dates(query) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var cursor = query["cursor"].ToString();
        var position = cursor.Length == 0 ? null : Position.Read(cursor);
        if (cursor.Length > 0 && position is null)
        {
            return Answers.BadRequest("Invalid cursor");
        }

        var location = AgentEndpoints.LocationOf(context, agency);
        var byUpdate = query["sortBy"] == "updatedAt";
        var ascending = query["sortOrder"] == "asc";
        var found = book.Read(location)
            .Messages.Where(message => Matches(message, query))
            .Select(message => (Message: message, At: Position.Of(message, byUpdate)))
            .OrderBy(pair => pair.At)
            .ToList();
        if (!ascending)
        {
            found.Reverse();
        }

        var limit = Query.Integer(query, "limit", DefaultLimit);
        var page = found
            .SkipWhile(pair => position is not null && !pair.At.IsAfter(position, ascending))
            .Take(limit + 1)
            .ToList();
        var shown = page.Take(limit).ToList();
        return Answers.Json(
            new JsonObject
            {
                ["messages"] = new JsonArray([.. shown.Select(pair => MessageJson.Message(location, pair.Message))]),
                ["nextCursor"] = page.Count > limit ? shown[^1].At.Write() : null,
                ["total"] = found.Count,
                ["traceId"] = Answers.TraceId(),
            }
        );
    }

    private static bool Matches(SeedMessage message, IQueryCollection query)
    {
        var type = query["channel"].ToString() switch
        {
            "" => null,
            var channel => "TYPE_" + channel.ToUpperInvariant(),
        };
        return (type is null || message.MessageType == type)
            && Is(query, "conversationId", message.Conversation.Id)
            && Is(query, "contactId", message.Conversation.ContactId)
            && (Date(query, "startDate") is not { } start || message.At >= start)
            && (Date(query, "endDate") is not { } end || message.At <= end);
    }

    private static bool Is(IQueryCollection query, string name, string value) =>
        query[name].ToString().Length == 0 || query[name] == value;

    private static IReadOnlyList<string> Dates(IQueryCollection query) =>
        [
            .. new[] { "startDate", "endDate" }
                .Where(name => query[name].ToString().Length > 0 && Date(query, name) is null)
                .Select(name => $"{name} must be a valid ISO 8601 date string"),
        ];

    private static DateTimeOffset? Date(IQueryCollection query, string name) =>
        DateTimeOffset.TryParse(query[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;

    /// <summary>A place in the order: it holds even when messages come in between two pages.</summary>
    private sealed record Position(long Sort, string Id) : IComparable<Position>
    {
        public static Position Of(SeedMessage message, bool byUpdate) =>
            new((byUpdate ? message.UpdatedAt : message.At).ToUnixTimeMilliseconds(), message.Id);

        public static Position? Read(string cursor)
        {
            try
            {
                return JsonSerializer.Deserialize<Position>(Base64Url.DecodeFromChars(cursor)) is { Id: not null } read
                    ? read
                    : null;
            }
            catch (Exception failure) when (failure is FormatException or JsonException)
            {
                return null;
            }
        }

        public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this)));

        public bool IsAfter(Position other, bool ascending) => ascending ? CompareTo(other) > 0 : CompareTo(other) < 0;

        public int CompareTo(Position? other) =>
            other is null ? 1
            : Sort != other.Sort ? Sort.CompareTo(other.Sort)
            : string.CompareOrdinal(Id, other.Id);
    }
}
