using System.Text.Json;
using System.Text.Json.Serialization;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.HighLevel.Conversations;

/// <summary>A page of a conversation's messages; HighLevel answers it bare or wrapped in an outer <c>messages</c>.</summary>
[JsonConverter(typeof(ConversationMessagesJsonConverter))]
public sealed record ConversationMessages
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>Whether there are more.</summary>
    public bool NextPage { get; init; }

    /// <summary>Where the next page begins.</summary>
    public string? LastMessageId { get; init; }
}

/// <summary>Reads both forms.</summary>
public sealed class ConversationMessagesJsonConverter : JsonConverter<ConversationMessages>
{
    /// <inheritdoc/>
    public override ConversationMessages Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var page = document.RootElement;
        if (page.TryGetProperty("messages", out var inner) && inner.ValueKind == JsonValueKind.Object)
        {
            page = inner;
        }

        if (!page.TryGetProperty("messages", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("The answer has no list of messages.");
        }

        return new ConversationMessages
        {
            Messages = list.Deserialize(HighLevelJson.Default.IReadOnlyListMessage)!,
            NextPage = page.TryGetProperty("nextPage", out var next) && next.ValueKind == JsonValueKind.True,
            LastMessageId =
                page.TryGetProperty("lastMessageId", out var last) && last.ValueKind == JsonValueKind.String
                    ? last.GetString()
                    : null,
        };
    }

    /// <summary>Not needed: the portal never sends one.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, ConversationMessages value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A page of messages is never written.");
}
