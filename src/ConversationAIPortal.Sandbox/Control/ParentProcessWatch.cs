using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Sandbox.Control;

/// <summary>The <c>--parent-pid</c> of the process that started the Sandbox; 0 = nobody's child.</summary>
internal sealed class ParentProcessSettings
{
    [ConfigurationKeyName("parent-pid")]
    public int ParentPid { get; set; }
}

/// <summary>Ends the Sandbox when the portal that started it is gone, even if it was killed.</summary>
internal sealed class ParentProcessWatch(
    IOptions<ParentProcessSettings> settings,
    IHostApplicationLifetime lifetime,
    TimeProvider time
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Value.ParentPid <= 0)
        {
            return;
        }

        using var parent = Find(settings.Value.ParentPid);
        using var timer = new PeriodicTimer(Pause, time);
        while (parent is { HasExited: false })
        {
            await timer.WaitForNextTickAsync(stoppingToken);
        }

        lifetime.StopApplication();
    }

    private static Process? Find(int pid)
    {
        try
        {
            return Process.GetProcessById(pid);
        }
        catch (ArgumentException)
        {
            // Gone already.
            return null;
        }
    }
}
