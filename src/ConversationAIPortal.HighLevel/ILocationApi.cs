namespace ConversationAIPortal.HighLevel;

/// <summary>HighLevel's API families, bound to one sub-account and its token.</summary>
public interface ILocationApi
{
    /// <summary>The sub-account.</summary>
    LocationId Location { get; }
}
