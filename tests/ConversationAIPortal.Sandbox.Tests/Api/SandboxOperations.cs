namespace ConversationAIPortal.Sandbox.Tests.Api;

/// <summary>What the Sandbox stands in for, by the official operation ids.</summary>
internal static class SandboxOperations
{
    public static readonly string[] All =
    [
        "create-agent",
        "search-agent",
        "get-agent",
        "update-agent",
        "delete-agent",
        "create-action",
        "list-actions",
        "get-action-by-id",
        "update-action",
        "delete-action",
        "update-followup-settings",
        "get-generation-details",
        "get-access-token",
        "get-location-access-token",
        "get-installed-location",
        "search-conversation",
        "get-conversation",
        "get-messages",
        "get-message",
        "export-messages-by-location",
        "search-locations",
        "get-location",
        "get-custom-fields",
        "get-location-tags",
        "get-workflow",
        "get-calendars",
        "search-users",
        "get-user-by-location",
        "listAllKnowledgeBasesPaginated",
    ];
}
