using ConversationAIPortal.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(RunningPortal))]

namespace ConversationAIPortal.Web.Tests.Hosting;

/// <summary>One portal in Development with its Sandbox, on free ports and a store of its own, for all tests that only ask it.</summary>
public sealed class RunningPortal : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-web-tests-");
    private PortalProcess? _process;

    public Uri Url { get; } = new($"http://127.0.0.1:{PortalProcess.FreePort()}");

    public Uri Sandbox { get; } = new($"http://127.0.0.1:{PortalProcess.FreePort()}");

    public string Output => _process!.Output;

    public async ValueTask InitializeAsync()
    {
        _process = PortalProcess.Start(Arguments(Url, Sandbox, _folder.FullName));
        await _process.ReadyAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>The command line of a portal in Development that shares nothing with another.</summary>
    public static string[] Arguments(Uri url, Uri sandbox, string folder) =>
        [
            $"--urls={url.GetLeftPart(UriPartial.Authority)}",
            $"--Sandbox:Url={sandbox.GetLeftPart(UriPartial.Authority)}",
            "--Sandbox:Locations=3",
            "--Sandbox:MessagesPerLocation=10",
            $"--ConnectionStrings:Portal=Data Source={Path.Combine(folder, "portal.db")}",
        ];
}
