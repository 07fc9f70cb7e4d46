using ConversationAIPortal.Web.Pages.Connections;

namespace ConversationAIPortal.Web.Layout;

/// <summary>What the layout and the shared components need; all of it lives as long as a circuit.</summary>
public static class LookModule
{
    public static IServiceCollection AddPortalLook(this IServiceCollection services)
    {
        services.AddScoped<ViewerBrowser>();
        services.AddScoped<ViewerTime>();
        services.AddScoped<RunningWork>();
        services.AddScoped<ImportRun>();
        return services;
    }
}
