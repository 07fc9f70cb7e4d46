using ConversationAIPortal.Web.Endpoints;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace ConversationAIPortal.Web.SignIn;

/// <summary><c>/signin</c>, <c>/signout</c> and the page after it.</summary>
internal static class SignInEndpoints
{
    public static void MapStaffSignIn(this WebApplication app)
    {
        app.MapGet("/signin", SignIn).AllowAnonymous();
        app.MapPost("/signout", SignOutAsync).AllowAnonymous();
        app.MapGet("/signed-out", () => Notices.SignedOut.ToResult()).AllowAnonymous();
    }

    private static IResult SignIn(HttpContext context, string? returnUrl)
    {
        var target = LocalUrl.OrHome(returnUrl);
        return context.User.Identity?.IsAuthenticated == true
            ? Results.LocalRedirect(target)
            : Results.Challenge(
                new AuthenticationProperties { RedirectUri = target },
                [OpenIdConnectDefaults.AuthenticationScheme]
            );
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        Sessions sessions,
        ILogger<Sessions> logger
    )
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            return Results.LocalRedirect("/signed-out");
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Notices.FormExpired.ToResult();
        }

        sessions.End(context.User);
        SignInLog.SignedOut(logger, context.User.ToPerson()?.Id);
        return Results.SignOut(
            new AuthenticationProperties { RedirectUri = "/signed-out" },
            [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]
        );
    }
}
