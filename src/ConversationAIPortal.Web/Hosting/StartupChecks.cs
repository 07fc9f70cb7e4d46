using ConversationAIPortal.Services.Storage;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>What must hold before the portal serves anybody.</summary>
internal static class StartupChecks
{
    /// <summary>Brings the tables up to date: at every start in Development, by the command <c>migrate</c> elsewhere.</summary>
    /// <exception cref="StartupProblem">The store cannot be used.</exception>
    public static async Task MigrateStoreAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        var store = app.Services.GetRequiredService<PortalStore>();
        Require(await store.MigrateAsync(cancellationToken));
    }

    /// <summary>Call it before the host starts, so that nothing has used the key ring yet.</summary>
    /// <exception cref="StartupProblem">Settings, store or key ring are not usable.</exception>
    public static async Task CheckStartAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        // The host would do this too, but print a stack trace.
        app.Services.GetService<IStartupValidator>()?.Validate();
        if (app.Environment.IsDevelopment())
        {
            await app.MigrateStoreAsync(cancellationToken);
        }

        Require(await app.Services.GetRequiredService<PortalStore>().CheckAsync(cancellationToken));
        Require(await app.Services.GetRequiredService<KeyRingCheck>().CheckAsync(cancellationToken));
    }

    private static void Require(StoreProblem? problem)
    {
        if (problem is not null)
        {
            throw new StartupProblem($"{problem.What}{Environment.NewLine}{problem.ToDo}");
        }
    }
}
