using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ConversationAIPortal.Browser.Tests.Running;
using ConversationAIPortal.Services;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Agents;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Services.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Benchmarks;

/// <summary>Reads 1,000 sub-accounts with 10 agents each through the whole service layer, every answer 100 ms away.</summary>
internal static class SearchBenchmark
{
    private const int Locations = 1000;
    private const int LatencyMs = 100;
    private const int Runs = 5;

    public static async Task RunAsync()
    {
        await using var portal = new PortalProcess();
        await portal.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Sandbox__Locations"] = Text(Locations),
                ["Sandbox__AgentsPerLocation"] = "10",
                ["Sandbox__LatencyMs"] = Text(LatencyMs),
                ["Sandbox__RequestLogSize"] = "20000",
            },
            CancellationToken.None
        );
        var folder = Directory.CreateTempSubdirectory("portal-search-");
        try
        {
            await using var services = Services(portal.SandboxUrl, Path.Combine(folder.FullName, "portal.db"));
            await services.GetRequiredService<PortalStore>().MigrateAsync(CancellationToken.None);
            await services.GetRequiredService<KeyRingCheck>().CheckAsync(CancellationToken.None);
            await using var scope = services.CreateAsyncScope();
            await ConnectAsync(scope.ServiceProvider, portal.SandboxUrl);
            await MeasureAsync(scope.ServiceProvider.GetRequiredService<AgentCatalog>(), portal.SandboxUrl);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(AgentCatalog catalog, Uri sandbox)
    {
        var locations = await catalog.LocationsAsync(CancellationToken.None);
        var first = new List<double>();
        var all = new List<double>();
        var filter = new List<double>();
        var before = await SearchesAsync(sandbox);
        var agents = 0;
        for (var run = 0; run < Runs; run++)
        {
            var rows = new List<AgentRow>();
            var clock = Stopwatch.StartNew();
            await foreach (var answer in catalog.ReadAsync(locations, refresh: true, CancellationToken.None))
            {
                if (rows.Count == 0)
                {
                    first.Add(clock.Elapsed.TotalSeconds);
                }

                var read = answer.Agents ?? throw new InvalidOperationException($"{answer.Location.Name} failed.");
                rows.AddRange(read.Select(agent => new AgentRow(answer.Location, agent)));
            }

            all.Add(clock.Elapsed.TotalSeconds);
            agents = rows.Count;
            var query = new AgentQuery { Search = "book appointment" };
            clock.Restart();
            query.Apply(rows);
            filter.Add(clock.Elapsed.TotalMilliseconds);
            // Past the window of the rate limits, so that every run begins with whole budgets.
            await Task.Delay(TimeSpan.FromSeconds(11));
        }

        var requests = (await SearchesAsync(sandbox) - before) / Runs;
        Console.WriteLine($"{locations.Count} sub-accounts, {agents} agents, {requests} requests per search");
        Figures.Print("First sub-account's agents", first, "s");
        Figures.Print("All agents", all, "s");
        Figures.Print("Words, filter and sort over all agents", filter, "ms");
        var bound = requests * LatencyMs / 1000.0 / AgentCatalog.Parallel;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Bound: {requests} requests x {LatencyMs} ms / {AgentCatalog.Parallel} at once = {bound:0.##} s"
            )
        );
    }

    /// <summary>The agency by OAuth, then the import of its sub-accounts, as the portal's pages do it.</summary>
    private static async Task ConnectAsync(IServiceProvider services, Uri sandbox)
    {
        const string Browser = "benchmark";
        var callback = new Uri("http://127.0.0.1/connect/callback");
        var connecting = services.GetRequiredService<OAuthConnecting>();
        var consent = await connecting.StartAsync(wholeAgency: true, Browser, callback, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = sandbox };
        using var made = await client.PostAsJsonAsync("/sandbox/codes", new { userType = "Company" });
        var code = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
        var state = QueryHelpers.ParseQuery(consent.Query)["state"].ToString();
        var outcome = await connecting.FinishAsync(code, state, Browser, callback, CancellationToken.None);
        if (outcome is not ConnectOutcome.AgencyConnected agency)
        {
            throw new InvalidOperationException($"The agency was not connected: {outcome.GetType().Name}");
        }

        var importing = services.GetRequiredService<AgencyImporting>();
        var found = await importing.ListAsync(agency.Company, CancellationToken.None);
        var clock = Stopwatch.StartNew();
        var result = await importing.ImportAsync(agency.Company, found, progress: null, CancellationToken.None);
        if (result.Imported != Locations)
        {
            throw new InvalidOperationException(
                $"{result.Imported} of {Locations} were imported. {result.Failures.FirstOrDefault()?.Exception.Message}"
            );
        }

        Figures.Print($"Import of {Locations} sub-accounts", [clock.Elapsed.TotalSeconds], "s");
    }

    private static async Task<int> SearchesAsync(Uri sandbox)
    {
        using var client = new HttpClient { BaseAddress = sandbox };
        var log = await client.GetFromJsonAsync<JsonElement>("/sandbox/requests?operation=search-agent&limit=20000");
        return log.GetArrayLength();
    }

    private static ServiceProvider Services(Uri sandbox, string store)
    {
        var url = sandbox.GetLeftPart(UriPartial.Authority);
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["ConnectionStrings:Portal"] = $"Data Source={store};Pooling=False",
                    ["HighLevel:ApiBaseUrl"] = url,
                    ["HighLevel:ChooseLocationUrl"] = $"{url}/v2/oauth/chooselocation",
                    ["HighLevel:ClientId"] = "6790c0ffee5a4db0c0debeef-sandbox1",
                    ["HighLevel:ClientSecret"] = "development-only-client-secret",
                }
            )
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddPortalServices(settings)
            .AddSingleton<ICurrentPerson, Somebody>()
            .BuildServiceProvider();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Somebody : ICurrentPerson
    {
        private static readonly Person Owner = new(
            "benchmark.owner",
            "Benchmark",
            null,
            new HashSet<Role> { Role.Owner }
        );

        public ValueTask<Person?> GetAsync(CancellationToken cancellationToken) => new(Owner);
    }
}
