using System.Globalization;

namespace ConversationAIPortal.Web.Layout;

/// <summary>Times as the viewer reads them: relative to now, exact in the browser's zone. One per circuit.</summary>
public sealed class ViewerTime(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private ITimer? _timer;

    /// <summary>The viewer's zone; UTC until the browser has told it.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Raised twice a minute on a thread of the timer: render through <c>InvokeAsync</c>.</summary>
    public event EventHandler? Ticked
    {
        add
        {
            lock (_gate)
            {
                _ticked += value;
                _timer ??= clock.CreateTimer(_ => _ticked?.Invoke(this, EventArgs.Empty), state: null, _tick, _tick);
            }
        }
        remove
        {
            lock (_gate)
            {
                _ticked -= value;
            }
        }
    }

    private EventHandler? _ticked;

    /// <summary>Takes the browser's IANA zone; an unknown one leaves UTC.</summary>
    public void SetZone(string? zone)
    {
        if (zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            Zone = found;
        }
    }

    /// <summary><c>23 Nov 2026, 14:05:09 (UTC+01:00)</c>.</summary>
    public string Exact(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone);
        var offset = local.Offset == TimeSpan.Zero ? "UTC" : local.ToString("'UTC'zzz", CultureInfo.InvariantCulture);
        return local.ToString("d MMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture) + $" ({offset})";
    }

    /// <summary><c>23 Nov 2026</c>.</summary>
    public string Day(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Zone).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>3 minutes ago</c>, <c>in 2 hours</c>, <c>yesterday</c>, or the day when it is far.</summary>
    public string Relative(DateTimeOffset moment)
    {
        var now = clock.GetUtcNow();
        var distance = (now - moment).Duration();
        if (distance < TimeSpan.FromSeconds(45))
        {
            return "just now";
        }

        var words = distance switch
        {
            { TotalMinutes: < 1.5 } => "1 minute",
            { TotalMinutes: < 59.5 } => $"{distance.TotalMinutes:0} minutes",
            { TotalHours: < 1.5 } => "1 hour",
            { TotalHours: < 23.5 } => $"{distance.TotalHours:0} hours",
            { TotalDays: < 1.5 } => "1 day",
            { TotalDays: < 30 } => $"{distance.TotalDays:0} days",
            _ => null,
        };
        if (words is null)
        {
            return Day(moment);
        }

        return moment <= now ? $"{words} ago" : $"in {words}";
    }

    public void Dispose() => _timer?.Dispose();
}
