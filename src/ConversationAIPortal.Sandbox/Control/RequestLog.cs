using ConversationAIPortal.Sandbox.State;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Sandbox.Control;

/// <summary>A call as the log keeps it.</summary>
/// <param name="Status">Null when the connection was cut.</param>
/// <param name="Ms">Time from the request's arrival to the end of the answer.</param>
internal sealed record RequestEntry(
    DateTimeOffset At,
    string Operation,
    string Method,
    string Path,
    int? Status,
    string? LocationId,
    string? Token,
    double Ms
);

/// <summary>The newest calls, the oldest of which make room.</summary>
internal sealed class RequestLog(IOptions<SandboxSettings> settings)
{
    private readonly Queue<RequestEntry> _entries = new();
    private readonly Lock _lock = new();

    public void Add(RequestEntry entry)
    {
        lock (_lock)
        {
            _entries.Enqueue(entry);
            if (_entries.Count > settings.Value.RequestLogSize)
            {
                _entries.Dequeue();
            }
        }
    }

    public IReadOnlyList<RequestEntry> NewestFirst()
    {
        lock (_lock)
        {
            return [.. _entries.Reverse()];
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _entries.Clear();
        }
    }
}
