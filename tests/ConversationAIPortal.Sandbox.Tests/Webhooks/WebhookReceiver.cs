using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConversationAIPortal.Sandbox.Tests.Webhooks;

/// <summary>An app's webhook address, with the answers that a test wants; 200 once they are used up.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly Channel<(string Body, string Signature)> _seen = Channel.CreateUnbounded<(string, string)>();
    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single() + "/webhooks";

    public static async Task<WebhookReceiver> StartAsync(params int[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        var queue = new ConcurrentQueue<int>(answers);
        app.MapPost(
            "/webhooks",
            async (HttpContext context) =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var body = await reader.ReadToEndAsync(context.RequestAborted);
                await receiver._seen.Writer.WriteAsync(
                    (body, context.Request.Headers["X-GHL-Signature"].ToString()),
                    context.RequestAborted
                );
                context.Response.StatusCode = queue.TryDequeue(out var status) ? status : (int)HttpStatusCode.OK;
            }
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public async Task<(string Body, string Signature)> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        return await _seen.Reader.ReadAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
