namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Who or what is behind a message. HighLevel does not tell; the Sandbox has to know.</summary>
internal enum Speaker
{
    Contact,
    Agent,

    /// <summary>An agent, called by a workflow step.</summary>
    AgentInWorkflow,
    Staff,

    /// <summary>A fixed text of a workflow; nothing was generated.</summary>
    Workflow,
    Campaign,

    /// <summary>A line in the thread that tells what an agent did.</summary>
    ActionLog,
}

/// <summary>What an agent did while it answered.</summary>
internal enum Deed
{
    None,
    NotedField,
    Booked,
    StartedWorkflow,
    HandedOver,
    Stopped,
}

internal sealed record SeedMessage
{
    public required string Id { get; init; }

    public required SeedConversation Conversation { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required Speaker Speaker { get; init; }

    public required string MessageType { get; init; }

    public required string Body { get; init; }

    public required string Status { get; init; }

    public string? UserId { get; init; }

    /// <summary>Position of the trade's fact that the answer rests on; -1 = none.</summary>
    public int Fact { get; init; } = -1;

    public Deed Deed { get; init; }

    public bool IsInbound => Speaker == Speaker.Contact;

    public string? Source =>
        Speaker switch
        {
            Speaker.AgentInWorkflow or Speaker.Workflow => "workflow",
            Speaker.Campaign => "bulk_actions",
            Speaker.Contact or Speaker.ActionLog => null,
            _ => "app",
        };
}

/// <summary>A thread with one contact.</summary>
internal sealed record SeedConversation(
    string Id,
    string ContactId,
    string FirstName,
    string LastName,
    string Email,
    string Phone,
    string MessageType,
    string? AssignedTo,
    int AgentIndex
)
{
    public string FullName => $"{FirstName} {LastName}";
}

/// <summary>All threads of a location; messages are in the order of time.</summary>
internal sealed record LocationThreads(
    IReadOnlyDictionary<string, SeedConversation> Conversations,
    IReadOnlyList<SeedMessage> Messages,
    IReadOnlyDictionary<string, SeedMessage> ById,
    ILookup<string, SeedMessage> ByConversation
)
{
    public static LocationThreads Of(IEnumerable<SeedMessage> messages)
    {
        var ordered = messages
            .OrderBy(message => message.At)
            .ThenBy(message => message.Id, StringComparer.Ordinal)
            .ToList();
        return new LocationThreads(
            ordered
                .Select(message => message.Conversation)
                .DistinctBy(conversation => conversation.Id)
                .ToDictionary(conversation => conversation.Id, StringComparer.Ordinal),
            ordered,
            ordered.ToDictionary(message => message.Id, StringComparer.Ordinal),
            ordered.ToLookup(message => message.Conversation.Id, StringComparer.Ordinal)
        );
    }
}
