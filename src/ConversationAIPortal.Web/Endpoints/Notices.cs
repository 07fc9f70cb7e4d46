using ConversationAIPortal.Services.Access;

namespace ConversationAIPortal.Web.Endpoints;

/// <summary>The words of the pages outside the circuit.</summary>
internal static class Notices
{
    private static readonly NoticeLink SignInAgain = new("Sign in", "/signin");
    private static readonly NoticeLink Overview = new("Go to the overview", "/");

    public static readonly Notice SignInFailed = new(
        StatusCodes.Status400BadRequest,
        "The sign-in did not succeed",
        "It was cancelled or refused, took too long, or was begun in another browser or window.",
        "Try once more. If it fails again, ask the person who manages your organisation's accounts whether you may use this portal."
    )
    {
        Links = [SignInAgain],
    };

    public static readonly Notice SignedOut = new(
        StatusCodes.Status200OK,
        "You are signed out",
        "Your session in the portal has ended, in every window of this browser.",
        "Sign in again when you need it."
    )
    {
        Links = [SignInAgain],
    };

    public static readonly Notice NotFound = new(
        StatusCodes.Status404NotFound,
        "There is no page at this address",
        "The link may be old, or mistyped.",
        "Start again from the overview."
    )
    {
        Links = [Overview],
    };

    public static readonly Notice FormExpired = new(
        StatusCodes.Status400BadRequest,
        "This form is no longer valid",
        "It was open for too long, or came from another site.",
        "Go back to the portal and try again."
    )
    {
        Links = [Overview],
    };

    public static readonly Notice ProviderDown = new(
        StatusCodes.Status503ServiceUnavailable,
        "The sign-in service does not answer",
        "The portal could not reach the service that knows who you are. Nothing is wrong with your account.",
        "Wait a minute, then try again."
    )
    {
        Links = [SignInAgain],
    };

    public static Notice NoRole(string? name, string? email) =>
        new(
            StatusCodes.Status403Forbidden,
            "You have no role in this portal yet",
            $"You are signed in as {name ?? "somebody"}{(email is null ? "" : $" ({email})")}, but nobody has given you a role.",
            "Ask an administrator of your organisation to assign you one of the portal's app roles in Entra ID: Owner, "
                + "Builder, Reviewer or Auditor. Then sign out and in again."
        )
        {
            OffersSignOut = true,
        };

    public static Notice NotAllowed(IReadOnlyList<Role> allowed) =>
        new(
            StatusCodes.Status403Forbidden,
            "Your role does not allow this",
            $"It takes the role {string.Join(" or ", allowed)}. Nothing was changed.",
            "Ask a colleague with that role, or an administrator of your organisation for the role."
        )
        {
            Links = [Overview],
            OffersSignOut = true,
        };

    public static Notice Unexpected(string id) =>
        new(
            StatusCodes.Status500InternalServerError,
            "The portal met an error it did not expect",
            "What you asked for was not done, or not completely. The server's log says more, under the id below.",
            "Try again. If it happens again, send the id to the person who runs the portal."
        )
        {
            Links = [Overview],
            TraceId = id,
        };
}
