using System.Collections.Frozen;

namespace ConversationAIPortal.Sandbox.OAuth;

internal enum GrantKind
{
    Company,
    Location,
    PrivateIntegration,
}

/// <summary>What an access token allows. The set of scopes is shared between grants that have the same.</summary>
internal sealed class AccessGrant
{
    public required GrantKind Kind { get; init; }

    public required string CompanyId { get; init; }

    /// <summary>Null for an agency's token.</summary>
    public string? LocationId { get; init; }

    public required FrozenSet<string> Scopes { get; set; }

    public DateTimeOffset ExpiresAt { get; set; } = DateTimeOffset.MaxValue;

    public bool Revoked { get; set; }

    /// <summary>Sub-accounts that an agency's token may mint for; null = all, future ones included.</summary>
    public IReadOnlyList<string>? ApprovedLocations { get; init; }
}

/// <summary>A refresh token: good for one use.</summary>
internal sealed class RefreshGrant
{
    public required AccessGrant Grant { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool Spent { get; set; }
}

/// <summary>A pair as it was issued.</summary>
internal sealed record IssuedTokens(string AccessToken, string RefreshToken, int ExpiresIn, AccessGrant Grant);
