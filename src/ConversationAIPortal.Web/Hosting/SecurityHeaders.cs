namespace ConversationAIPortal.Web.Hosting;

/// <summary>Headers of every answer.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = ContentSecurityPolicy(app.Configuration);
        app.Use(
            (context, next) =>
            {
                // At the last moment: the error handler begins its answer by clearing all headers.
                context.Response.OnStarting(() => Set(context.Response.Headers, policy));
                return next(context);
            }
        );
    }

    private static Task Set(IHeaderDictionary headers, string policy)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = policy;
        // Addresses of pages name sub-accounts and, at a callback, hold a code: nobody else learns them.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        return Task.CompletedTask;
    }

    /// <summary>
    /// Scripts are files of ours only. MudBlazor writes style elements and attributes, hence inline styles. A form may
    /// end at the identity provider, since browsers check where its answer redirects to.
    /// </summary>
    internal static string ContentSecurityPolicy(IConfiguration configuration)
    {
        var provider = Uri.TryCreate(configuration["AzureAd:Instance"], UriKind.Absolute, out var url)
            ? " " + url.GetLeftPart(UriPartial.Authority)
            : "";
        return string.Join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            $"form-action 'self'{provider}",
            "frame-ancestors 'none'"
        );
    }
}
