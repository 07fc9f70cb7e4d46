using ConversationAIPortal.HighLevel.OAuth;

namespace ConversationAIPortal.HighLevel;

/// <summary>The way to HighLevel: hands out the API bound to one sub-account.</summary>
public interface IHighLevel
{
    /// <summary>The API of one connected sub-account; tokens come from <see cref="Http.IAccessTokenSource"/>.</summary>
    ILocationApi For(LocationId location);

    /// <summary>The API of one sub-account with a token that is not stored yet, to try it. Never refreshed.</summary>
    ILocationApi With(LocationId location, Secret token);

    /// <summary>Tokens, installed sub-accounts, reconnect.</summary>
    IOAuthClient OAuth { get; }
}
