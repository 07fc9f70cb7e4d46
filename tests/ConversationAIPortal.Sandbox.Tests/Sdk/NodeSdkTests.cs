using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Tests.Sdk;

/// <summary>HighLevel's official Node SDK, unchanged from npm, must work against the Sandbox.</summary>
public sealed class NodeSdkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OfficialSdk_Unchanged_WorksAgainstTheSandbox()
    {
        var folder = await InstallAsync();
        await using var host = await SandboxHost.StartAsync();

        var (code, output, error) = await RunAsync(folder, "node", "walk.cjs", host.Url);

        code.Should().Be(0, error);
        var seen = JsonNode.Parse(output)!;
        ((string)seen["tokenLocation"]!).Should().Be(host.LocationId());
        ((int)seen["agents"]!["count"]!).Should().Be(3);
        ((int)seen["agents"]!["totalCount"]!).Should().Be(5);
        ((string)seen["agent"]!["instructions"]!).Should().NotBeEmpty();
        ((string)seen["updated"]!["name"]!).Should().Be("Renamed by the SDK");
        ((string)seen["updated"]!["instructions"]!).Should().Be((string)seen["agent"]!["instructions"]!);
        seen["actions"]!.AsArray().Should().NotBeEmpty();
        ((bool)seen["deleted"]!["success"]!).Should().BeTrue();
        ((int)seen["conversations"]!).Should().Be(2);
        ((int)seen["exported"]!).Should().Be(10);
        ((int)seen["workflows"]!).Should().BePositive();
        ((int)seen["afterExpiry"]!).Should().Be(5);
        ((bool)seen["refreshed"]!).Should().BeTrue();
        ((int)seen["installed"]!).Should().Be(12);
        ((bool)seen["minted"]!).Should().BeTrue();
        ((int)seen["byPit"]!).Should().Be(5);
        seen["missing"]!.ToJsonString().Should().Be("""{"status":400,"message":"No Agent found for the id: nobody"}""");
        ((int)seen["readOnly"]!["status"]!).Should().Be(401);
        seen["limited"]!.ToJsonString().Should().Contain("\"status\":429").And.Contain("\"scope\":\"daily\"");
    }

    // Installed outside of the repository, once per lock file; never committed.
    private static async Task<string> InstallAsync()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Sdk", "node");
        var stamp = File.GetLastWriteTimeUtc(Path.Combine(source, "package-lock.json")).Ticks;
        var folder = Path.Combine(Path.GetTempPath(), $"conversation-ai-portal-sdk-{stamp}");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        if (Directory.Exists(Path.Combine(folder, "node_modules", "@gohighlevel")))
        {
            return folder;
        }

        try
        {
            var (code, _, error) = await RunAsync(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            Assert.SkipWhen(code != 0, $"npm could not bring @gohighlevel/api-client: {error.Trim().Split('\n')[^1]}");
        }
        catch (Win32Exception)
        {
            Assert.Skip("node and npm are not installed: HighLevel's Node SDK cannot be run.");
        }

        return folder;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        string folder,
        string program,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await error);
    }
}
