using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace ConversationAIPortal.Web.SignIn;

/// <summary>
/// Only a page that a person opens may lead to the provider. Anything else (a circuit that reconnects, a script) is
/// answered 401: it could not follow, and every try would leave cookies behind.
/// </summary>
internal sealed class SignInChallenge : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (!authorizeResult.Challenged || IsNavigation(context.Request))
        {
            return _usual.HandleAsync(next, context, policy, authorizeResult);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    // Browsers say what a request is for; programs do not, and may be people's (curl, a monitor).
    private static bool IsNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        && (request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate")
        && !request.Headers.XRequestedWith.Contains("XMLHttpRequest");
}
