using System.Text.Json;
using ConversationAIPortal.Browser.Tests.Running;

namespace ConversationAIPortal.Benchmarks;

/// <summary>Resident memory of a Sandbox with 2,000 sub-accounts of 10 agents, before and after every agent was read.</summary>
internal static class SandboxBenchmark
{
    private const int AtOnce = 8;

    public static async Task RunAsync()
    {
        await using var portal = new PortalProcess();
        await portal.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Sandbox__Locations"] = "2000",
                ["Sandbox__AgentsPerLocation"] = "10",
            },
            CancellationToken.None
        );
        var sandbox = (await Memory.ChildrenAsync(portal.Id)).Single();
        Figures.Print("Sandbox after its start", [Memory.ResidentMegabytes(sandbox)], "MB");

        using var client = new HttpClient { BaseAddress = portal.SandboxUrl };
        using var state = JsonDocument.Parse(await client.GetStringAsync(new Uri("/sandbox/state", UriKind.Relative)));
        var ids = state
            .RootElement.GetProperty("locations")
            .EnumerateArray()
            .Select(location => location.GetProperty("id").GetString()!)
            .ToList();
        var agents = 0;
        await Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (id, stop) =>
            {
                using var read = JsonDocument.Parse(
                    await client.GetStringAsync(new Uri($"/sandbox/locations/{id}/agents", UriKind.Relative), stop)
                );
                Interlocked.Add(ref agents, read.RootElement.GetArrayLength());
            }
        );
        Figures.Print(
            $"Sandbox after {agents} agents of {ids.Count} sub-accounts were read",
            [Memory.ResidentMegabytes(sandbox)],
            "MB"
        );
    }
}
