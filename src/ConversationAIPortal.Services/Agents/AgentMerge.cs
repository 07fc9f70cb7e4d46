namespace ConversationAIPortal.Services.Agents;

/// <summary>Puts a person's edits on top of an agent that changed meanwhile.</summary>
public static class AgentMerge
{
    /// <summary>
    /// Fields that the person changed keep the person's value; all others take HighLevel's new one. Where both changed a
    /// field, the person's stands and is shown in the review.
    /// </summary>
    /// <param name="before">As it was when editing began.</param>
    /// <param name="mine">The person's draft.</param>
    /// <param name="theirs">As HighLevel has it now.</param>
    public static AgentDraft Rebase(AgentDraft before, AgentDraft mine, AgentDraft theirs) =>
        new()
        {
            Name = Pick(before.Name, mine.Name, theirs.Name),
            BusinessName = Pick(before.BusinessName, mine.BusinessName, theirs.BusinessName),
            Mode = Pick(before.Mode, mine.Mode, theirs.Mode),
            Channels = AgentDraft.SameChannels(before.Channels, mine.Channels) ? theirs.Channels : mine.Channels,
            IsPrimary = Pick(before.IsPrimary, mine.IsPrimary, theirs.IsPrimary),
            Personality = Pick(before.Personality, mine.Personality, theirs.Personality),
            Goal = Pick(before.Goal, mine.Goal, theirs.Goal),
            Instructions = Pick(before.Instructions, mine.Instructions, theirs.Instructions),
            WaitTime = Pick(before.WaitTime, mine.WaitTime, theirs.WaitTime),
            WaitTimeUnit = Pick(before.WaitTimeUnit, mine.WaitTimeUnit, theirs.WaitTimeUnit),
            AutoPilotMaxMessages = Pick(
                before.AutoPilotMaxMessages,
                mine.AutoPilotMaxMessages,
                theirs.AutoPilotMaxMessages
            ),
        };

    private static T Pick<T>(T before, T mine, T theirs) =>
        EqualityComparer<T>.Default.Equals(before, mine) ? theirs : mine;
}
