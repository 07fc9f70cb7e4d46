namespace ConversationAIPortal.Web.SignIn;

internal static partial class SignInLog
{
    [LoggerMessage(LogLevel.Warning, "A sign-in did not succeed")]
    public static partial void Failed(ILogger logger, Exception? exception);

    [LoggerMessage(LogLevel.Information, "{Person} signed out")]
    public static partial void SignedOut(ILogger logger, string? person);
}
