namespace ConversationAIPortal.Web.Layout;

internal static partial class LayoutLog
{
    [LoggerMessage(
        LogLevel.Error,
        "A page failed in a way that nobody expected. The person was shown error id {ErrorId}."
    )]
    public static partial void PageFailed(ILogger logger, string errorId, Exception exception);
}
