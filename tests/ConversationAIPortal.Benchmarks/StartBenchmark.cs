using System.Diagnostics;
using System.Net;
using ConversationAIPortal.Browser.Tests.Running;

namespace ConversationAIPortal.Benchmarks;

/// <summary>From the start of the built portal (with its Sandbox, on a new store) to the first page a person can use.</summary>
internal static class StartBenchmark
{
    private const int Runs = 7;

    public static async Task RunAsync()
    {
        var ready = new List<double>();
        var first = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await using var portal = new PortalProcess();
            var clock = Stopwatch.StartNew();
            await portal.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal), CancellationToken.None);
            ready.Add(clock.Elapsed.TotalSeconds);
            using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
            var page = await browser.GetStringAsync(portal.Url);
            first.Add(clock.Elapsed.TotalSeconds);
            if (!page.Contains("Who are you today?", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The first page is not the one that asks who you are.");
            }
        }

        Figures.Print("Start to /health/ready", ready, "s");
        Figures.Print("Start to the first page", first, "s");
    }
}
