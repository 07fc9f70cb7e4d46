using System.Globalization;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>The command <c>health</c>: what a container's health check runs, since its image has no curl.</summary>
internal static class HealthProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task AskAsync(string[] args, CancellationToken cancellationToken)
    {
        var configuration = PortalHost.CreateBuilder(args).Configuration;
        var url = new Uri(Address(configuration), "/health/live");
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(url, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new StartupProblem(
                    string.Create(CultureInfo.InvariantCulture, $"{url} answered {(int)answer.StatusCode}.")
                );
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            throw new StartupProblem($"{url} does not answer.", exception);
        }
    }

    private static Uri Address(IConfiguration configuration)
    {
        var address = configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var port = configuration["HTTP_PORTS"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var parsed = BindingAddress.Parse(address ?? $"http://127.0.0.1:{port ?? "5000"}");
        var host = parsed.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : parsed.Host;
        return new UriBuilder(parsed.Scheme, host, parsed.Port).Uri;
    }
}
