using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ConversationAIPortal.Sandbox.Tests.Hosting;

/// <summary>The Sandbox as people start it: a process of its own.</summary>
public sealed class SandboxProcess : IAsyncDisposable
{
    private SandboxProcess(Process process, string url) => (Process, Url) = (process, url);

    public Process Process { get; }

    public string Url { get; }

    public static SandboxProcess Start(string? environment = null, params string[] arguments)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(SandboxServer).Assembly.Location, "--urls", url },
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        if (environment is not null)
        {
            start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        }

        return new SandboxProcess(Process.Start(start)!, url);
    }

    /// <summary>Waits until it says that it listens, and tells how long that took.</summary>
    public async Task<TimeSpan> ListensAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (await Process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("Sandbox of HighLevel on " + Url, StringComparison.Ordinal))
            {
                return watch.Elapsed;
            }
        }

        throw new InvalidOperationException(await Process.StandardError.ReadToEndAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
            await Process.WaitForExitAsync(CancellationToken.None);
        }

        Process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
