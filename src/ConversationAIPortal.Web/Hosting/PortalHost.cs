using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>Builds and runs the portal's host.</summary>
internal static class PortalHost
{
    /// <summary>The settings in their order, and nothing else yet.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = PublishedFolder(),
                EnvironmentName = EnvironmentName(args),
            }
        );
        builder.AddDevelopmentDefaults();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        return builder;
    }

    /// <summary>Serves until it is told to stop. Says where, in one line.</summary>
    public static async Task ServeAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await app.WaitForSandboxAsync(cancellationToken);
        EnsurePortsFree(app.Configuration["urls"]);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        await app.RunAsync(cancellationToken);
    }

    // "dotnet run" means Development, but only where nobody said otherwise. A launch profile would override the shell's
    // ASPNETCORE_ENVIRONMENT, so it sets a name of its own (Properties/launchSettings.json).
    private static string EnvironmentName(string[] args)
    {
        var said =
            new ConfigurationBuilder().AddCommandLine(args).Build()["environment"]
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        return !string.IsNullOrEmpty(said)
            ? said
            : Environment.GetEnvironmentVariable("PORTAL_RUN_ENVIRONMENT") ?? Environments.Production;
    }

    // A published portal finds its files wherever it is started from; one that is being developed has none there.
    private static string? PublishedFolder() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    private static void EnsurePortsFree(string? urls)
    {
        foreach (var url in urls?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var address = BindingAddress.Parse(url);
            if (!address.IsUnixPipe && !address.IsNamedPipe && PortCheck.IsTaken(address.Host, address.Port))
            {
                throw new StartupProblem(
                    $"Port {address.Port} is in use by another program (perhaps a portal that still runs). Stop that "
                        + $"program, or choose another port with --urls={address.Scheme}://{address.Host}:{address.Port + 1}."
                );
            }
        }
    }

    private static void Announce(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses is not { Count: > 0 })
        {
            return;
        }

        var sandbox = app.Services.GetService<SandboxChild>() is { } child ? $" (Sandbox: {child.Url})" : "";
        Console.WriteLine($"Conversation AI Portal is ready: open {string.Join(" or ", addresses)}{sandbox}");
    }
}
