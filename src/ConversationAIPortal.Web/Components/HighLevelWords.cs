using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.Web.Components;

/// <summary>The words for each kind of failure of HighLevel. Pages use <see cref="FailureWords"/>.</summary>
internal static class HighLevelWords
{
    /// <summary>Title, why and what to do; <see cref="FailureWords"/> adds HighLevel's own messages and the trace id.</summary>
    public static Failure Of(HighLevelException failure) =>
        failure.Kind switch
        {
            HighLevelErrorKind.Unauthorized => new(
                "HighLevel does not accept the token",
                "The token has expired or was revoked, and the portal could not get a new one.",
                "Reconnect. Nothing that the portal holds is lost."
            ),
            HighLevelErrorKind.MissingScope => new(
                "A scope is missing",
                "The token works, but it may not do this: HighLevel gave it too few scopes.",
                "Reconnect the sub-account and allow every scope that is asked for. With a private integration token, tick the missing scope in HighLevel."
            ),
            HighLevelErrorKind.WrongLocation => new(
                "The token belongs to another sub-account",
                "HighLevel says that this token has no access to the sub-account. It was made for another one, or for the agency.",
                "Reconnect the sub-account and choose this very one in HighLevel."
            ),
            HighLevelErrorKind.NotFound => new(
                "HighLevel does not have it any more",
                "It was deleted in HighLevel, or the address is wrong.",
                "Go back to the list and look for it there."
            ),
            HighLevelErrorKind.Invalid => new(
                "HighLevel refused the request",
                "HighLevel checked what was sent and did not accept it. Nothing was changed.",
                "Correct what HighLevel names, then send it again."
            )
            {
                MayRetry = false,
            },
            HighLevelErrorKind.RateLimited when failure.IsDailyLimit => new(
                "Today's requests are used up",
                "HighLevel allows a number of requests per day for each sub-account, and this one has none left."
                    + (failure.RetryAfter is { } reset ? $" They come back in about {FailureWords.Wait(reset)}." : ""),
                "Waiting a few seconds does not help. Other sub-accounts are not affected."
            ),
            HighLevelErrorKind.RateLimited => new(
                "Too many requests at once",
                "HighLevel allows 100 requests per 10 seconds for each sub-account.",
                failure.RetryAfter is { } pause
                    ? $"Try again in {FailureWords.Wait(pause)}."
                    : "Try again in a few seconds."
            ),
            HighLevelErrorKind.Unavailable => new(
                "HighLevel did not answer",
                failure.NotSent
                    ? "The request never reached HighLevel, so nothing was changed."
                    : "HighLevel is down, slow, or out of reach. Whether a change went through is not known.",
                "Try again in a moment. After a change, read it back before you repeat it."
            ),
            HighLevelErrorKind.UnreadableAnswer => new(
                "HighLevel's answer could not be read",
                "Parts that HighLevel promises are missing from its answer. The portal does not take that as \"nothing there\".",
                "Try again later. If it stays like this, send the trace id to HighLevel's support."
            ),
            HighLevelErrorKind.NotConnected => new(
                "This sub-account is not connected",
                "The portal holds no working token for it.",
                "Connect it again. Nothing that the portal holds about it is lost."
            )
            {
                MayRetry = false,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Kind, "A kind without words."),
        };
}
