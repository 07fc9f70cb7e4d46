using ConversationAIPortal.Web.Layout;
using Microsoft.Extensions.Time.Testing;

namespace ConversationAIPortal.Web.Tests.Layout;

public sealed class ViewerTimeTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(Now);
    private readonly ViewerTime _viewer;

    public ViewerTimeTests() => _viewer = new ViewerTime(_clock);

    public void Dispose() => _viewer.Dispose();

    [Theory]
    [InlineData(-10, "just now")]
    [InlineData(-60, "1 minute ago")]
    [InlineData(-180, "3 minutes ago")]
    [InlineData(-3600, "1 hour ago")]
    [InlineData(7200, "in 2 hours")]
    [InlineData(-86400 * 2, "2 days ago")]
    [InlineData(-86400 * 60, "24 Sep 2026")]
    public void Relative_Distance_IsInWords(int seconds, string expected) =>
        _viewer.Relative(Now.AddSeconds(seconds)).Should().Be(expected);

    [Fact]
    public void Exact_ViewersZone_ShowsItsOffset()
    {
        _viewer.SetZone("Europe/Berlin");

        _viewer.Exact(Now).Should().Be("23 Nov 2026, 13:00:00 (UTC+01:00)");
    }

    [Fact]
    public void SetZone_Unknown_LeavesUtc()
    {
        _viewer.SetZone("Mars/Olympus");

        _viewer.Exact(Now).Should().EndWith("(UTC)");
    }

    [Fact]
    public void Ticked_TwiceAMinute_UntilUnsubscribed()
    {
        var ticks = 0;
        void Count(object? sender, EventArgs tick) => ticks++;
        _viewer.Ticked += Count;

        _clock.Advance(TimeSpan.FromMinutes(1));
        _viewer.Ticked -= Count;
        _clock.Advance(TimeSpan.FromMinutes(1));

        ticks.Should().Be(2);
    }
}
