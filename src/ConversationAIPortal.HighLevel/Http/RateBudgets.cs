using System.Collections.Concurrent;

namespace ConversationAIPortal.HighLevel.Http;

/// <summary>The rate budgets of all sub-accounts.</summary>
public interface IRateBudgets
{
    /// <summary>What is known now; all unknown for a sub-account not called yet.</summary>
    RateBudgetSnapshot Snapshot(LocationId location);
}

/// <summary>One budget per sub-account or agency; idle ones are forgotten, so that the table stays bounded.</summary>
internal sealed class RateBudgets(TimeProvider time) : IRateBudgets
{
    private const int SweepAbove = 5000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, RateBudget> _budgets = new(StringComparer.Ordinal);

    public RateBudgetSnapshot Snapshot(LocationId location) =>
        _budgets.TryGetValue(location.Value, out var budget) ? budget.Snapshot() : default;

    public RateBudget For(TokenOwner owner)
    {
        if (_budgets.Count > SweepAbove)
        {
            foreach (var (id, budget) in _budgets)
            {
                if (time.GetElapsedTime(budget.LastUsed) > Idle && budget.Snapshot().Waiting == 0)
                {
                    _budgets.TryRemove(id, out _);
                }
            }
        }

        return _budgets.GetOrAdd(owner.Id, static (_, time) => new RateBudget(time), time);
    }
}

/// <summary>Waits for the sub-account's turn before a request, and learns from its answer.</summary>
internal sealed class RateBudgetHandler(RateBudgets budgets) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var owner = CallContext.Owner(request);
        if (owner == TokenOwner.None)
        {
            // A call of the app itself (POST /oauth/token): no sub-account's or agency's limit counts it.
            return await base.SendAsync(request, cancellationToken);
        }

        var budget = budgets.For(owner);
        if (!await budget.WaitAsync(cancellationToken))
        {
            throw new HighLevelException(HighLevelErrorKind.RateLimited, CallContext.Operation(request))
            {
                Location = owner.Location,
                RetryAfter = TimeSpan.FromMinutes(1),
                NotSent = true,
            };
        }

        var response = await base.SendAsync(request, cancellationToken);
        var limits = RateLimitHeaders.Read(response.Headers);
        budget.Learn(limits);
        if (response.StatusCode == System.Net.HttpStatusCode.TooManyRequests && !limits.IsDailyUsedUp)
        {
            budget.Pause(limits.RetryAfter);
        }

        return response;
    }
}
