using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.ConversationAi.Agents;

/// <summary>Agents (conversation-ai.json). All calls throw <see cref="HighLevelException"/>.</summary>
[Headers(ApiVersions.ConversationAi)]
public interface IAgentsApi
{
    /// <summary>One page of agents; <paramref name="query"/> must be lower case, <paramref name="startAfter"/> is the last id seen.</summary>
    [Get("/conversation-ai/agents/search")]
    Task<AgentSearchAnswer> SearchAsync(
        string? startAfter,
        int? limit,
        string? query,
        CancellationToken cancellationToken
    );

    /// <summary>One agent; a missing one is <see cref="HighLevelErrorKind.NotFound"/>.</summary>
    [Get("/conversation-ai/agents/{agentId}")]
    Task<Agent> GetAsync(AgentId agentId, CancellationToken cancellationToken);

    /// <summary>Makes an agent; the first of a sub-account becomes primary.</summary>
    [Post("/conversation-ai/agents")]
    Task<Agent> CreateAsync([Body] AgentWrite agent, CancellationToken cancellationToken);

    /// <summary>Replaces an agent: send it whole.</summary>
    [Put("/conversation-ai/agents/{agentId}")]
    Task<Agent> UpdateAsync(AgentId agentId, [Body] AgentWrite agent, CancellationToken cancellationToken);

    /// <summary>Deletes an agent, its configuration and its conversation history. Cannot be undone.</summary>
    [Delete("/conversation-ai/agents/{agentId}")]
    Task<AgentDeleted> DeleteAsync(AgentId agentId, CancellationToken cancellationToken);
}
