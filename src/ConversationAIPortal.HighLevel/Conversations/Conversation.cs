using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.Conversations;

/// <summary>A conversation with a contact.</summary>
public sealed record Conversation
{
    /// <summary>The conversation's id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The contact.</summary>
    [JsonPropertyName("contactId")]
    public string? ContactId { get; init; }

    /// <summary>The contact's name.</summary>
    [JsonPropertyName("fullName")]
    public string? FullName { get; init; }

    /// <summary>The latest message.</summary>
    [JsonPropertyName("lastMessageBody")]
    public string? LastMessageBody { get; init; }

    /// <summary>Its type, e.g. <c>TYPE_SMS</c>.</summary>
    [JsonPropertyName("lastMessageType")]
    public string? LastMessageType { get; init; }

    /// <summary>The conversation's main channel, e.g. <c>TYPE_PHONE</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The answer of <c>GET /conversations/search</c>.</summary>
public sealed record ConversationSearchAnswer
{
    /// <summary>This page.</summary>
    [JsonPropertyName("conversations")]
    public required IReadOnlyList<Conversation> Conversations { get; init; }

    /// <summary>All matches.</summary>
    [JsonPropertyName("total")]
    public double? Total { get; init; }
}

/// <summary>One message (<c>GetMessageResponseDto</c>).</summary>
public sealed record Message
{
    /// <summary>The message's id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>E.g. <c>TYPE_SMS</c>.</summary>
    [JsonPropertyName("messageType")]
    public string? MessageType { get; init; }

    /// <summary>The sub-account.</summary>
    [JsonPropertyName("locationId")]
    public string? LocationId { get; init; }

    /// <summary>The contact.</summary>
    [JsonPropertyName("contactId")]
    public string? ContactId { get; init; }

    /// <summary>The conversation.</summary>
    [JsonPropertyName("conversationId")]
    public string? ConversationId { get; init; }

    /// <summary>When it was written.</summary>
    [JsonPropertyName("dateAdded")]
    public DateTimeOffset? DateAdded { get; init; }

    /// <summary>Its text.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; init; }

    /// <summary><c>inbound</c> or <c>outbound</c>.</summary>
    [JsonPropertyName("direction")]
    public string? Direction { get; init; }

    /// <summary>E.g. <c>delivered</c>.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary><c>workflow</c>, <c>bulk_actions</c>, <c>campaign</c>, <c>api</c> or <c>app</c>.</summary>
    [JsonPropertyName("source")]
    public string? Source { get; init; }

    /// <summary>The person who wrote it; absent for automatic ones.</summary>
    [JsonPropertyName("userId")]
    public string? UserId { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The answer of <c>GET /conversations/messages/export</c>.</summary>
public sealed record MessageExportAnswer
{
    /// <summary>This page.</summary>
    [JsonPropertyName("messages")]
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>Null after the last page.</summary>
    [JsonPropertyName("nextCursor")]
    public string? NextCursor { get; init; }

    /// <summary>All matches.</summary>
    [JsonPropertyName("total")]
    public double? Total { get; init; }
}
