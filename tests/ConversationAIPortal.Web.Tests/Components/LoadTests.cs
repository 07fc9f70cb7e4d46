using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Web.Components;

namespace ConversationAIPortal.Web.Tests.Components;

public sealed class LoadTests
{
    private readonly Load<string> _load = new();

    [Fact]
    public async Task RunAsync_OlderEndsLast_NewestStays()
    {
        var older = new TaskCompletionSource<string>();
        var first = _load.RunAsync(_ => older.Task, TestContext.Current.CancellationToken);

        await _load.RunAsync(_ => Task.FromResult("new"), TestContext.Current.CancellationToken);
        older.SetResult("old");
        await first;

        _load.Value.Should().Be("new");
        _load.IsLoading.Should().BeFalse();
    }

    [Fact]
    public async Task RunAsync_FailureAfterValue_KeepsTheValue()
    {
        await _load.RunAsync(_ => Task.FromResult("value"), TestContext.Current.CancellationToken);

        await _load.RunAsync(
            _ => throw new HighLevelException(HighLevelErrorKind.Unavailable, "x"),
            TestContext.Current.CancellationToken
        );

        _load.Value.Should().Be("value");
        _load.Failure.Should().NotBeNull();
        _load.IsLoading.Should().BeFalse();
    }

    [Fact]
    public async Task RunAsync_Cancelled_ChangesNothing()
    {
        using var leaving = new CancellationTokenSource();
        await _load.RunAsync(
            async token =>
            {
                await leaving.CancelAsync();
                token.ThrowIfCancellationRequested();
                return "late";
            },
            leaving.Token
        );

        _load.Value.Should().BeNull();
        _load.Failure.Should().BeNull();
    }

    [Fact]
    public async Task RunAsync_Bug_GoesOnToTheBoundary()
    {
        var act = () =>
            _load.RunAsync(_ => throw new InvalidOperationException("bug"), TestContext.Current.CancellationToken);

        await act.Should().ThrowAsync<InvalidOperationException>();
    }
}
