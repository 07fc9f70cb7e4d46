namespace ConversationAIPortal.Services.Agents;

/// <summary>Puts HighLevel's 422 messages beside the fields they name (<c>"waitTime must not be greater than 300"</c>).</summary>
internal static class AgentRefusals
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["name"] = nameof(AgentDraft.Name),
        ["businessName"] = nameof(AgentDraft.BusinessName),
        ["mode"] = nameof(AgentDraft.Mode),
        ["channels"] = nameof(AgentDraft.Channels),
        ["isPrimary"] = nameof(AgentDraft.IsPrimary),
        ["personality"] = nameof(AgentDraft.Personality),
        ["goal"] = nameof(AgentDraft.Goal),
        ["instructions"] = nameof(AgentDraft.Instructions),
        ["waitTime"] = nameof(AgentDraft.WaitTime),
        ["waitTimeUnit"] = nameof(AgentDraft.WaitTimeUnit),
        ["autoPilotMaxMessages"] = nameof(AgentDraft.AutoPilotMaxMessages),
    };

    public static IReadOnlyDictionary<string, string[]> ByField(IReadOnlyList<string> messages) =>
        messages
            .SelectMany(message =>
                message
                    .Split(' ', '.', ',', '\'', '"')
                    .Where(Fields.ContainsKey)
                    .Take(1)
                    .Select(word => (Field: Fields[word], Message: message))
            )
            .GroupBy(pair => pair.Field, pair => pair.Message, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
