using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace ConversationAIPortal.Sandbox.Tests.Limits;

public sealed class RateLimitTests
{
    private const string Search = "/conversation-ai/agents/search?limit=1";

    [Fact]
    public async Task Burst_HundredAndFirstCall_Is429UntilTheIntervalIsOver()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var host = await SandboxHost.StartAsync(time, "--Sandbox:BurstLimit=100");
        var answers = new List<Answer>();
        for (var i = 0; i < 101; i++)
        {
            answers.Add(await host.GetAsync(Search, host.Pit()));
        }

        time.Advance(TimeSpan.FromSeconds(10));
        var later = await host.GetAsync(Search, host.Pit());

        answers.Take(100).Should().AllSatisfy(answer => answer.Status.Should().Be(HttpStatusCode.OK));
        answers[0].Number("X-RateLimit-Remaining").Should().Be(99);
        answers[99].Number("X-RateLimit-Remaining").Should().Be(0);
        answers[100].Status.Should().Be(HttpStatusCode.TooManyRequests);
        answers[100].Number("X-RateLimit-Daily-Remaining").Should().BePositive();
        later.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Burst_CountsPerLocationAndApp()
    {
        await using var host = await SandboxHost.StartAsync(
            new FakeTimeProvider(DateTimeOffset.UtcNow),
            "--Sandbox:BurstLimit=1"
        );
        var (token, _, _) = await host.ConnectAsync(host.LocationId());

        (await host.GetAsync(Search, host.Pit())).Status.Should().Be(HttpStatusCode.OK);
        (await host.GetAsync(Search, host.Pit())).Status.Should().Be(HttpStatusCode.TooManyRequests);
        (await host.GetAsync(Search, host.Pit(1))).Status.Should().Be(HttpStatusCode.OK);
        (await host.GetAsync(Search, token)).Status.Should().Be(HttpStatusCode.OK, "the app has a budget of its own");
    }

    [Fact]
    public async Task Daily_UsedUp_Is429UntilMidnight()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 4, 22, 0, 0, TimeSpan.Zero));
        await using var host = await SandboxHost.StartAsync(time, "--Sandbox:DailyLimit=2");

        await host.GetAsync(Search, host.Pit());
        await host.GetAsync(Search, host.Pit());
        var refused = await host.GetAsync(Search, host.Pit());
        time.Advance(TimeSpan.FromHours(3));
        var nextDay = await host.GetAsync(Search, host.Pit());

        refused.Status.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Number("X-RateLimit-Daily-Remaining").Should().Be(0);
        refused.Number("X-RateLimit-Daily-Reset").Should().Be(2 * 60 * 60 * 1000);
        nextDay.Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Search, null)]
    [InlineData("/conversation-ai/agents/nobody", "pit")]
    [InlineData("/conversation-ai/agents/search?locationId=x", "pit")]
    public async Task Headers_AreOnFailuresToo(string path, string? token)
    {
        await using var host = await SandboxHost.StartAsync();

        var answer = await host.GetAsync(path, token is null ? null : host.Pit());

        answer.Status.Should().NotBe(HttpStatusCode.OK);
        answer
            .Headers.Keys.Should()
            .Contain([
                "X-RateLimit-Limit-Daily",
                "X-RateLimit-Daily-Remaining",
                "X-RateLimit-Daily-Reset",
                "X-RateLimit-Interval-Milliseconds",
                "X-RateLimit-Max",
                "X-RateLimit-Remaining",
            ]);
    }
}
