using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.Services.Connections;

/// <summary>What kind of credential a connection holds.</summary>
public enum CredentialKind
{
    /// <summary>OAuth, consented for this sub-account.</summary>
    OAuth,

    /// <summary>OAuth, minted from the agency's token.</summary>
    FromAgency,

    /// <summary>A private integration token.</summary>
    Pit,

    /// <summary>OAuth of the agency itself.</summary>
    Agency,
}

/// <summary>What is wrong with a connection, if anything. Computed views add "expiring" and "missing scope".</summary>
public enum ConnectionState
{
    /// <summary>Works as far as known.</summary>
    Connected,

    /// <summary>The credential is dead: a person must connect again.</summary>
    NeedsReconnect,

    /// <summary>HighLevel says that the sub-account is not active.</summary>
    Suspended,

    /// <summary>HighLevel could not be reached for a refresh; tried again by itself.</summary>
    Unreachable,

    /// <summary>The app was removed in HighLevel.</summary>
    Uninstalled,

    /// <summary>A person disconnected it; no tokens are kept.</summary>
    Disconnected,
}

/// <summary>One row per connected sub-account or agency. Tokens are ciphertext; nothing here is a secret in the clear.</summary>
public sealed class Connection
{
    /// <summary>The id of the sub-account or agency.</summary>
    public required string OwnerId { get; init; }

    /// <summary>True for an agency.</summary>
    public bool IsAgency { get; init; }

    /// <summary>The name as HighLevel has it, or the id until known.</summary>
    public required string Name { get; set; }

    /// <summary>The agency it belongs to, when known.</summary>
    public string? CompanyId { get; set; }

    /// <summary>IANA time zone, when known.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The kind of credential.</summary>
    public CredentialKind Kind { get; set; }

    /// <summary>What is wrong, if anything.</summary>
    public ConnectionState State { get; set; }

    /// <summary>Why, in HighLevel's words; plain text.</summary>
    public string? StateReason { get; set; }

    /// <summary>Granted scopes separated by blanks; for a PIT, those that worked when tried.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>Ciphertext of the access token or PIT.</summary>
    public string? ProtectedAccessToken { get; set; }

    /// <summary>Ciphertext of the refresh token.</summary>
    public string? ProtectedRefreshToken { get; set; }

    /// <summary>SHA-256 of the refresh token: the fence of every refresh.</summary>
    public string? RefreshTokenHash { get; set; }

    /// <summary>When the access token dies; null for a PIT.</summary>
    public DateTime? ExpiresAtUtc { get; set; }

    /// <summary>When the credential was put in (for a PIT: the start of its 90 days).</summary>
    public DateTime CredentialSinceUtc { get; set; }

    /// <summary>When it was last refreshed.</summary>
    public DateTime? LastRefreshedUtc { get; set; }

    /// <summary>Who refreshes it now.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Until when.</summary>
    public DateTime? LeaseEndsUtc { get; set; }

    /// <summary>Refresh failures in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Not before this after failures.</summary>
    public DateTime? NextAttemptUtc { get; set; }

    /// <summary>When it was first connected.</summary>
    public DateTime ConnectedAtUtc { get; init; }

    /// <summary>Changes with every write.</summary>
    public Guid RowVersion { get; set; } = Guid.CreateVersion7();

    /// <summary>Whose token.</summary>
    public TokenOwner Owner =>
        IsAgency ? TokenOwner.Of(new CompanyId(OwnerId)) : TokenOwner.Of(new LocationId(OwnerId));
}

/// <summary>What happened to a connection, for its timeline; at most <see cref="Kept"/> a connection.</summary>
public sealed class ConnectionEvent
{
    /// <summary>Events kept per connection.</summary>
    public const int Kept = 200;

    /// <summary>Given by the store.</summary>
    public long Id { get; init; }

    /// <summary>The connection.</summary>
    public required string OwnerId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; init; }

    /// <summary>E.g. <c>connected</c>, <c>refreshed</c>, <c>refresh-refused</c>.</summary>
    public required string What { get; init; }

    /// <summary>In HighLevel's words or ours; no secrets.</summary>
    public string? Detail { get; init; }
}

/// <summary>A connection that was begun in a browser and not yet finished. The state itself is not stored, only its hash.</summary>
public sealed class PendingConnection
{
    /// <summary>SHA-256 of the <c>state</c>.</summary>
    public required string StateHash { get; init; }

    /// <summary>SHA-256 of the browser session's id.</summary>
    public required string BrowserHash { get; init; }

    /// <summary>Who began.</summary>
    public required string PersonId { get; init; }

    /// <summary>Sub-account or agency, as chosen by the person.</summary>
    public bool WholeAgency { get; init; }

    /// <summary>Where to go back to inside the portal.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>Refused after this.</summary>
    public DateTime ExpiresAtUtc { get; init; }
}
