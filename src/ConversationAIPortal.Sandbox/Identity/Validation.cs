using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ConversationAIPortal.Sandbox.Identity;

/// <summary>Who may ask for what: the checks that a store of applications would make.</summary>
internal static class Validation
{
    public static ValueTask Authorize(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != StaffDirectory.ClientId)
        {
            context.Reject(Errors.InvalidClient, "This application is not registered in the made-up tenant.");
        }
        else if (!StaffDirectory.IsPortalCallback(context.RedirectUri, "/signin/callback"))
        {
            context.Reject(
                Errors.InvalidRequest,
                "The redirect URI is not the portal's /signin/callback on this machine."
            );
        }

        return default;
    }

    public static ValueTask Token(ValidateTokenRequestContext context)
    {
        if (context.ClientId != StaffDirectory.ClientId || !StaffDirectory.IsSecret(context.ClientSecret))
        {
            context.Reject(Errors.InvalidClient, "The client id or secret is wrong.");
        }

        return default;
    }

    public static ValueTask EndSession(ValidateEndSessionRequestContext context)
    {
        if (
            context.PostLogoutRedirectUri is { Length: > 0 } uri
            && !StaffDirectory.IsPortalCallback(uri, "/signout/callback")
        )
        {
            context.Reject(Errors.InvalidRequest, "The address to return to is not the portal's on this machine.");
        }

        return default;
    }
}
