using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Api;

namespace ConversationAIPortal.Sandbox.Faults;

/// <summary>Plays a fault in place of, or on top of, the real answer.</summary>
internal static class FaultPlayer
{
    public static async Task PlayAsync(
        HttpContext context,
        (Fault? Fault, CancellationToken Released) due,
        Func<Task> handle,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (fault, released) = due;
        if (fault is null)
        {
            await handle();
            return;
        }

        if (fault.DelayMs > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), time, cancellationToken);
        }

        if (fault.Kind == FaultKind.Hang)
        {
            await HangAsync(released, cancellationToken);
            Cut(context);
            return;
        }

        if (fault.Kind is FaultKind.Cut or FaultKind.Malformed or FaultKind.Partial)
        {
            await SpoilAsync(context, fault.Kind, handle, cancellationToken);
            return;
        }

        if (fault.Kind == FaultKind.Delay)
        {
            await handle();
            return;
        }

        if (fault.After)
        {
            await RecordAsync(context, handle);
            (context.Response.ContentLength, context.Response.ContentType) = (null, null);
        }

        AddHeaders(context.Response.Headers, fault);
        await Failure(context, fault).ExecuteAsync(context);
    }

    private static void Cut(HttpContext context)
    {
        Call.Of(context).Cut = true;
        context.Abort();
    }

    private static IResult Failure(HttpContext context, Fault fault)
    {
        if (fault.Kind == FaultKind.Html)
        {
            var html = fault.Body is { ValueKind: JsonValueKind.String } text ? text.GetString() : Gateway.Html;
            return Results.Text(html, "text/html; charset=utf-8", statusCode: fault.Status);
        }

        if (fault.Body is { } body)
        {
            return body.ValueKind == JsonValueKind.String
                ? Results.Text(body.GetString(), "text/plain; charset=utf-8", statusCode: fault.Status)
                : Results.Text(body.GetRawText(), "application/json; charset=utf-8", statusCode: fault.Status);
        }

        return fault.Kind == FaultKind.ScopeMissing ? Answers.MissingScope() : Gateway.Answer(context, fault.Status);
    }

    private static void AddHeaders(IHeaderDictionary headers, Fault fault)
    {
        if (fault.RetryAfterSeconds is { } seconds)
        {
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (fault is { Kind: FaultKind.Status, Status: StatusCodes.Status429TooManyRequests })
        {
            headers[fault.Daily ? "X-RateLimit-Daily-Remaining" : "X-RateLimit-Remaining"] = "0";
        }
    }

    private static async Task HangAsync(CancellationToken released, CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onRelease = released.Register(() => end.TrySetResult());
        await using var onAbort = cancellationToken.Register(() => end.TrySetResult());
        await end.Task;
    }

    private static async Task SpoilAsync(
        HttpContext context,
        FaultKind kind,
        Func<Task> handle,
        CancellationToken cancellationToken
    )
    {
        var whole = await RecordAsync(context, handle);
        if (kind == FaultKind.Partial)
        {
            var partial = WithoutLists(whole);
            context.Response.ContentLength = partial.Length;
            await context.Response.Body.WriteAsync(partial, cancellationToken);
            return;
        }

        var half = whole.AsMemory(0, Math.Max(1, whole.Length / 2));
        if (kind == FaultKind.Malformed)
        {
            context.Response.ContentLength = half.Length;
            await context.Response.Body.WriteAsync(half, cancellationToken);
            return;
        }

        // The whole length is promised, half is sent, and the connection breaks.
        context.Response.ContentLength = whole.Length;
        await context.Response.Body.WriteAsync(half, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
        Cut(context);
    }

    private static async Task<byte[]> RecordAsync(HttpContext context, Func<Task> handle)
    {
        var wire = context.Response.Body;
        using var recording = new MemoryStream();
        context.Response.Body = recording;
        try
        {
            await handle();
        }
        finally
        {
            context.Response.Body = wire;
        }

        return recording.ToArray();
    }

    // What users saw of /agents/search for some hours: the numbers, but no `agents` array.
    private static byte[] WithoutLists(byte[] body)
    {
        if (JsonNode.Parse(body) is not JsonObject answer)
        {
            return body;
        }

        foreach (var part in new[] { answer, answer["data"] as JsonObject, answer["messages"] as JsonObject })
        {
            foreach (
                var name in part?.Where(member => member.Value is JsonArray).Select(member => member.Key).ToList() ?? []
            )
            {
                part!.Remove(name);
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(answer);
    }
}
