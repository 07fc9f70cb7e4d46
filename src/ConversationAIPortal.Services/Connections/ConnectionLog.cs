using Microsoft.Extensions.Logging;

namespace ConversationAIPortal.Services.Connections;

/// <summary>What the connections log. Ids and kinds only.</summary>
internal static partial class ConnectionLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Token of {Owner} refreshed by {How}")]
    public static partial void Refreshed(this ILogger logger, string owner, string how);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Token of {Owner} not refreshed: {State}")]
    public static partial void NotRefreshed(this ILogger logger, string owner, ConnectionState state);

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "The new token of {Owner} is not saved yet (try {Try}); it is kept in memory and tried again. Do not stop the portal; check the store"
    )]
    public static partial void SaveFailed(this ILogger logger, Exception exception, string owner, int @try);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The stored token of {Owner} cannot be decrypted; is it another key ring?"
    )]
    public static partial void CannotDecrypt(this ILogger logger, string owner);

    [LoggerMessage(Level = LogLevel.Error, Message = "The refresh of {Owner} failed unexpectedly")]
    public static partial void RefreshCrashed(this ILogger logger, Exception exception, string owner);

    [LoggerMessage(Level = LogLevel.Information, Message = "Token sweep: {Count} connections due")]
    public static partial void Sweeping(this ILogger logger, int count);
}
