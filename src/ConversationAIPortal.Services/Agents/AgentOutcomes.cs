using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.ConversationAi.Actions;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.Services.Agents;

/// <summary>An agent opened for reading or editing.</summary>
/// <param name="Location">Its sub-account.</param>
/// <param name="LocationName">The sub-account's name.</param>
/// <param name="Agent">As HighLevel has it.</param>
/// <param name="Actions">Null when they could not be read.</param>
/// <param name="ActionsFailure">Why not.</param>
public sealed record AgentDocument(
    LocationId Location,
    string LocationName,
    Agent Agent,
    IReadOnlyList<AgentAction>? Actions,
    HighLevelException? ActionsFailure
);

/// <summary>How saving, making or deleting an agent ended: one of the nested records.</summary>
public abstract record AgentOutcome
{
    private AgentOutcome() { }

    /// <summary>Done, and read back.</summary>
    /// <param name="Agent">As HighLevel stores it now.</param>
    /// <param name="StoredDifferently">Fields that HighLevel stored differently from what was sent.</param>
    public sealed record Saved(Agent Agent, IReadOnlyList<FieldChange> StoredDifferently) : AgentOutcome;

    /// <summary>Written, but it could not be read back: look again before editing on.</summary>
    public sealed record SavedUnread(HighLevelException Exception) : AgentOutcome;

    /// <summary>The draft is the agent as it is.</summary>
    public sealed record NothingToSave : AgentOutcome;

    /// <summary>Rules are broken; messages by the draft's property.</summary>
    public sealed record NotValid(IReadOnlyDictionary<string, string[]> Errors) : AgentOutcome;

    /// <summary>The agent changed in HighLevel since it was opened; nothing was written.</summary>
    /// <param name="Now">As it is now.</param>
    /// <param name="Theirs">What changed meanwhile.</param>
    public sealed record Conflict(Agent Now, IReadOnlyList<FieldChange> Theirs) : AgentOutcome;

    /// <summary>HighLevel refuses the values; nothing was written.</summary>
    /// <param name="Errors">Messages that name a field, by the draft's property.</param>
    /// <param name="Exception">All of it.</param>
    public sealed record Refused(IReadOnlyDictionary<string, string[]> Errors, HighLevelException Exception)
        : AgentOutcome;

    /// <summary>HighLevel could not do it; whether it did is unknown when <see cref="MayHaveHappened"/>.</summary>
    public sealed record Failed(HighLevelException Exception) : AgentOutcome
    {
        /// <summary>The request was sent and no answer came.</summary>
        public bool MayHaveHappened =>
            Exception.Kind is HighLevelErrorKind.Unavailable or HighLevelErrorKind.UnreadableAnswer
            && !Exception.NotSent;
    }

    /// <summary>The agent is deleted.</summary>
    public sealed record Deleted : AgentOutcome;

    /// <summary>What was typed is not the agent's name.</summary>
    public sealed record NotConfirmed : AgentOutcome;
}
