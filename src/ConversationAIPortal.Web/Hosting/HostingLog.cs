namespace ConversationAIPortal.Web.Hosting;

internal static partial class HostingLog
{
    [LoggerMessage(
        LogLevel.Error,
        "The Sandbox has ended with code {Code}: sign-in and HighLevel do not answer until the portal is started again.{Said}"
    )]
    public static partial void SandboxEnded(ILogger logger, int code, string said);
}
