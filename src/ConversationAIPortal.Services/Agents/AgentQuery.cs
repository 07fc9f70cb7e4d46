namespace ConversationAIPortal.Services.Agents;

/// <summary>What the agents grid shows.</summary>
public sealed record AgentQuery
{
    /// <summary>Words that must all occur in name, business name, goal or the sub-account's name.</summary>
    public string? Search { get; init; }

    /// <summary>Only this mode.</summary>
    public string? Mode { get; init; }

    /// <summary>Only agents of this channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Only primary agents, or only the others.</summary>
    public bool? Primary { get; init; }

    /// <summary><c>name</c>, <c>location</c>, <c>mode</c> or <c>changed</c>.</summary>
    public string Sort { get; init; } = "name";

    /// <summary>Descending.</summary>
    public bool Descending { get; init; }

    /// <summary>The rows to show, in order.</summary>
    public IReadOnlyList<AgentRow> Apply(IEnumerable<AgentRow> rows)
    {
        var words = (Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = rows.Where(row =>
            (Mode is not { Length: > 0 } || row.Agent.Mode?.Value == Mode)
            && (Channel is not { Length: > 0 } || row.Agent.Channels?.Any(channel => channel.Value == Channel) == true)
            && (Primary is not { } primary || (row.Agent.IsPrimary ?? false) == primary)
            && words.All(word => Mentions(row, word))
        );
        return [.. Ordered(found)];
    }

    private static bool Mentions(AgentRow row, string word) =>
        Contains(row.Agent.Name, word)
        || Contains(row.Agent.BusinessName, word)
        || Contains(row.Agent.Goal, word)
        || Contains(row.Location.Name, word)
        || Contains(row.Agent.Id, word);

    private static bool Contains(string? text, string word) =>
        text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private IEnumerable<AgentRow> Ordered(IEnumerable<AgentRow> rows)
    {
        var text = StringComparer.OrdinalIgnoreCase;
        return Sort switch
        {
            "location" => Then(By(rows, row => row.Location.Name, text)),
            "mode" => Then(By(rows, row => row.Agent.Mode?.Value ?? "", text)),
            "changed" => Then(By(rows, row => row.Agent.UpdatedAt ?? DateTimeOffset.MinValue, null)),
            _ => By(rows, row => row.Agent.Name, text)
                .ThenBy(row => row.Location.Name, text)
                .ThenBy(row => row.Agent.Id, StringComparer.Ordinal),
        };

        IOrderedEnumerable<AgentRow> Then(IOrderedEnumerable<AgentRow> sorted) =>
            sorted.ThenBy(row => row.Agent.Name, text).ThenBy(row => row.Agent.Id, StringComparer.Ordinal);
    }

    private IOrderedEnumerable<AgentRow> By<TKey>(
        IEnumerable<AgentRow> rows,
        Func<AgentRow, TKey> key,
        IComparer<TKey>? comparer
    ) => Descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
}
