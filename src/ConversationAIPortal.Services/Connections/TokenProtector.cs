using System.Security.Cryptography;
using ConversationAIPortal.HighLevel;
using Microsoft.AspNetCore.DataProtection;
using Secret = ConversationAIPortal.HighLevel.Secret;

namespace ConversationAIPortal.Services.Connections;

/// <summary>Which of a connection's secrets.</summary>
public enum TokenKind
{
    /// <summary>The access token, or the PIT.</summary>
    Access,

    /// <summary>The refresh token.</summary>
    Refresh,
}

/// <summary>
/// Encrypts tokens for the store. The purpose binds the owner and the kind: ciphertext moved to another row or column
/// cannot be read.
/// </summary>
public sealed class TokenProtector(IDataProtectionProvider provider)
{
    private const string Purpose = "ConversationAIPortal.Tokens";

    /// <summary>The ciphertext.</summary>
    public string Protect(Secret token, string ownerId, TokenKind kind) => For(ownerId, kind).Protect(token.Reveal());

    /// <summary>The token, or null when the ciphertext is another row's, damaged, or the key is gone.</summary>
    public Secret? Unprotect(string? ciphertext, string ownerId, TokenKind kind)
    {
        if (string.IsNullOrEmpty(ciphertext))
        {
            return null;
        }

        try
        {
            return new Secret(For(ownerId, kind).Unprotect(ciphertext));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(string ownerId, TokenKind kind) =>
        provider.CreateProtector(Purpose, ownerId, kind.ToString());
}
