using Microsoft.Extensions.Configuration.Memory;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>
/// The settings of Development (<c>appsettings.Development.json</c> at the top of the repository, embedded here), below
/// every other source, so that files, environment variables and the command line override them.
/// </summary>
internal static class DevelopmentDefaults
{
    private const string Resource = "appsettings.Development.json";
    private const string SandboxUrl = "{Sandbox:Url}";

    public static void AddDevelopmentDefaults(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            return;
        }

        var defaults = Read();
        // Whoever moves the Sandbox to another port moves everything that lives there with it.
        var sandbox = builder.Configuration["Sandbox:Url"] ?? defaults["Sandbox:Url"] ?? "";
        var values = defaults.ToDictionary(
            pair => pair.Key,
            pair => pair.Value?.Replace(SandboxUrl, sandbox.TrimEnd('/'), StringComparison.Ordinal)
        );
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = values });
    }

    private static Dictionary<string, string?> Read()
    {
        using var stream =
            typeof(DevelopmentDefaults).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in the portal.");
        return new ConfigurationBuilder().AddJsonStream(stream).Build().AsEnumerable().ToDictionary();
    }
}
