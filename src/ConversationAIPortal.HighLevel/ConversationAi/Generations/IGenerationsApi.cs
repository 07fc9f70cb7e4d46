using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.ConversationAi.Generations;

/// <summary>Generation details (conversation-ai.json).</summary>
[Headers(ApiVersions.ConversationAi)]
public interface IGenerationsApi
{
    /// <summary>Details of one message; <paramref name="source"/> is <c>conversation</c> or <c>workflow</c>.</summary>
    [Get("/conversation-ai/generations")]
    Task<Generation> GetAsync(
        [Query(TreatAsString = true)] MessageId messageId,
        string source,
        CancellationToken cancellationToken
    );
}
