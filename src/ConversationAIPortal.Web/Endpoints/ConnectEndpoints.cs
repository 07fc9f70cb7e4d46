using System.Security.Cryptography;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Navigation;

namespace ConversationAIPortal.Web.Endpoints;

/// <summary>The way to HighLevel's consent page and back.</summary>
internal static class ConnectEndpoints
{
    private const string CallbackPath = "/connect/callback";

    public static void MapConnect(this WebApplication app)
    {
        app.MapGet("/connect/start", StartAsync);
        app.MapGet(CallbackPath, FinishAsync);
    }

    /// <summary><c>?agency=true</c> for the whole agency. Connects nothing by itself: the person decides at HighLevel.</summary>
    private static async Task<IResult> StartAsync(
        HttpContext context,
        OAuthConnecting connecting,
        bool? agency,
        CancellationToken cancellationToken
    )
    {
        if (!IsOwnPage(context.Request))
        {
            return ConnectNotices.ForeignStart.ToResult();
        }

        var session = BrowserSession.Ensure(context);
        var consent = await connecting.StartAsync(
            agency == true,
            session,
            CallbackUrl(context.Request),
            cancellationToken
        );
        return Results.Redirect(consent.AbsoluteUri);
    }

    private static async Task<IResult> FinishAsync(
        HttpContext context,
        OAuthConnecting connecting,
        ILogger<ConnectOutcome> logger,
        string? code,
        string? state,
        CancellationToken cancellationToken
    )
    {
        var outcome = await connecting.FinishAsync(
            code,
            state,
            BrowserSession.Read(context),
            CallbackUrl(context.Request),
            cancellationToken
        );
        switch (outcome)
        {
            // Away from this address, which holds the spent code, to the thing itself.
            case ConnectOutcome.Connected connected:
                return Results.LocalRedirect($"{PortalUrls.SubAccount(connected.Location)}?connected=true");
            case ConnectOutcome.AgencyConnected agency:
                return Results.LocalRedirect(
                    $"{PortalUrls.Import}?connected={Uri.EscapeDataString(agency.Company.Value)}"
                );
            default:
                EndpointLog.NotConnected(logger, Describe(outcome));
                return ConnectNotices.Of(outcome).ToResult();
        }
    }

    private static string Describe(ConnectOutcome outcome) =>
        outcome switch
        {
            ConnectOutcome.Refused refused => $"{refused.Reason}",
            ConnectOutcome.Failed failed => $"{failed.Exception.Kind}, trace {failed.Exception.TraceId}",
            _ => outcome.GetType().Name,
        };

    private static Uri CallbackUrl(HttpRequest request) =>
        new($"{request.Scheme}://{request.Host}{request.PathBase}{CallbackPath}");

    // Browsers tell where a navigation came from; another site has no business sending people to the consent page.
    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
}

/// <summary>A cookie that ties a connection to the browser that began it.</summary>
internal static class BrowserSession
{
    private static readonly TimeSpan Life = OAuthConnecting.StateLifetime * 2;

    public static string? Read(HttpContext context) => context.Request.Cookies[Name(context)];

    public static string Ensure(HttpContext context)
    {
        var value = Read(context) is { Length: 64 } present
            ? present
            : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        context.Response.Cookies.Append(
            Name(context),
            value,
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Life,
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            }
        );
        return value;
    }

    private static string Name(HttpContext context) =>
        context.Request.IsHttps ? "__Host-portal.connect" : "portal.connect";
}
