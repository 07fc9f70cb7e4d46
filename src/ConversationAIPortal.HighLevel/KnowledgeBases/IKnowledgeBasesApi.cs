using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.KnowledgeBases;

/// <summary>Knowledge bases (knowledge-base.json).</summary>
[Headers(ApiVersions.KnowledgeBases)]
public interface IKnowledgeBasesApi
{
    /// <summary>One page of knowledge bases.</summary>
    [Get("/knowledge-bases/")]
    Task<KnowledgeBasesAnswer> ListAsync(
        [Query(TreatAsString = true)] LocationId locationId,
        int? limit,
        string? lastKnowledgeBaseId,
        CancellationToken cancellationToken
    );
}
