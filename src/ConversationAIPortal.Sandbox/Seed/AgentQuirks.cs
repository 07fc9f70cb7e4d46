using ConversationAIPortal.Sandbox.State;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>
/// What the official documents do not say but users report. Only newer accounts (every twelfth sub-account) have these,
/// so that all the others can be held to the documents to the letter.
/// </summary>
internal static class AgentQuirks
{
    public static AgentRecord Apply(SeedLocation location, int index, AgentRecord agent)
    {
        if (!location.IsNewerAccount)
        {
            return agent;
        }

        var newer = agent with { IsPrimary = false };
        return (index % 5) switch
        {
            0 => newer with { ChannelShape = ChannelShape.UpperCaseLiveChat },
            1 => newer with { ChannelShape = ChannelShape.Omitted },
            2 => newer with { ChannelShape = ChannelShape.Objects },
            3 => newer with
            {
                FullPrompt = $"{agent.Personality}\n\n{agent.Goal}\n\n{agent.Instructions}",
                Personality = "",
                Goal = "",
                Instructions = "",
            },
            // Six hours: above the document's five minutes, and in a unit that the document does not have.
            _ => newer with { WaitTime = 6, WaitTimeUnit = "hours" },
        };
    }
}
