namespace ConversationAIPortal.HighLevel.Http;

/// <summary>The <c>Version</c> header per API family, as the OpenAPI files demand: the one place to change it.</summary>
internal static class ApiVersions
{
    public const string ConversationAi = "Version: 2021-04-15";
    public const string Conversations = "Version: 2021-04-15";
    public const string Calendars = "Version: 2021-04-15";
    public const string KnowledgeBases = "Version: 2021-04-15";
    public const string OAuth = "Version: 2021-07-28";
    public const string Locations = "Version: 2021-07-28";
    public const string Workflows = "Version: 2021-07-28";
    public const string Users = "Version: 2021-07-28";
}
