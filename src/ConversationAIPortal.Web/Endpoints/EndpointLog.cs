namespace ConversationAIPortal.Web.Endpoints;

internal static partial class EndpointLog
{
    [LoggerMessage(LogLevel.Error, "Unexpected error {Id} at {Path}")]
    public static partial void Unexpected(ILogger logger, Exception? exception, string id, string path);

    [LoggerMessage(LogLevel.Warning, "A connection did not succeed: {Outcome}")]
    public static partial void NotConnected(ILogger logger, string outcome);
}
