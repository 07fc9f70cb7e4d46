using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.OAuth;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.HighLevel;

/// <summary>Registers the client.</summary>
public static class HighLevelModule
{
    /// <summary>
    /// Adds <see cref="IHighLevel"/> and what it needs; the caller registers <see cref="IAccessTokenSource"/>. The order
    /// of the handlers is the order a request passes them.
    /// </summary>
    public static IServiceCollection AddHighLevel(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddOptions<HighLevelOptions>()
            .Bind(configuration.GetSection(HighLevelOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<HighLevelOptions>, HighLevelOptionsValidator>();
        services.AddSingleton<RateBudgets>();
        services.AddSingleton<IRateBudgets>(static provider => provider.GetRequiredService<RateBudgets>());
        services.AddTransient<ErrorMappingHandler>();
        services.AddTransient<RateBudgetHandler>();
        services.AddTransient<BearerTokenHandler>();
        services.AddSingleton<IOAuthClient, OAuthClient>();
        services.AddSingleton<IHighLevel, HighLevelClient>();

        var client = services
            .AddHttpClient(HighLevelClient.Pipeline)
            .RemoveAllLoggers() // the default loggers write URLs; ours never carry secrets, others' queries might
            .AddHttpMessageHandler<ErrorMappingHandler>();
        HighLevelResilience.Add(client);
        client.AddHttpMessageHandler<RateBudgetHandler>().AddHttpMessageHandler<BearerTokenHandler>();

        services
            .AddHttpClient(OAuthClient.Pipeline)
            .RemoveAllLoggers()
            .AddHttpMessageHandler<ErrorMappingHandler>()
            .AddHttpMessageHandler<RateBudgetHandler>() // outside the time-out: waiting for a turn is no failure
            .AddHttpMessageHandler<AttemptTimeoutHandler>();
        services.AddTransient<AttemptTimeoutHandler>();
        return services;
    }
}
