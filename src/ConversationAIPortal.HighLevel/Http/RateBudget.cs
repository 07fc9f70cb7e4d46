namespace ConversationAIPortal.HighLevel.Http;

/// <summary>What is known of a sub-account's limits.</summary>
/// <param name="RequestsLeftToday">As the latest answer said; null before the first.</param>
/// <param name="Waiting">Calls that wait for their turn now.</param>
public readonly record struct RateBudgetSnapshot(int? RequestsLeftToday, int Waiting);

/// <summary>
/// Keeps one sub-account below its burst limit (100 requests in 10 s, Authorization.md): at most
/// <c>limit − margin</c> sends in any interval, whatever the callers do. Learns the limit from the answers' headers.
/// </summary>
internal sealed class RateBudget(TimeProvider time)
{
    /// <summary>Sends kept back: HighLevel counts arrivals, and other programs may share the app's budget.</summary>
    internal const int Margin = 5;

    /// <summary>More waiting calls than this are refused at once: the queue must not grow without end.</summary>
    internal const int MaxWaiting = 2000;

    private readonly Lock _gate = new();
    private readonly Queue<long> _sent = new();
    private TimeSpan _interval = TimeSpan.FromSeconds(10);
    private int _limit = 100;
    private int _waiting;
    private int? _leftToday;
    private long _blockedUntil = long.MinValue;

    /// <summary>When it was last used, as a timestamp of the time provider.</summary>
    public long LastUsed { get; private set; } = time.GetTimestamp();

    public RateBudgetSnapshot Snapshot()
    {
        lock (_gate)
        {
            return new(_leftToday, _waiting);
        }
    }

    /// <summary>Returns when one more request may be sent; false when too many wait already.</summary>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        var counted = false;
        try
        {
            while (true)
            {
                TimeSpan delay;
                lock (_gate)
                {
                    delay = DelayOrTake();
                    if (delay <= TimeSpan.Zero)
                    {
                        return true;
                    }

                    if (!counted)
                    {
                        if (_waiting >= MaxWaiting)
                        {
                            return false;
                        }

                        _waiting++;
                        counted = true;
                    }
                }

                await Task.Delay(delay, time, cancellationToken);
            }
        }
        finally
        {
            if (counted)
            {
                lock (_gate)
                {
                    _waiting--;
                }
            }
        }
    }

    public void Learn(RateLimitHeaders headers)
    {
        lock (_gate)
        {
            _limit = headers.Max is > 0 and var max ? max : _limit;
            _interval =
                headers.Interval is { } interval && interval > TimeSpan.Zero && interval <= TimeSpan.FromMinutes(10)
                    ? interval
                    : _interval;
            _leftToday = headers.DailyRemaining ?? _leftToday;
            if (headers.Remaining == 0)
            {
                Block(_interval);
            }
        }
    }

    /// <summary>After a 429: nothing is sent for a while, at most one interval.</summary>
    public void Pause(TimeSpan wanted)
    {
        lock (_gate)
        {
            Block(wanted < _interval ? wanted : _interval);
        }
    }

    private void Block(TimeSpan wait) =>
        _blockedUntil = Math.Max(
            _blockedUntil,
            time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency)
        );

    private TimeSpan DelayOrTake()
    {
        var now = time.GetTimestamp();
        LastUsed = now;
        while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= _interval)
        {
            _sent.Dequeue();
        }

        if (_blockedUntil > now)
        {
            return time.GetElapsedTime(now, _blockedUntil);
        }

        if (_sent.Count < Math.Max(1, _limit - Margin))
        {
            _sent.Enqueue(now);
            return TimeSpan.Zero;
        }

        var wait = _interval - time.GetElapsedTime(_sent.Peek(), now);
        return wait > TimeSpan.FromMilliseconds(1) ? wait : TimeSpan.FromMilliseconds(1);
    }
}
