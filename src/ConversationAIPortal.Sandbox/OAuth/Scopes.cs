using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>The scopes that the Sandbox knows.</summary>
internal static class Scopes
{
    public const string AgentsRead = "conversation-ai.readonly";
    public const string AgentsWrite = "conversation-ai.write";
    public const string Conversations = "conversations.readonly";
    public const string Messages = "conversations/message.readonly";
    public const string Locations = "locations.readonly";
    public const string CustomFields = "locations/customFields.readonly";
    public const string Tags = "locations/tags.readonly";
    public const string Workflows = "workflows.readonly";
    public const string Calendars = "calendars.readonly";
    public const string Users = "users.readonly";
    public const string KnowledgeBases = "knowledge-bases.readonly";
    public const string OAuthRead = "oauth.readonly";
    public const string OAuthWrite = "oauth.write";

    private static readonly string[] Reading =
    [
        AgentsRead,
        Conversations,
        Messages,
        Locations,
        CustomFields,
        Tags,
        Workflows,
        Calendars,
        Users,
        KnowledgeBases,
    ];

    // Thousands of tokens ask for the same few sets.
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Known = new(StringComparer.Ordinal);

    /// <summary>What a read-only private integration holds. Private integrations never hold <c>oauth.*</c>.</summary>
    public static FrozenSet<string> ReadOnly { get; } = Set(Reading);

    public static FrozenSet<string> AllOfLocation { get; } = Set([.. Reading, AgentsWrite]);

    public static FrozenSet<string> All { get; } = Set([.. Reading, AgentsWrite, OAuthRead, OAuthWrite]);

    public static FrozenSet<string> Parse(string? text) =>
        Set([
            .. (text ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ]);

    public static string Text(FrozenSet<string> scopes) => string.Join(' ', scopes.Order(StringComparer.Ordinal));

    /// <summary>What a scope lets an app do, for the person who is asked to agree.</summary>
    public static string Describe(string scope) =>
        scope switch
        {
            AgentsRead => "See Conversation AI agents, their actions and what they generated",
            AgentsWrite => "Create, change and delete Conversation AI agents and actions",
            Conversations => "See conversations",
            Messages => "Read the messages of conversations",
            Locations => "See the sub-account's name, address and time zone",
            CustomFields => "See custom fields",
            Tags => "See tags",
            Workflows => "See workflows",
            Calendars => "See calendars",
            Users => "See users",
            KnowledgeBases => "See knowledge bases",
            OAuthRead => "See where the app is installed",
            OAuthWrite => "Get access to sub-accounts on the agency's behalf",
            _ => scope,
        };

    private static FrozenSet<string> Set(string[] scopes)
    {
        var key = string.Join(' ', scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return Known.GetOrAdd(key, _ => scopes.ToFrozenSet(StringComparer.Ordinal));
    }
}
