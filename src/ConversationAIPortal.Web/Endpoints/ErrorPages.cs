using System.Diagnostics;
using ConversationAIPortal.Services.Access;
using Microsoft.AspNetCore.Diagnostics;

namespace ConversationAIPortal.Web.Endpoints;

/// <summary>The boundary of all requests: an error becomes a page with an id, and a log line with the same id.</summary>
internal static class ErrorPages
{
    // Microsoft.IdentityModel's code for "unable to obtain the provider's configuration".
    private const string ProviderUnreachable = "IDX20803";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync });
        app.UseStatusCodePages(context =>
            context.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound && WantsPage(context.HttpContext)
                ? Notices.NotFound.WriteAsync(context.HttpContext)
                : Task.CompletedTask
        );
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is AccessDeniedException { AllowedRoles: var roles })
        {
            await Notices.NotAllowed(roles).WriteAsync(context);
            return;
        }

        if (exception?.Message.StartsWith(ProviderUnreachable, StringComparison.Ordinal) == true)
        {
            await Notices.ProviderDown.WriteAsync(context);
            return;
        }

        var id = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        var logger = context.RequestServices.GetRequiredService<ILogger<Notice>>();
        EndpointLog.Unexpected(logger, exception, id, context.Request.Path);
        await Notices.Unexpected(id).WriteAsync(context);
    }

    private static bool WantsPage(HttpContext context) =>
        context.Request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.Ordinal) == true);
}
