using System.Net;
using ConversationAIPortal.Browser.Tests.Running;

namespace ConversationAIPortal.Benchmarks;

/// <summary>Resident memory of the portal and of the Sandbox half a minute after the first page.</summary>
internal static class MemoryBenchmark
{
    private const int Runs = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    public static async Task RunAsync()
    {
        var web = new List<double>();
        var sandbox = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await using var portal = new PortalProcess();
            await portal.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal), CancellationToken.None);
            using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
            await browser.GetStringAsync(portal.Url);
            await Task.Delay(Rest);
            web.Add(Memory.ResidentMegabytes(portal.Id));
            sandbox.Add(Memory.ResidentMegabytes((await Memory.ChildrenAsync(portal.Id)).Single()));
        }

        Figures.Print("Portal at rest", web, "MB");
        Figures.Print("Sandbox at rest (12 sub-accounts)", sandbox, "MB");
    }
}
