using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Agents;
using ConversationAIPortal.Services.Auditing;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Services.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConversationAIPortal.Services;

/// <summary>Registers the whole service layer. The web floor adds <see cref="ICurrentPerson"/>.</summary>
public static class PortalServices
{
    /// <summary>Adds every capability.</summary>
    public static IServiceCollection AddPortalServices(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PortalChanges>();
        services.AddSingleton<AuditLog>();
        services.AddScoped<AccessGuard>();
        return services
            .AddPortalStorage(configuration)
            .AddKeyRing(configuration)
            .AddHighLevel(configuration)
            .AddPortalConnections()
            .AddAgents();
    }
}
