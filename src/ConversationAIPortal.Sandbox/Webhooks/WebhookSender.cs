using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.State;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Sandbox.Webhooks;

/// <summary>Delivers events in order. Like HighLevel it tries again after a 429 only; any other answer is final.</summary>
internal sealed partial class WebhookSender(
    WebhookQueue queue,
    WebhookSigner signer,
    IHttpClientFactory clients,
    IOptions<SandboxSettings> settings,
    TimeProvider time,
    ILogger<WebhookSender> logger
) : BackgroundService
{
    public const string ClientName = "webhooks";

    // Six times, about every ten minutes.
    private static readonly int[] HighLevelsDelaysMs = [600_000, 600_000, 600_000, 600_000, 600_000, 600_000];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var json in queue.Reader.ReadAllAsync(stoppingToken))
        {
            var body = json.ToJsonString();
            if (await PostAsync(body, stoppingToken))
            {
                // Waits beside the queue: one busy receiver must not hold up the events behind it.
                _ = RetryAsync(json, body, stoppingToken);
            }
        }
    }

    private async Task RetryAsync(JsonObject json, string body, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var pause in settings.Value.WebhookRetryDelaysMs ?? HighLevelsDelaysMs)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(pause), time, cancellationToken);
                if (!await PostAsync(body, cancellationToken))
                {
                    return;
                }
            }

            GivenUp((string?)json["type"], (string?)json["webhookId"]);
        }
        catch (OperationCanceledException)
        {
            // The Sandbox stops.
        }
    }

    /// <summary>Sends once.</summary>
    /// <returns>Whether the receiver asked for another try.</returns>
    private async Task<bool> PostAsync(string body, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var request = new HttpRequestMessage(HttpMethod.Post, settings.Value.WebhookUrl)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("X-GHL-Signature", signer.Sign(body));
            using var response = await client.SendAsync(request, cancellationToken);
            return response.StatusCode == HttpStatusCode.TooManyRequests;
        }
        catch (HttpRequestException failure)
        {
            NotDelivered(failure.HttpRequestError);
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            NotDelivered(HttpRequestError.Unknown);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook {Type} {WebhookId} was answered 429 to the last try")]
    private partial void GivenUp(string? type, string? webhookId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook not delivered: {Error}")]
    private partial void NotDelivered(HttpRequestError error);
}
