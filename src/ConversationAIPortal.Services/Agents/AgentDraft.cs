using ConversationAIPortal.HighLevel.ConversationAi.Agents;

namespace ConversationAIPortal.Services.Agents;

/// <summary>What a person edits of an agent. A class with setters, since the form writes into it.</summary>
public sealed class AgentDraft
{
    /// <summary>The agent's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The business it speaks for.</summary>
    public string BusinessName { get; set; } = "";

    /// <summary>A value of <see cref="AgentMode"/>.</summary>
    public string Mode { get; set; } = AgentMode.Off.Value;

    /// <summary>Values of <see cref="AgentChannel"/>; null while HighLevel did not tell and nobody chose.</summary>
    public IReadOnlyList<string>? Channels { get; set; } = [];

    /// <summary>Whether it is the sub-account's primary agent.</summary>
    public bool IsPrimary { get; set; }

    /// <summary>How it speaks.</summary>
    public string Personality { get; set; } = "";

    /// <summary>What it is to reach.</summary>
    public string Goal { get; set; } = "";

    /// <summary>What it does and does not do.</summary>
    public string Instructions { get; set; } = "";

    /// <summary>In <see cref="WaitTimeUnit"/>.</summary>
    public double? WaitTime { get; set; } = 2;

    /// <summary><c>seconds</c> or <c>minutes</c>.</summary>
    public string WaitTimeUnit { get; set; } = "seconds";

    /// <summary>1–100.</summary>
    public double? AutoPilotMaxMessages { get; set; } = AgentWrite.DefaultAutoPilotMaxMessages;

    /// <summary>The agent's present values.</summary>
    public static AgentDraft From(Agent agent) =>
        new()
        {
            Name = agent.Name,
            BusinessName = agent.BusinessName ?? "",
            Mode = agent.Mode?.Value ?? AgentMode.Off.Value,
            Channels = agent.Channels is { } channels ? [.. channels.Select(channel => channel.Value)] : null,
            IsPrimary = agent.IsPrimary ?? false,
            Personality = agent.Personality ?? "",
            Goal = agent.Goal ?? "",
            Instructions = agent.Instructions ?? "",
            WaitTime = agent.WaitTime,
            WaitTimeUnit = agent.WaitTimeUnit ?? "seconds",
            AutoPilotMaxMessages = agent.AutoPilotMaxMessages,
        };

    /// <summary>An independent copy.</summary>
    public AgentDraft Copy() => (AgentDraft)MemberwiseClone();

    /// <summary>
    /// What is sent: the whole agent as read, with only the fields that the person changed taken from the draft. A value
    /// that the portal cannot show exactly (an absent mode, unknown channels) is so never overwritten by a guess.
    /// </summary>
    public AgentWrite ToUpdate(Agent read)
    {
        var before = From(read);
        var write = AgentWrite.From(read);
        return write with
        {
            Name = Name != before.Name ? Name.Trim() : write.Name,
            BusinessName = BusinessName != before.BusinessName ? BusinessName.Trim() : write.BusinessName,
            Mode = Mode != before.Mode || IsPrimary != before.IsPrimary ? new AgentMode(Mode) : write.Mode,
            Channels = SameChannels(Channels, before.Channels) ? write.Channels : ToChannels(),
            IsPrimary = IsPrimary != before.IsPrimary ? IsPrimary : write.IsPrimary,
            Personality = Personality != before.Personality ? Personality : write.Personality,
            Goal = Goal != before.Goal ? Goal : write.Goal,
            Instructions = Instructions != before.Instructions ? Instructions : write.Instructions,
            WaitTime = WaitTime ?? write.WaitTime,
            WaitTimeUnit = WaitTimeUnit != before.WaitTimeUnit ? WaitTimeUnit : write.WaitTimeUnit,
            AutoPilotMaxMessages = AutoPilotMaxMessages ?? write.AutoPilotMaxMessages,
        };
    }

    /// <summary>What is sent to make a new agent.</summary>
    public AgentWrite ToCreate() =>
        new()
        {
            Name = Name.Trim(),
            BusinessName = BusinessName.Trim() is { Length: > 0 } business ? business : null,
            Mode = new AgentMode(Mode),
            Channels = ToChannels(),
            IsPrimary = IsPrimary ? true : null,
            Personality = Personality,
            Goal = Goal,
            Instructions = Instructions,
            WaitTime = WaitTime,
            WaitTimeUnit = WaitTimeUnit,
            AutoPilotMaxMessages = AutoPilotMaxMessages,
        };

    internal static bool SameChannels(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
        (one is null && other is null)
        || (
            one is not null
            && other is not null
            && one.Order(StringComparer.Ordinal)
                .SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        );

    private IReadOnlyList<AgentChannel>? ToChannels() =>
        Channels is { } channels ? [.. channels.Select(AgentChannel.Parse)] : null;
}
