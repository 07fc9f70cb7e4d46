namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>What a line of business talks about: the raw material of its agents, pick-lists and conversations.</summary>
internal sealed class Trade
{
    public required string Key { get; init; }

    /// <summary>Business names; {0} is a town or a family name.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What the business calls the people who write: patient, client, guest.</summary>
    public required string Customer { get; init; }

    /// <summary>What is booked: appointment, estimate, table.</summary>
    public required string Visit { get; init; }

    /// <summary>The same with its article.</summary>
    public string AVisit => (Visit[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + Visit;

    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>Rules of the house that every agent follows.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    public required IReadOnlyList<TradeFact> Facts { get; init; }

    public required IReadOnlyList<string> Calendars { get; init; }

    public required IReadOnlyList<string> Workflows { get; init; }

    public required IReadOnlyList<TradeField> Fields { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }
}

/// <summary>A question that people ask, and what the knowledge base says to it.</summary>
internal sealed record TradeFact(string Title, string Question, string Answer);

/// <summary>A custom field of contacts. Options are for lists only.</summary>
internal sealed record TradeField(string Name, string DataType, string Example, params string[] Options);
