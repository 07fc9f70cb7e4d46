using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Services.Agents;

/// <summary>Registers agents.</summary>
public static class AgentsModule
{
    /// <summary>Adds the catalog and the editing.</summary>
    public static IServiceCollection AddAgents(this IServiceCollection services) =>
        services.AddSingleton<AgentCache>().AddScoped<AgentCatalog>().AddScoped<AgentEditing>();
}
