namespace ConversationAIPortal.Services.Connections;

/// <summary>The scopes the portal asks HighLevel for (Scopes.md), and what each is for.</summary>
public static class PortalScopes
{
    /// <summary>Without it nothing works.</summary>
    public const string ReadAgents = "conversation-ai.readonly";

    /// <summary>Without it agents cannot be changed.</summary>
    public const string WriteAgents = "conversation-ai.write";

    /// <summary>Scopes that every connection should have.</summary>
    public static IReadOnlyList<string> Needed { get; } = [ReadAgents, WriteAgents];

    /// <summary>All, needed and optional.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ReadAgents,
        WriteAgents,
        "conversations.readonly",
        "conversations/message.readonly",
        "locations.readonly",
        "locations/customFields.readonly",
        "locations/tags.readonly",
        "workflows.readonly",
        "calendars.readonly",
        "users.readonly",
        "oauth.readonly",
        "oauth.write",
    ];

    /// <summary>Those that a sub-account's token can have.</summary>
    public static IReadOnlyList<string> OfSubAccount { get; } =
    [.. All.Where(scope => !scope.StartsWith("oauth.", StringComparison.Ordinal))];

    /// <summary>A list of scopes from HighLevel's blank-separated text.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
