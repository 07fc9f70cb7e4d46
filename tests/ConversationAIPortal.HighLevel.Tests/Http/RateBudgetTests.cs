using System.Net;
using ConversationAIPortal.HighLevel.Http;
using Microsoft.Extensions.Time.Testing;

namespace ConversationAIPortal.HighLevel.Tests.Http;

public sealed class RateBudgetTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitAsync_ManyCallers_NeverMoreThanTheLimitInAnyWindow()
    {
        var time = new FakeTimeProvider();
        var budget = new RateBudget(time);
        var sends = new List<DateTimeOffset>();
        var callers = Enumerable
            .Range(0, 400)
            .Select(async _ =>
            {
                (await budget.WaitAsync(Stop)).Should().BeTrue();
                lock (sends)
                {
                    sends.Add(time.GetUtcNow());
                }
            })
            .ToList();

        while (callers.Exists(caller => !caller.IsCompleted))
        {
            time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        await Task.WhenAll(callers);
        sends.Sort();
        var limit = 100 - RateBudget.Margin;
        for (var first = 0; first + limit < sends.Count; first++)
        {
            (sends[first + limit] - sends[first]).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task WaitAsync_CallerGivesUp_LeavesNoTrace()
    {
        var budget = new RateBudget(new FakeTimeProvider());
        for (var call = 0; call < 100 - RateBudget.Margin; call++)
        {
            await budget.WaitAsync(Stop);
        }

        using var giveUp = new CancellationTokenSource();
        var waiting = budget.WaitAsync(giveUp.Token).AsTask();
        budget.Snapshot().Waiting.Should().Be(1);
        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        budget.Snapshot().Waiting.Should().Be(0);
    }

    [Fact]
    public async Task WaitAsync_QueueFull_IsRefusedAtOnce()
    {
        var budget = new RateBudget(new FakeTimeProvider());
        using var giveUp = new CancellationTokenSource();
        for (var call = 0; call < 100 - RateBudget.Margin; call++)
        {
            await budget.WaitAsync(Stop);
        }

        var waiting = Enumerable
            .Range(0, RateBudget.MaxWaiting)
            .Select(_ => budget.WaitAsync(giveUp.Token).AsTask())
            .ToList();

        (await budget.WaitAsync(Stop)).Should().BeFalse();
        await giveUp.CancelAsync();
        await FluentActions.Awaiting(() => Task.WhenAll(waiting)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Learn_LowerLimit_IsKept()
    {
        var budget = new RateBudget(new FakeTimeProvider());
        budget.Learn(Headers(("X-RateLimit-Max", "10"), ("X-RateLimit-Daily-Remaining", "1234")));
        for (var call = 0; call < 10 - RateBudget.Margin; call++)
        {
            await budget.WaitAsync(Stop);
        }

        budget.WaitAsync(Stop).IsCompleted.Should().BeFalse();
        budget.Snapshot().RequestsLeftToday.Should().Be(1234);
    }

    [Fact]
    public async Task Learn_NothingRemaining_WaitsForTheInterval()
    {
        var time = new FakeTimeProvider();
        var budget = new RateBudget(time);
        budget.Learn(Headers(("X-RateLimit-Remaining", "0"), ("X-RateLimit-Interval-Milliseconds", "2000")));

        var waiting = budget.WaitAsync(Stop).AsTask();

        waiting.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromSeconds(2));
        (await waiting.WaitAsync(TimeSpan.FromSeconds(5), Stop)).Should().BeTrue();
    }

    private static RateLimitHeaders Headers(params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        foreach (var (name, value) in headers)
        {
            response.Headers.Add(name, value);
        }

        return RateLimitHeaders.Read(response.Headers);
    }
}
