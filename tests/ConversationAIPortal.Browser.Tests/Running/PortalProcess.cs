using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConversationAIPortal.Browser.Tests.Running;

/// <summary>The portal and its Sandbox as programs of their own, on free ports, with a store of their own.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-browser-");
    private Process? _process;

    public Uri Url { get; } = new($"http://127.0.0.1:{FreePort()}");

    public Uri SandboxUrl { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>The portal's process; the Sandbox is its child.</summary>
    public int Id => _process!.Id;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts both and waits until the portal says that it is ready.</summary>
    public async Task StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Repository.WebProgram);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["urls"] = Url.ToString();
        start.Environment["Sandbox__Url"] = SandboxUrl.ToString().TrimEnd('/');
        start.Environment["ConnectionStrings__Portal"] = $"Data Source={Path.Combine(_folder.FullName, "portal.db")}";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilReadyAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (_process!.HasExited)
            {
                break;
            }

            try
            {
                using var answer = await client.GetAsync(new Uri(Url, "/health/ready"), cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(20, cancellationToken);
        }

        throw new InvalidOperationException($"The portal did not start:\n{Output}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
