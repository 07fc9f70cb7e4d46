using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.Control;
using ConversationAIPortal.Sandbox.Faults;
using ConversationAIPortal.Sandbox.Limits;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;
using ConversationAIPortal.Sandbox.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Sandbox;

/// <summary>A HighLevel stand-in: another company's server, for development and tests only.</summary>
public static partial class SandboxServer
{
    private const string DefaultUrl = "http://127.0.0.1:5090";

    /// <summary>Why the Sandbox must not run here; null = it may.</summary>
    public static string? RefusalToStart(string[] args) =>
        string.Equals(EnvironmentName(args), Environments.Production, StringComparison.OrdinalIgnoreCase)
            ? "The Sandbox is a stand-in for HighLevel with made-up data and open controls. "
                + "It does not start in Production: unset ASPNETCORE_ENVIRONMENT, or set it to Development."
            : null;

    /// <summary>The Sandbox's services on Kestrel; <c>urls</c> defaults to http://127.0.0.1:5090.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Its own folder, not the caller's: started by the portal, it must not read the portal's settings files.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = EnvironmentName(args) ?? Environments.Development,
            }
        );
        if (string.IsNullOrWhiteSpace(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter(typeof(SandboxServer).FullName, LogLevel.Information);
        AddServices(builder.Services, builder.Configuration);
        return builder;
    }

    /// <summary>Maps everything; call once, after <c>Build</c>.</summary>
    public static WebApplication UseSandbox(this WebApplication app)
    {
        app.UseMiddleware<RequestRecording>();
        app.UseMiddleware<ApiGate>();
        app.MapConsentPage();
        app.MapOAuth();
        app.MapAgents();
        app.MapActions();
        app.MapFollowupSettings();
        app.MapGenerations();
        app.MapConversations();
        app.MapExport();
        app.MapLocations();
        app.MapUsers();
        app.MapPickLists(app.Services.GetRequiredService<IOptions<SandboxSettings>>().Value.KnowledgeBaseScope);
        app.MapControl();
        app.MapState();
        app.MapFallback(UnknownPath.Answer);
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SandboxServer).FullName!);
        app.Lifetime.ApplicationStarted.Register(() => Listening(logger, string.Join(", ", app.Urls)));
        return app;
    }

    private static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<SandboxSettings>()
            .Bind(configuration.GetSection("Sandbox"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.Configure<ParentProcessSettings>(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Agency>();
        services.AddSingleton<AgentBook>();
        services.AddSingleton<ThreadBook>();
        services.AddSingleton<TokenBook>();
        services.AddSingleton<CodeBook>();
        services.AddSingleton<InstallBook>();
        services.AddSingleton<RefreshRefusals>();
        services.AddSingleton<FaultBook>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton<WebhookSigner>();
        services.AddSingleton<WebhookQueue>();
        services.AddSingleton<SandboxReset>();
        services.AddSingleton<FaultActions>();
        services.AddSingleton<MessageSimulation>();
        services.AddHttpClient(WebhookSender.ClientName);
        services.AddHostedService<WebhookSender>();
        services.AddHostedService<ParentProcessWatch>();
    }

    // Unlike ASP.NET's own default, nothing set means Development: this program has no other use.
    private static string? EnvironmentName(string[] args) =>
        new ConfigurationBuilder().AddCommandLine(args).Build()["environment"]
        ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Sandbox of HighLevel on {Urls} (keys and ids: /sandbox/state)"
    )]
    private static partial void Listening(ILogger logger, string urls);
}
