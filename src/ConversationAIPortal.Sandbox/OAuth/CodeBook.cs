using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>What a person agreed to, waiting to be exchanged for tokens.</summary>
internal sealed record PendingCode(
    GrantKind Kind,
    string? LocationId,
    FrozenSet<string> Scopes,
    IReadOnlyList<string>? ApprovedLocations,
    string? RedirectUri,
    DateTimeOffset ExpiresAt
);

/// <summary>Authorization codes: each good once, and not for long.</summary>
internal sealed class CodeBook(Agency agency, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, PendingCode> _codes = new(StringComparer.Ordinal);

    public string Create(
        GrantKind kind,
        string? locationId,
        FrozenSet<string> scopes,
        IReadOnlyList<string>? approved,
        string? redirectUri
    )
    {
        var code = RandomNumberGenerator.GetHexString(40, lowercase: true);
        var expires = ExpiresAt();
        _codes[code] = new PendingCode(kind, locationId, scopes, approved, redirectUri, expires);
        return code;
    }

    public DateTimeOffset ExpiresAt() => time.GetUtcNow().AddSeconds(agency.Settings.CodeSeconds);

    /// <summary>Takes the code out; null when it is unknown, used or too old.</summary>
    public PendingCode? Spend(string code) =>
        _codes.TryRemove(code, out var pending) && pending.ExpiresAt > time.GetUtcNow() ? pending : null;

    public void Reset() => _codes.Clear();
}
