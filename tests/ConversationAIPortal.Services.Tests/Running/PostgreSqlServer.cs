using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ConversationAIPortal.Services.Tests.Running;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]

namespace ConversationAIPortal.Services.Tests.Running;

/// <summary>
/// A throw-away PostgreSQL of Debian's package on a loopback port, or the one named by <c>PORTAL_TEST_POSTGRES</c>.
/// </summary>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    private string? _programs;
    private string? _data;
    private string _server = "";
    private int _databases;

    /// <summary>Why there is none; null when there is one.</summary>
    public string? Missing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } given)
        {
            _server = given;
            return;
        }

        _programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(folder => Path.Combine(folder, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;
        if (_programs is null)
        {
            Missing = "PostgreSQL is not installed (Debian package postgresql), and PORTAL_TEST_POSTGRES is not set.";
            return;
        }

        _data = Path.Combine(Path.GetTempPath(), $"portal-postgres-{Guid.NewGuid():N}");
        var port = FreePort();
        var failure =
            await RunAsync("mkdir", "-m", "777", _data)
            ?? await AsPostgresAsync("initdb", "-D", $"{_data}/db", "-A", "trust", "--no-sync", "-U", "portal")
            ?? await AsPostgresAsync(
                "pg_ctl",
                "-D",
                $"{_data}/db",
                "-w",
                "-l",
                $"{_data}/log",
                "-o",
                $"-p {port.ToString(CultureInfo.InvariantCulture)} -k {_data} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300",
                "start"
            );
        if (failure is not null)
        {
            Missing = $"PostgreSQL did not start here: {failure}";
            return;
        }

        _server =
            $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username=portal;Maximum Pool Size=20";
    }

    /// <summary>An empty database of its own.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name =
            $"portal{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create($"{_server};Database=postgres");
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return $"{_server};Database={name}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_data is null || Missing is not null)
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        await AsPostgresAsync("pg_ctl", "-D", $"{_data}/db", "-m", "immediate", "stop");
        await RunAsync("rm", "-rf", _data);
    }

    private Task<string?> AsPostgresAsync(string program, params string[] arguments) =>
        Environment.UserName == "root"
            ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_programs!, program), .. arguments])
            : RunAsync(Path.Combine(_programs!, program), arguments);

    /// <summary>Null when it went well, or what it said.</summary>
    private static async Task<string?> RunAsync(string program, params string[] arguments)
    {
        // Not redirected through pipes that the server would inherit and keep open.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("\"$0\" \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : $"{Path.GetFileName(program)} ended with {process.ExitCode}";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
