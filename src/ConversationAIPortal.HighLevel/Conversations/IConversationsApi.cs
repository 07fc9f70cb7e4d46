using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.Conversations;

/// <summary>Conversations and messages (conversations.json).</summary>
[Headers(ApiVersions.Conversations)]
public interface IConversationsApi
{
    /// <summary>Conversations of a sub-account, newest first.</summary>
    [Get("/conversations/search")]
    Task<ConversationSearchAnswer> SearchAsync(
        [Query(TreatAsString = true)] LocationId locationId,
        string? contactId,
        string? query,
        int? limit,
        long? startAfterDate,
        CancellationToken cancellationToken
    );

    /// <summary>Messages of a conversation, newest first; <paramref name="lastMessageId"/> is where the page before ended.</summary>
    [Get("/conversations/{conversationId}/messages")]
    Task<ConversationMessages> GetMessagesAsync(
        ConversationId conversationId,
        string? lastMessageId,
        int? limit,
        CancellationToken cancellationToken
    );

    /// <summary>One message.</summary>
    [Get("/conversations/messages/{id}")]
    Task<Message> GetMessageAsync(MessageId id, CancellationToken cancellationToken);

    /// <summary>All messages of a sub-account by cursor; <paramref name="limit"/> 10–500. Its channel filter lacks live chat, so the client has none.</summary>
    [Get("/conversations/messages/export")]
    Task<MessageExportAnswer> ExportAsync(
        [Query(TreatAsString = true)] LocationId locationId,
        int? limit,
        string? cursor,
        string? sortBy,
        string? sortOrder,
        string? startDate,
        string? endDate,
        CancellationToken cancellationToken
    );
}
