using ConversationAIPortal.Services.Connections;

namespace ConversationAIPortal.Web.Components;

/// <summary>The words, icon and colour of a connection's health, its kind and its scopes: the same everywhere.</summary>
public static class HealthWords
{
    /// <summary>In the order in which people should look at them.</summary>
    public static IReadOnlyList<ConnectionHealth> ByUrgency { get; } =
    [
        ConnectionHealth.NeedsReconnect,
        ConnectionHealth.Uninstalled,
        ConnectionHealth.Suspended,
        ConnectionHealth.MissingScope,
        ConnectionHealth.Unreachable,
        ConnectionHealth.Expiring,
        ConnectionHealth.Connected,
    ];

    public static string Name(ConnectionHealth health) =>
        health switch
        {
            ConnectionHealth.Connected => "Connected",
            ConnectionHealth.Expiring => "Expiring",
            ConnectionHealth.MissingScope => "Missing scope",
            ConnectionHealth.NeedsReconnect => "Needs reconnect",
            ConnectionHealth.Unreachable => "Unreachable",
            ConnectionHealth.Suspended => "Suspended",
            ConnectionHealth.Uninstalled => "Uninstalled",
            _ => throw new ArgumentOutOfRangeException(nameof(health), health, "A health without words."),
        };

    /// <summary><c>ok</c>, <c>warn</c> or <c>bad</c>.</summary>
    public static string Tone(ConnectionHealth health) =>
        health switch
        {
            ConnectionHealth.Connected => "ok",
            ConnectionHealth.NeedsReconnect or ConnectionHealth.Uninstalled or ConnectionHealth.Suspended => "bad",
            _ => "warn",
        };

    public static string Icon(ConnectionHealth health) =>
        health switch
        {
            ConnectionHealth.Connected => PortalIcons.Ok,
            ConnectionHealth.Expiring => PortalIcons.Clock,
            ConnectionHealth.MissingScope => PortalIcons.ShieldAlert,
            ConnectionHealth.NeedsReconnect => PortalIcons.Failed,
            ConnectionHealth.Unreachable => PortalIcons.Offline,
            ConnectionHealth.Suspended => PortalIcons.Pause,
            _ => PortalIcons.Unplug,
        };

    /// <summary>What happened and what to do; null when all is well.</summary>
    public static string? WhatToDo(ConnectionSummary row) =>
        row.Health switch
        {
            ConnectionHealth.Connected => null,
            ConnectionHealth.Expiring when row.Kind == CredentialKind.Pit =>
                "The private integration token is older than 90 days. HighLevel advises to rotate it: make a new one there and paste it here. The old one works 7 more days.",
            ConnectionHealth.Expiring =>
                "The token ends soon and could not be renewed yet. Test the connection, or reconnect.",
            ConnectionHealth.MissingScope =>
                $"The token works but lacks {Listed(row.MissingScopes.Intersect(PortalScopes.Needed, StringComparer.Ordinal))}. {AllowIt(row.Kind)}",
            ConnectionHealth.NeedsReconnect =>
                "HighLevel no longer accepts the token, and it could not be renewed. Reconnect it. Nothing that the portal holds is lost.",
            ConnectionHealth.Unreachable =>
                "HighLevel did not answer when the token was renewed. The portal tries again by itself; you need not do anything.",
            ConnectionHealth.Suspended =>
                "HighLevel says that this sub-account is not active. Activate it in HighLevel; the portal then goes on by itself.",
            _ => "The app was removed from this sub-account in HighLevel. Connect it again if that was a mistake.",
        };

    public static string Kind(CredentialKind kind) =>
        kind switch
        {
            CredentialKind.OAuth => "OAuth",
            CredentialKind.FromAgency => "From agency",
            CredentialKind.Pit => "Private token",
            CredentialKind.Agency => "Agency",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without words."),
        };

    /// <summary>What does not work without a scope.</summary>
    public static string Without(string scope) =>
        scope switch
        {
            "conversation-ai.readonly" => "agents cannot be seen",
            "conversation-ai.write" => "agents can be seen but not changed",
            "conversations.readonly" => "AI replies cannot be found",
            "conversations/message.readonly" => "messages cannot be read",
            "locations.readonly" => "the name and time zone are not known",
            "locations/customFields.readonly" => "custom fields must be typed by id",
            "locations/tags.readonly" => "tags must be typed",
            "workflows.readonly" => "workflows must be typed by id",
            "calendars.readonly" => "calendars must be typed by id",
            "users.readonly" => "users must be typed by id",
            "oauth.readonly" => "the agency's sub-accounts cannot be listed",
            "oauth.write" => "tokens cannot be made from the agency's",
            _ => "something may not work",
        };

    /// <summary>How a missing scope is given, for this kind of credential.</summary>
    public static string AllowIt(CredentialKind kind) =>
        kind == CredentialKind.Pit
            ? "In HighLevel, open Settings → Private Integrations, tick it there, then test the connection."
            : "Reconnect, and allow every scope that HighLevel's page lists.";

    /// <summary><c>a, b and c</c>.</summary>
    public static string Listed(IEnumerable<string> words)
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} and {list[^1]}";
    }
}
