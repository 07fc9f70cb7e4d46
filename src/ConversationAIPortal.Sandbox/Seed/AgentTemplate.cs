namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>A kind of agent that agencies set up again and again; texts are made for the location they stand in.</summary>
internal sealed class AgentTemplate
{
    public required string Title { get; init; }

    public required string Mode { get; init; }

    public required string[] Channels { get; init; }

    public required int WaitSeconds { get; init; }

    /// <summary>Action types that this kind of agent uses.</summary>
    public required string[] Actions { get; init; }

    public required Func<SeedLocation, string> Personality { get; init; }

    public required Func<SeedLocation, string> Goal { get; init; }

    public required Func<SeedLocation, IEnumerable<string>> Duties { get; init; }
}
