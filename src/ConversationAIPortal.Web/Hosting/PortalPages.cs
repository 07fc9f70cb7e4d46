using ConversationAIPortal.Web.Layout;
using MudBlazor.Services;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>Blazor Server with MudBlazor, and the static files.</summary>
internal static class PortalPages
{
    // Agents' instructions can be long; at the usual 32 KB a paste would end the circuit.
    private const int LargestMessage = 1024 * 1024;

    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = LargestMessage);
        builder.Services.AddMudServices();
        builder.Services.AddPortalLook();
    }

    public static void MapPortalPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // Framing is forbidden by the headers of every answer; a second policy of Blazor's own would only repeat it.
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    /// <summary>Outside Development browsers are told to come by https only. A proxy in front ends TLS as a rule.</summary>
    public static void UseTransportSecurity(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
    }
}
