using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.ConversationAi.Actions;

/// <summary>Actions of an agent and follow-up settings (conversation-ai.json).</summary>
[Headers(ApiVersions.ConversationAi)]
public interface IActionsApi
{
    /// <summary>All actions of an agent.</summary>
    [Get("/conversation-ai/agents/{agentId}/actions/list")]
    Task<ActionListAnswer> ListAsync(AgentId agentId, CancellationToken cancellationToken);

    /// <summary>One action.</summary>
    [Get("/conversation-ai/agents/{agentId}/actions/{actionId}")]
    Task<ActionAnswer> GetAsync(AgentId agentId, ActionId actionId, CancellationToken cancellationToken);

    /// <summary>Attaches an action.</summary>
    [Post("/conversation-ai/agents/{agentId}/actions")]
    Task<ActionAnswer> CreateAsync(AgentId agentId, [Body] ActionWrite action, CancellationToken cancellationToken);

    /// <summary>Replaces an action.</summary>
    [Put("/conversation-ai/agents/{agentId}/actions/{actionId}")]
    Task<ActionAnswer> UpdateAsync(
        AgentId agentId,
        ActionId actionId,
        [Body] ActionWrite action,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes an action, from every agent that uses it.</summary>
    [Delete("/conversation-ai/agents/{agentId}/actions/{actionId}")]
    Task<ActionDone> DeleteAsync(AgentId agentId, ActionId actionId, CancellationToken cancellationToken);

    /// <summary>The same follow-up settings for several actions of an agent.</summary>
    [Patch("/conversation-ai/agents/{agentId}/followup-settings")]
    Task<ActionDone> UpdateFollowupSettingsAsync(
        AgentId agentId,
        [Body] FollowupSettingsWrite settings,
        CancellationToken cancellationToken
    );
}
