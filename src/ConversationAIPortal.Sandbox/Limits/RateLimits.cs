using System.Collections.Concurrent;
using System.Globalization;
using ConversationAIPortal.Sandbox.State;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Sandbox.Limits;

/// <summary>HighLevel's two limits per app and location: a burst per interval, and a daily number.</summary>
internal sealed class RateLimits(IOptions<SandboxSettings> settings, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Budget> _budgets = new(StringComparer.Ordinal);

    /// <summary>Counts a call and writes the headers that every answer carries; false when it is one too many.</summary>
    public bool Count(string key, IHeaderDictionary headers)
    {
        var options = settings.Value;
        var budget = _budgets.GetOrAdd(key, _ => new Budget());
        var now = time.GetUtcNow();
        bool allowed;
        int burstLeft;
        int dailyLeft;
        TimeSpan untilReset;
        lock (budget)
        {
            if (now - budget.WindowStart >= TimeSpan.FromMilliseconds(options.BurstWindowMs))
            {
                (budget.WindowStart, budget.InWindow) = (now, 0);
            }

            if (now.UtcDateTime.Date != budget.Day)
            {
                (budget.Day, budget.InDay) = (now.UtcDateTime.Date, 0);
            }

            allowed = budget.InWindow < options.BurstLimit && budget.InDay < options.DailyLimit;
            if (allowed)
            {
                budget.InWindow++;
                budget.InDay++;
            }

            burstLeft = options.BurstLimit - budget.InWindow;
            dailyLeft = Math.Max(0, options.DailyLimit - budget.InDay);
            untilReset = budget.Day.AddDays(1) - now.UtcDateTime;
        }

        Write(headers, "X-RateLimit-Limit-Daily", options.DailyLimit);
        Write(headers, "X-RateLimit-Daily-Remaining", dailyLeft);
        Write(headers, "X-RateLimit-Daily-Reset", (long)untilReset.TotalMilliseconds);
        Write(headers, "X-RateLimit-Interval-Milliseconds", options.BurstWindowMs);
        Write(headers, "X-RateLimit-Max", options.BurstLimit);
        Write(headers, "X-RateLimit-Remaining", burstLeft);
        return allowed;
    }

    public void Reset() => _budgets.Clear();

    private static void Write(IHeaderDictionary headers, string name, long value) =>
        headers[name] = value.ToString(CultureInfo.InvariantCulture);

    private sealed class Budget
    {
        public DateTimeOffset WindowStart { get; set; }

        public int InWindow { get; set; }

        public DateTime Day { get; set; }

        public int InDay { get; set; }
    }
}
