using ConversationAIPortal.HighLevel.Calendars;
using ConversationAIPortal.HighLevel.ConversationAi.Actions;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.ConversationAi.Generations;
using ConversationAIPortal.HighLevel.Conversations;
using ConversationAIPortal.HighLevel.KnowledgeBases;
using ConversationAIPortal.HighLevel.Locations;
using ConversationAIPortal.HighLevel.Users;
using ConversationAIPortal.HighLevel.Workflows;

namespace ConversationAIPortal.HighLevel;

/// <summary>HighLevel's API families, bound to one sub-account and its token.</summary>
public interface ILocationApi
{
    /// <summary>The sub-account.</summary>
    LocationId Location { get; }

    /// <summary>Agents.</summary>
    IAgentsApi Agents { get; }

    /// <summary>Actions and follow-up settings.</summary>
    IActionsApi Actions { get; }

    /// <summary>What the AI was given and did.</summary>
    IGenerationsApi Generations { get; }

    /// <summary>Conversations and messages.</summary>
    IConversationsApi Conversations { get; }

    /// <summary>The sub-account itself, custom fields, tags.</summary>
    ILocationsApi Locations { get; }

    /// <summary>Workflows.</summary>
    IWorkflowsApi Workflows { get; }

    /// <summary>Calendars.</summary>
    ICalendarsApi Calendars { get; }

    /// <summary>Users.</summary>
    IUsersApi Users { get; }

    /// <summary>Knowledge bases.</summary>
    IKnowledgeBasesApi KnowledgeBases { get; }
}
