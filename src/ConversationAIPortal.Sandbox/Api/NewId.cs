using System.Security.Cryptography;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>Ids of what is made while the Sandbox runs: 20 letters and digits, like HighLevel's.</summary>
internal static class NewId
{
    public static string Make() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 20);
}
