using ConversationAIPortal.Services.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ConversationAIPortal.Web.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder
            .Services.AddHealthChecks()
            .AddCheck<StoreHealth>("store", tags: [Ready])
            .AddCheck<KeyRingHealth>("key ring", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        // No details: anybody may ask. The log has them.
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) })
            .AllowAnonymous();
    }

    private static HealthCheckResult Result(StoreProblem? problem) =>
        problem is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{problem.What} {problem.ToDo}");

    private sealed class StoreHealth(PortalStore store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) => Result(await store.CheckAsync(cancellationToken));
    }

    private sealed class KeyRingHealth(KeyRingCheck keyRing) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) => Result(await keyRing.CheckAsync(cancellationToken));
    }
}
