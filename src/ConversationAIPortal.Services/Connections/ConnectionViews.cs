using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.Services.Connections;

/// <summary>A connection's health as shown to people.</summary>
public enum ConnectionHealth
{
    /// <summary>Works.</summary>
    Connected,

    /// <summary>The token dies within the hour and has not been renewed, or a PIT is older than 90 days.</summary>
    Expiring,

    /// <summary>Works, but lacks a scope that the portal needs.</summary>
    MissingScope,

    /// <summary>The credential is dead: connect again.</summary>
    NeedsReconnect,

    /// <summary>HighLevel could not be reached; the portal tries again by itself.</summary>
    Unreachable,

    /// <summary>HighLevel says that the sub-account is not active.</summary>
    Suspended,

    /// <summary>The app was removed in HighLevel.</summary>
    Uninstalled,
}

/// <summary>A usable sub-account, for those who call HighLevel.</summary>
public sealed record ConnectedLocation(LocationId Location, string Name, string? TimeZone, ConnectionHealth Health);

/// <summary>One row of the sub-accounts grid. No tokens.</summary>
public sealed record ConnectionSummary
{
    /// <summary>The sub-account's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its agency, when known.</summary>
    public string? CompanyId { get; init; }

    /// <summary>IANA time zone, when known.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The kind of credential.</summary>
    public CredentialKind Kind { get; init; }

    /// <summary>How it is.</summary>
    public ConnectionHealth Health { get; init; }

    /// <summary>Why, in HighLevel's words; plain text.</summary>
    public string? HealthReason { get; init; }

    /// <summary>Granted scopes.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Scopes of <see cref="PortalScopes.OfSubAccount"/> that are not granted.</summary>
    public IReadOnlyList<string> MissingScopes { get; init; } = [];

    /// <summary>When the access token dies; null for a PIT.</summary>
    public DateTime? ExpiresAtUtc { get; init; }

    /// <summary>When the credential was put in.</summary>
    public DateTime CredentialSinceUtc { get; init; }

    /// <summary>When it was last refreshed.</summary>
    public DateTime? LastRefreshedUtc { get; init; }

    /// <summary>When it was first connected.</summary>
    public DateTime ConnectedAtUtc { get; init; }

    /// <summary>HighLevel's daily limit, as its latest answer said.</summary>
    public int? RequestsLeftToday { get; init; }
}

/// <summary>What the sub-accounts grid asks for.</summary>
public sealed record ConnectionQuery
{
    /// <summary>Part of a name or id.</summary>
    public string? Search { get; init; }

    /// <summary>Only these.</summary>
    public ConnectionHealth? Health { get; init; }

    /// <summary><c>name</c>, <c>health</c>, <c>kind</c> or <c>expires</c>.</summary>
    public string Sort { get; init; } = "name";

    /// <summary>Descending.</summary>
    public bool Descending { get; init; }

    /// <summary>Rows to skip.</summary>
    public int Skip { get; init; }

    /// <summary>Rows to give, at most 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A page of sub-accounts.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Total">All that match.</param>
/// <param name="ByHealth">Counts over everything, whatever the filter.</param>
public sealed record ConnectionPage(
    IReadOnlyList<ConnectionSummary> Items,
    int Total,
    IReadOnlyDictionary<ConnectionHealth, int> ByHealth
);

/// <summary>One sub-account with its timeline, newest first.</summary>
public sealed record ConnectionDetails(ConnectionSummary Summary, IReadOnlyList<ConnectionEvent> Timeline);

/// <summary>A connected agency.</summary>
public sealed record AgencySummary(CompanyId Company, string Name, ConnectionState State);

/// <summary>Why a callback from HighLevel is refused.</summary>
public enum ConnectRefusal
{
    /// <summary>No <c>state</c>: not a connection that the portal began.</summary>
    NoState,

    /// <summary>A <c>state</c> that the portal did not give, or that was used already.</summary>
    UnknownState,

    /// <summary>Begun more than ten minutes ago.</summary>
    Expired,

    /// <summary>Begun in another browser.</summary>
    OtherBrowser,

    /// <summary>Begun by another person.</summary>
    OtherPerson,

    /// <summary>HighLevel sent no code: the person declined there.</summary>
    Declined,
}

/// <summary>How a connection attempt ended: one of the nested records.</summary>
public abstract record ConnectOutcome
{
    private ConnectOutcome() { }

    /// <summary>A sub-account is connected.</summary>
    public sealed record Connected(LocationId Location, string Name, IReadOnlyList<string> MissingScopes)
        : ConnectOutcome;

    /// <summary>The agency is connected; its sub-accounts can be imported.</summary>
    public sealed record AgencyConnected(CompanyId Company) : ConnectOutcome;

    /// <summary>The callback is refused.</summary>
    public sealed record Refused(ConnectRefusal Reason) : ConnectOutcome;

    /// <summary>The token belongs to another sub-account than the one named.</summary>
    public sealed record OtherLocation : ConnectOutcome;

    /// <summary>The input is not a token or not a location id, field by field.</summary>
    public sealed record NotValid(IReadOnlyDictionary<string, string[]> Errors) : ConnectOutcome;

    /// <summary>HighLevel refused or could not be reached.</summary>
    public sealed record Failed(HighLevelException Exception) : ConnectOutcome;
}
