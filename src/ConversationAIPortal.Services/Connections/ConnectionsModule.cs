using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Auditing;
using ConversationAIPortal.Services.Storage;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quartz;

namespace ConversationAIPortal.Services.Connections;

/// <summary>Registers connections and their tokens.</summary>
public static class ConnectionsModule
{
    /// <summary>Adds the services, the token source of the client, and the sweep.</summary>
    public static IServiceCollection AddPortalConnections(this IServiceCollection services)
    {
        services.AddSingleton<TokenProtector>();
        services.AddSingleton<ConnectionStore>();
        services.AddSingleton<TokenRefreshing>();
        services.AddSingleton<ConnectionTokens>();
        services.AddSingleton<IAccessTokenSource>(static provider => provider.GetRequiredService<ConnectionTokens>());
        services.AddSingleton<TokenSweeping>();
        services.AddSingleton<IValidator<PitInput>, PitInputValidator>();
        services.AddScoped<ConnectionCatalog>();

        // Their constructors take internal parts, hence the factories.
        services.AddScoped(static provider => new OAuthConnecting(
            provider.GetRequiredService<AccessGuard>(),
            provider.GetRequiredService<AuditLog>(),
            provider.GetRequiredService<IDbContextFactory<PortalDbContext>>(),
            provider.GetRequiredService<ConnectionStore>(),
            provider.GetRequiredService<IHighLevel>(),
            provider.GetRequiredService<IOptions<HighLevelOptions>>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped(static provider => new PitConnecting(
            provider.GetRequiredService<AccessGuard>(),
            provider.GetRequiredService<ConnectionStore>(),
            provider.GetRequiredService<IHighLevel>(),
            provider.GetRequiredService<IValidator<PitInput>>()
        ));
        services.AddScoped(static provider => new AgencyImporting(
            provider.GetRequiredService<AccessGuard>(),
            provider.GetRequiredService<IDbContextFactory<PortalDbContext>>(),
            provider.GetRequiredService<ConnectionStore>(),
            provider.GetRequiredService<IAccessTokenSource>(),
            provider.GetRequiredService<IHighLevel>()
        ));
        services.AddScoped(static provider => new ConnectionCare(
            provider.GetRequiredService<AccessGuard>(),
            provider.GetRequiredService<AuditLog>(),
            provider.GetRequiredService<IDbContextFactory<PortalDbContext>>(),
            provider.GetRequiredService<IHighLevel>(),
            provider.GetRequiredService<PortalChanges>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddQuartz(static quartz =>
            quartz.ScheduleJob<TokenSweepJob>(static trigger =>
                trigger
                    .WithIdentity("token-sweep")
                    .StartAt(TimeProvider.System.GetUtcNow().AddMinutes(1))
                    .WithSimpleSchedule(static schedule =>
                        schedule.WithInterval(TimeSpan.FromMinutes(5)).RepeatForever()
                    )
            )
        );
        services.AddQuartzHostedService(static options => options.WaitForJobsToComplete = true);
        return services;
    }
}
