namespace ConversationAIPortal.Browser.Tests.Running;

/// <summary>Where things lie.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo _root = FindRoot();

    /// <summary>The portal as built in the same configuration as these tests.</summary>
    public static string WebProgram =>
        Path.Combine(
            _root.FullName,
            "src/ConversationAIPortal.Web/bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0/ConversationAIPortal.Web.dll"
        );

    /// <summary>Screenshots go into docs only when asked for, so that a normal run leaves the work tree clean.</summary>
    public static string ScreenshotFolder =>
        Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") == "1"
            ? Path.Combine(_root.FullName, "docs/screenshots")
            : Path.Combine(_root.FullName, "artifacts/screenshots");

    /// <summary>What a failed test saw.</summary>
    public static string FailureFolder => Path.Combine(_root.FullName, "artifacts/browser-failures");

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ConversationAIPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository's root was not found.");
        }

        return folder;
    }
}
