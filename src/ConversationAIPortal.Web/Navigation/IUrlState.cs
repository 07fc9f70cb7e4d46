using ConversationAIPortal.HighLevel;

namespace ConversationAIPortal.Web.Navigation;

/// <summary>
/// State of a page that lives in its URL (filter, sort, page, open row), so that any view can be sent to a colleague and
/// Back works. Equality matters: an unchanged state loads nothing again, so implement it as a record.
/// </summary>
public interface IUrlState<TSelf>
    where TSelf : class, IUrlState<TSelf>
{
    /// <summary>Reads the state; must accept anything that a person may type.</summary>
    static abstract TSelf Read(UrlQuery query);

    /// <summary>Writes what differs from the default. Must be the inverse of <see cref="Read"/>.</summary>
    void Write(UrlQuery query);
}

/// <summary>What the scope switcher says: every sub-account, or one. In each URL as <c>scope</c>.</summary>
public sealed record Scope(LocationId? Location)
{
    public const string Parameter = "scope";

    public static Scope All { get; } = new(Location: null);

    public static Scope Of(UrlQuery query) =>
        query.Text(Parameter) is { Length: > 0 } id ? new(new LocationId(id)) : All;

    public static Scope OfUrl(string url) => Of(UrlQuery.Of(url));
}
