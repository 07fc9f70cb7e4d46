using System.Diagnostics;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>
/// The Sandbox as a child process of a portal in Development. It is started before the portal builds itself, so that
/// both start at the same time, and the portal opens its own port only when the Sandbox answers.
/// </summary>
internal sealed class SandboxChild : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan TryTime = TimeSpan.FromSeconds(2);
    private const int LinesKept = 20;

    private readonly Process _process;
    private readonly Uri _url;
    private readonly Queue<string> _errors = new();
    private int _disposed;

    private SandboxChild(Process process, Uri url) => (_process, _url) = (process, url);

    /// <summary>Where it answers, without a closing slash.</summary>
    public string Url => _url.GetLeftPart(UriPartial.Authority);

    /// <summary>Starts it when the settings ask for it; otherwise null.</summary>
    /// <exception cref="StartupProblem">Not in Development, not built, or its port is in use.</exception>
    public static SandboxChild? Start(IConfiguration configuration, IHostEnvironment environment)
    {
        if (!configuration.GetValue("Sandbox:Enabled", defaultValue: false))
        {
            return null;
        }

        if (!environment.IsDevelopment())
        {
            throw new StartupProblem(
                $"Sandbox:Enabled is true, but the environment is {environment.EnvironmentName}. The Sandbox is a "
                    + "stand-in with made-up data and open sign-in: remove the setting, or run in Development."
            );
        }

        var url = SandboxUrl(configuration);
        EnsureFree(url);
        var child = new SandboxChild(new Process { StartInfo = SandboxProgram.HowToStart(configuration, url) }, url);
        child.Run();
        return child;
    }

    /// <summary>Returns when it answers.</summary>
    /// <exception cref="StartupProblem">It ended, or did not answer in time.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TryTime };
        var since = Stopwatch.StartNew();
        while (since.Elapsed < Patience)
        {
            if (_process.HasExited)
            {
                // Lets the last lines of its error output arrive.
                await _process.WaitForExitAsync(cancellationToken);
                throw new StartupProblem(
                    $"The Sandbox ended with code {_process.ExitCode} instead of starting.{Said()}"
                );
            }

            try
            {
                using var _ = await client.GetAsync(_url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                return;
            }
            catch (Exception exception) when (NotYet(exception, cancellationToken))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }

        throw new StartupProblem(
            $"The Sandbox at {_url} did not answer within {Patience.TotalSeconds:0} seconds.{Said()}"
        );
    }

    /// <summary>Completes when it has ended, with its exit code and last words.</summary>
    public async Task<(int Code, string Said)> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, Said());
    }

    /// <summary>Ends it. It holds nothing that would need a farewell.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }

        _process.Dispose();
    }

    // No connection, or none that answers within one try's time.
    private static bool NotYet(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private void Run()
    {
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        // Also when the portal refuses to start: then no container ends it.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    private void Keep(string? line)
    {
        // Its words, not where in its code they come from.
        if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith("at ", StringComparison.Ordinal))
        {
            return;
        }

        lock (_errors)
        {
            _errors.Enqueue(line);
            if (_errors.Count > LinesKept)
            {
                _errors.Dequeue();
            }
        }
    }

    private string Said()
    {
        lock (_errors)
        {
            return _errors.Count == 0
                ? ""
                : $"{Environment.NewLine}It said:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", _errors)}";
        }
    }

    private static Uri SandboxUrl(IConfiguration configuration) =>
        Uri.TryCreate(configuration["Sandbox:Url"], UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp
            ? url
            : throw new StartupProblem("Sandbox:Url must be an address like http://127.0.0.1:5090.");

    private static void EnsureFree(Uri url)
    {
        if (PortCheck.IsTaken(url.Host, url.Port))
        {
            throw new StartupProblem(
                $"Port {url.Port}, where the Sandbox should start, is in use by another program. Stop that program "
                    + "(perhaps a portal that still runs), or choose another port with "
                    + $"--Sandbox:Url=http://127.0.0.1:{url.Port + 1}."
            );
        }
    }
}
