using ConversationAIPortal.Sandbox.Control;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>Keeps what was called, with its outcome, for GET /sandbox/requests. No bodies, no tokens.</summary>
internal sealed class RequestRecording(RequestDelegate next, RequestLog log, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var operation = context.GetEndpoint()?.Metadata.GetMetadata<Operation>();
        if (operation is null)
        {
            await next(context);
            return;
        }

        var start = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var call = context.Features.Get<Call>();
            log.Add(
                new RequestEntry(
                    time.GetUtcNow(),
                    operation.Id,
                    context.Request.Method,
                    context.Request.Path,
                    // An aborted connection never showed its status to the caller.
                    call?.Cut == true
                    || context.RequestAborted.IsCancellationRequested
                        ? null
                        : context.Response.StatusCode,
                    call?.LocationId,
                    call?.Grant?.Kind.ToString(),
                    Math.Round(time.GetElapsedTime(start).TotalMilliseconds, 1)
                )
            );
        }
    }
}
