namespace ConversationAIPortal.Web.Hosting;

/// <summary>
/// The portal cannot start, and a person can do something about it. The message is all that is printed: it says what is
/// wrong and what to do, and holds no secret.
/// </summary>
public sealed class StartupProblem(string message, Exception? inner = null) : Exception(message, inner);
