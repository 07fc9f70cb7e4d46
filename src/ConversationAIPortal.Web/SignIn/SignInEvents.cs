using ConversationAIPortal.Web.Endpoints;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ConversationAIPortal.Web.SignIn;

/// <summary>What the portal adds to the handlers of cookie and OpenID Connect.</summary>
internal static class SignInEvents
{
    /// <summary>People of one machine may share a browser: always ask who it is.</summary>
    public static Task OnRedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.Prompt ??= OpenIdConnectPrompt.SelectAccount;
        return Task.CompletedTask;
    }

    /// <summary>Entra ID asks which account to end unless it is told.</summary>
    public static Task OnRedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = context.Options.ClientId;
        return Task.CompletedTask;
    }

    /// <summary>Keeps what is used, and gives the session an id and an end.</summary>
    public static Task OnTokenValidated(TokenValidatedContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (context.Principal?.ToPerson() is null)
        {
            context.Fail("The provider did not say who signed in (claims tid and oid).");
            return Task.CompletedTask;
        }

        context.Principal = StaffClaims.ForSession(context.Principal, sessions.EndOfNew());
        return Task.CompletedTask;
    }

    /// <summary>The provider refused, the person cancelled, or the answer does not belong to this browser.</summary>
    public static async Task OnRemoteFailure(RemoteFailureContext context)
    {
        var logger = context.HttpContext.RequestServices.GetRequiredService<ILogger<Sessions>>();
        SignInLog.Failed(logger, context.Failure);
        context.HandleResponse();
        await Notices.SignInFailed.WriteAsync(context.HttpContext);
    }

    /// <summary>The person is known but has no role.</summary>
    public static async Task OnRedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        var person = context.HttpContext.User.ToPerson();
        await Notices.NoRole(person?.Name, person?.Email).WriteAsync(context.HttpContext);
    }

    /// <summary>A copy of a cookie whose session was ended.</summary>
    public static async Task OnValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (context.Principal is null || !sessions.Holds(context.Principal))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }
}
