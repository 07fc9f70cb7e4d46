using ConversationAIPortal.Web.Layout;
using MudBlazor.Services;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>Blazor Server with MudBlazor, and the static files.</summary>
internal static class PortalPages
{
    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices();
        builder.Services.AddPortalLook();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAuthorization();
    }

    public static void MapPortalPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
