using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>Where the Sandbox's program is, and its command line.</summary>
internal static class SandboxProgram
{
    public static ProcessStartInfo HowToStart(IConfiguration configuration, Uri url)
    {
        // The same .NET that runs the portal, wherever it is installed.
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        var host = Path.Combine(
            runtime.Parent!.Parent!.Parent!.FullName,
            OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"
        );
        var program = Find();
        var start = new ProcessStartInfo(host)
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            program,
            "--environment=Development",
            $"--urls={url.GetLeftPart(UriPartial.Authority)}",
            string.Create(CultureInfo.InvariantCulture, $"--parent-pid={Environment.ProcessId}"),
            .. Settings(configuration),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What is set for the portal's own server is not meant for this one.
        foreach (var name in (string[])["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "URLS"])
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private static IEnumerable<string> Settings(IConfiguration configuration) =>
        configuration
            .GetSection("Sandbox")
            .AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null && pair.Key is not ("Enabled" or "Url"))
            .Select(pair => $"--Sandbox:{pair.Key}={pair.Value}");

    private static string Find()
    {
        var program = typeof(SandboxProgram)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == "SandboxProgram")
            ?.Value;
        return File.Exists(program)
            ? program
            : throw new StartupProblem(
                "The Sandbox is not part of this build. Build the portal's Debug configuration, or set "
                    + "Sandbox:Enabled=false and start a Sandbox of your own at Sandbox:Url."
            );
    }
}
