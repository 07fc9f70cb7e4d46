namespace ConversationAIPortal.HighLevel.Http;

/// <summary>
/// Where the client gets the bearer token of a sub-account or agency; the portal implements it over its store. The
/// client asks per request and keeps nothing.
/// </summary>
public interface IAccessTokenSource
{
    /// <summary>The token to send, refreshed first when it is about to expire.</summary>
    /// <exception cref="HighLevelException">
    /// <see cref="HighLevelErrorKind.NotConnected"/> when there is none, <see cref="HighLevelErrorKind.Unavailable"/> when
    /// it has expired and cannot be refreshed now.
    /// </exception>
    ValueTask<Secret> GetAsync(TokenOwner owner, CancellationToken cancellationToken);

    /// <summary>
    /// Called when HighLevel answered 401 to <paramref name="refused"/>: another token to send once more (already stored,
    /// or newly refreshed), or <see langword="null"/> when there is none.
    /// </summary>
    ValueTask<Secret?> ReplaceAsync(TokenOwner owner, Secret refused, CancellationToken cancellationToken);
}

/// <summary>Whose token: exactly one of a sub-account and an agency.</summary>
public readonly record struct TokenOwner
{
    private TokenOwner(LocationId? location, CompanyId? company) => (Location, Company) = (location, company);

    /// <summary>Nobody's: a call that needs no token, such as the token call itself.</summary>
    public static TokenOwner None => default;

    /// <summary>The sub-account, when it is one.</summary>
    public LocationId? Location { get; }

    /// <summary>The agency, when it is one.</summary>
    public CompanyId? Company { get; }

    /// <summary>The id of either.</summary>
    public string Id => Location?.Value ?? Company?.Value ?? "";

    /// <summary>A sub-account's token.</summary>
    public static TokenOwner Of(LocationId location) => new(location, company: null);

    /// <summary>An agency's token.</summary>
    public static TokenOwner Of(CompanyId company) => new(location: null, company);
}
