namespace ConversationAIPortal.Web.Hosting;

/// <summary>Ties the Sandbox's life to the portal's.</summary>
internal static class SandboxHosting
{
    // Ctrl+C reaches both; the portal's own end must have time to show before the Sandbox's is called a failure.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Starts the Sandbox in Development; call first, so that it starts while the portal builds itself.</summary>
    public static void AddSandboxChild(this WebApplicationBuilder builder)
    {
        if (SandboxChild.Start(builder.Configuration, builder.Environment) is { } child)
        {
            // By a factory, so that the container ends it when the portal ends.
            builder.Services.AddSingleton(_ => child);
        }
    }

    /// <summary>Returns when the Sandbox answers, if there is one; from then on its end is logged.</summary>
    public static async Task WaitForSandboxAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        if (app.Services.GetService<SandboxChild>() is { } child)
        {
            await child.WaitAsync(cancellationToken);
            _ = TellEndAsync(child, app.Logger, app.Lifetime.ApplicationStopping);
        }
    }

    private static async Task TellEndAsync(SandboxChild child, ILogger logger, CancellationToken stopping)
    {
        try
        {
            var (code, said) = await child.EndAsync(stopping);
            await Task.Delay(Grace, stopping);
            HostingLog.SandboxEnded(logger, code, said);
        }
        catch (OperationCanceledException)
        {
            // The portal ends: so may the Sandbox.
        }
    }
}
