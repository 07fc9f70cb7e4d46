using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Tests.Hosting;

public sealed class HostingTests
{
    private const long MostBytes = 500L * 1024 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_InProduction_RefusesAndSaysWhy()
    {
        await using var sandbox = SandboxProcess.Start("Production");

        var error = await sandbox.Process.StandardError.ReadToEndAsync(Cancel);
        await sandbox.Process.WaitForExitAsync(Cancel);

        sandbox.Process.ExitCode.Should().Be(1);
        error.Should().Contain("does not start in Production").And.Contain("ASPNETCORE_ENVIRONMENT");
    }

    [Theory]
    [InlineData("--environment=Production", true)]
    [InlineData("--environment=production", true)]
    [InlineData("--environment=Development", false)]
    public void RefusalToStart_ByArgument_IsForProductionOnly(string argument, bool refused) =>
        (SandboxServer.RefusalToStart([argument]) is not null).Should().Be(refused);

    [Fact]
    public async Task ParentPid_ParentDies_SandboxEnds()
    {
        using var parent = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        await using var sandbox = SandboxProcess.Start(
            null,
            "--parent-pid",
            parent.Id.ToString(CultureInfo.InvariantCulture)
        );
        await sandbox.ListensAsync(Cancel);

        parent.Kill();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        await sandbox.Process.WaitForExitAsync(limit.Token);
        sandbox.Process.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task TwoThousandLocations_EachReadAndWritten_StayBelow500Megabytes()
    {
        await using var sandbox = SandboxProcess.Start(
            null,
            "--Sandbox:Locations=2000",
            "--Sandbox:AgentsPerLocation=10",
            "--Sandbox:BurstLimit=100000"
        );
        var start = await sandbox.ListensAsync(Cancel);
        using var http = new HttpClient { BaseAddress = new Uri(sandbox.Url) };
        http.DefaultRequestHeaders.Add("Version", "2021-04-15");
        var state = (await http.GetFromJsonAsync<JsonNode>("/sandbox/state", Cancel))!;
        var locations = state["locations"]!.AsArray();

        await Parallel.ForEachAsync(
            locations,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel },
            async (location, cancel) => await VisitAsync(http, location!, cancel)
        );

        sandbox.Process.Refresh();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"start {start.TotalMilliseconds:0} ms, working set {sandbox.Process.WorkingSet64 / 1048576.0:0} MB"
        );
        locations.Should().HaveCount(2_000);
        sandbox.Process.WorkingSet64.Should().BeLessThan(MostBytes);
    }

    [Fact]
    public async Task LatencyMs_DelaysEveryHighLevelAnswer()
    {
        await using var host = await SandboxHost.StartAsync(null, "--Sandbox:LatencyMs=60");
        var watch = Stopwatch.StartNew();

        await host.GetAsync("/conversation-ai/agents/search", host.Pit());

        watch.Elapsed.Should().BeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(59));
    }

    private static async Task VisitAsync(HttpClient http, JsonNode location, CancellationToken cancellationToken)
    {
        string[] paths =
        [
            "/conversation-ai/agents/search?limit=10",
            $"/conversations/messages/export?locationId={location["id"]}&limit=10",
        ];
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Authorization = new("Bearer", (string)location["pit"]!);
            using var response = await http.SendAsync(request, cancellationToken);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        using var write = new HttpRequestMessage(HttpMethod.Post, "/conversation-ai/agents")
        {
            Content = JsonContent.Create(
                new
                {
                    name = "Written",
                    personality = "a",
                    goal = "b",
                    instructions = new string('i', 4_000),
                }
            ),
        };
        write.Headers.Authorization = new("Bearer", (string)location["pit"]!);
        using var written = await http.SendAsync(write, cancellationToken);
        written.StatusCode.Should().Be(HttpStatusCode.Created);
    }
}
