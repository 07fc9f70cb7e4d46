using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ConversationAIPortal.Web.Tests.Hosting;

/// <summary>How a portal starts, refuses to start, and ends: as a program of its own.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-start-tests-");
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;
    private readonly Uri _url = new($"http://127.0.0.1:{PortalProcess.FreePort()}");
    private readonly Uri _sandbox = new($"http://127.0.0.1:{PortalProcess.FreePort()}");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Serve_Killed_SandboxEndsToo()
    {
        await using var portal = PortalProcess.Start(Arguments());
        await portal.ReadyAsync(_token);
        using var sandbox = await ConnectAsync(_sandbox);

        portal.Kill();

        await EndOfAsync(sandbox);
    }

    [Fact]
    public async Task Serve_ToldToStop_EndsInGoodOrderWithTheSandbox()
    {
        await using var portal = PortalProcess.Start(Arguments());
        await portal.ReadyAsync(_token);
        using var sandbox = await ConnectAsync(_sandbox);

        using var kill = Process.Start("kill", ["-TERM", portal.Id.ToString(CultureInfo.InvariantCulture)]);

        (await portal.ExitCodeAsync(_token)).Should().Be(0, portal.Output);
        await EndOfAsync(sandbox);
        portal.Output.Should().NotContain("The Sandbox has ended");
    }

    [Fact]
    public async Task Serve_PortalPortInUse_SaysWhatToDo()
    {
        using var other = Listen(_url);
        await using var portal = PortalProcess.Start(Arguments());

        await RefusesAsync(portal, $"Port {_url.Port} is in use", "--urls=");
    }

    [Fact]
    public async Task Serve_SandboxPortInUse_SaysWhatToDo()
    {
        using var other = Listen(_sandbox);
        await using var portal = PortalProcess.Start(Arguments());

        await RefusesAsync(portal, $"Port {_sandbox.Port}", "--Sandbox:Url=");
    }

    [Fact]
    public async Task Serve_SandboxSettingWrong_TellsWhatTheSandboxSaid()
    {
        await using var portal = PortalProcess.Start([.. Arguments(), "--Sandbox:Locations=0"]);

        await RefusesAsync(portal, "The Sandbox ended with code", "Locations");
    }

    [Fact]
    public async Task Serve_StoreIsNotADatabase_SaysWhatToDo()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "portal.db"), new string('x', 4096), _token);
        await using var portal = PortalProcess.Start(Arguments());

        await RefusesAsync(portal, "is not a store of the portal", "ConnectionStrings:Portal");
    }

    [Fact]
    public async Task Serve_ProductionWithoutSettings_NamesAllThatAreMissing()
    {
        await using var portal = PortalProcess.Start([$"--urls={_url}"], "Production");

        await RefusesAsync(
            portal,
            "AzureAd:Instance",
            "AzureAd:TenantId",
            "AzureAd:ClientId",
            "AzureAd:ClientSecret",
            "HighLevel:ClientId",
            "DataProtection:CertificatePath"
        );
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("")]
    public async Task Serve_NoDevelopmentSaid_IsProduction(string environment)
    {
        await using var portal = PortalProcess.Start([$"--urls={_url}"], environment);

        await RefusesAsync(portal, "needed in Production");
    }

    [Fact]
    public async Task Serve_RunProfileButProductionSaid_IsProduction()
    {
        await using var portal = PortalProcess.Start(
            [$"--urls={_url}"],
            "Production",
            variables: new Dictionary<string, string> { ["PORTAL_RUN_ENVIRONMENT"] = "Development" }
        );

        await RefusesAsync(portal, "needed in Production");
    }

    [Fact]
    public async Task Serve_ProductionWithSandbox_IsRefused()
    {
        await using var portal = PortalProcess.Start([$"--urls={_url}", "--Sandbox:Enabled=true"], "Production");

        await RefusesAsync(portal, "Sandbox:Enabled must not be true");
    }

    [Fact]
    public async Task Serve_UnknownCommand_SaysSo()
    {
        await using var portal = PortalProcess.Start(["migrat"], "Production");

        (await portal.ExitCodeAsync(_token)).Should().Be(1);
        portal.Output.Should().Contain("There is no command \"migrat\"");
    }

    [Fact]
    public async Task Migrate_NoStoreYet_MakesIt()
    {
        var file = Path.Combine(_folder.FullName, "new", "portal.db");
        await using var portal = PortalProcess.Start(
            ["migrate", $"--ConnectionStrings:Portal=Data Source={file}"],
            "Production"
        );

        (await portal.ExitCodeAsync(_token)).Should().Be(0, portal.Output);
        File.Exists(file).Should().BeTrue();
    }

    private string[] Arguments() => RunningPortal.Arguments(_url, _sandbox, _folder.FullName);

    private async Task RefusesAsync(PortalProcess portal, params string[] words)
    {
        (await portal.ExitCodeAsync(_token)).Should().Be(1, portal.Output);
        portal.Output.Should().ContainAll(words).And.Contain("cannot start");
        portal.Output.Should().NotContain("   at ", "people get words, not a stack trace");
    }

    private static TcpListener Listen(Uri url)
    {
        var listener = new TcpListener(IPAddress.Loopback, url.Port);
        listener.Start();
        return listener;
    }

    private async Task<TcpClient> ConnectAsync(Uri url)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, url.Port, _token);
        return client;
    }

    /// <summary>The connection's other side is gone: closed, or reset.</summary>
    private async Task EndOfAsync(TcpClient client)
    {
        try
        {
            var read = client.GetStream().ReadAsync(new byte[1], _token).AsTask();
            (await read.WaitAsync(TimeSpan.FromSeconds(30), _token)).Should().Be(0);
        }
        catch (IOException exception) when (exception.InnerException is SocketException)
        {
            // Reset: gone as well.
        }
    }
}
