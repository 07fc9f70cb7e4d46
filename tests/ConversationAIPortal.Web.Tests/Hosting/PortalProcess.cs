using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConversationAIPortal.Web.Tests.Hosting;

/// <summary>The built portal as a program of its own, as a person or a container starts it.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(Process process) => _process = process;

    public int Id => _process.Id;

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

    /// <summary>The folder with the solution.</summary>
    public static string Repository { get; } = FindRepository();

    public static string BuiltProgram { get; } =
        Path.Combine(Repository, "src/ConversationAIPortal.Web/bin/Debug/net10.0/ConversationAIPortal.Web.dll");

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static PortalProcess Start(
        IEnumerable<string> arguments,
        string environment = "Development",
        string? program = null,
        IReadOnlyDictionary<string, string>? variables = null
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // Anywhere but where its files are.
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(program ?? BuiltProgram);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (
            var name in start
                .Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal))
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var portal = new PortalProcess(new Process { StartInfo = start });
        portal.Run();
        return portal;
    }

    /// <summary>Waits for the line that says where to go.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        var ended = _process.WaitForExitAsync(cancellationToken);
        var first = await Task.WhenAny(_ready.Task, ended).WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
        if (first == ended)
        {
            throw new InvalidOperationException($"The portal ended with code {_process.ExitCode}: {Output}");
        }
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<int> ExitCodeAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>As the operating system ends a program that does not listen: nothing of it can clean up.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Run()
    {
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line.StartsWith("Conversation AI Portal is ready", StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ConversationAIPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
