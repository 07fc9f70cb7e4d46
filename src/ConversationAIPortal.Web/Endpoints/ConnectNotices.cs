using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;
using ConversationAIPortal.Web.Navigation;

namespace ConversationAIPortal.Web.Endpoints;

/// <summary>Words for a connection that did not come about.</summary>
internal static class ConnectNotices
{
    private static readonly NoticeLink Again = new("Start again", PortalUrls.Connect);
    private static readonly NoticeLink SubAccounts = new("Go to sub-accounts", PortalUrls.SubAccounts);

    public static readonly Notice ForeignStart = new(
        StatusCodes.Status403Forbidden,
        "This connection was not begun in the portal",
        "Another site sent you here. The portal begins connections from its own pages only.",
        "If you want to connect a sub-account, start from the portal's own page."
    )
    {
        Links = [Again],
    };

    public static Notice Of(ConnectOutcome outcome) =>
        outcome switch
        {
            ConnectOutcome.Refused refused => Refused(refused.Reason),
            ConnectOutcome.Failed failed => Failed(failed.Exception),
            _ => Refused(ConnectRefusal.UnknownState),
        };

    private static Notice Refused(ConnectRefusal reason) =>
        reason switch
        {
            ConnectRefusal.Declined => Page(
                "Nothing was connected",
                "The consent page was closed or declined, so HighLevel gave the portal no access.",
                "Start again when you are ready to allow it."
            ),
            ConnectRefusal.Expired => Page(
                "That took too long",
                $"A connection has to be finished within {OAuthConnecting.StateLifetime.TotalMinutes:0} minutes. Nothing was connected.",
                "Start again, and choose the sub-account within that time."
            ),
            ConnectRefusal.OtherBrowser => Page(
                "This connection was begun in another browser",
                "The answer of HighLevel does not belong to this browser, so the portal did not use it. Nothing was connected.",
                "Start again, and stay in one browser. If you did not begin a connection yourself, close this page."
            ),
            ConnectRefusal.OtherPerson => Page(
                "This connection was begun by somebody else",
                "The answer of HighLevel belongs to another person's attempt, so the portal did not use it. Nothing was connected.",
                "Start again as yourself. If you did not begin a connection, close this page."
            ),
            _ => Page(
                "The portal does not know this connection",
                "It has been used already, or was not begun here. The portal did not use it: nothing was connected or changed.",
                "Start again from the portal. If you did not begin a connection yourself, close this page."
            ),
        };

    private static Notice Failed(HighLevelException exception)
    {
        var words = FailureWords.Of(exception);
        return new(
            StatusCodes.Status502BadGateway,
            words.Title,
            $"{words.Why} Nothing was connected.",
            "The code that HighLevel gave for this attempt is spent. Start again; if HighLevel is down, wait a few minutes first."
        )
        {
            Links = [Again, SubAccounts],
            Messages = words.Messages,
            TraceId = words.TraceId,
        };
    }

    private static Notice Page(string title, string why, string toDo) =>
        new(StatusCodes.Status400BadRequest, title, why, toDo) { Links = [Again, SubAccounts] };
}
