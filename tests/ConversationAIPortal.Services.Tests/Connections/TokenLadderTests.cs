using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Services.Storage;
using ConversationAIPortal.Services.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace ConversationAIPortal.Services.Tests.Connections;

/// <summary>The refresh and its recovery ladder, as the architecture page has it.</summary>
public abstract class TokenLadderTests(StorageProvider provider, PostgreSqlServer? postgres)
    : PortalTest(provider, postgres)
{
    private const string TokenCall = "POST /oauth/token";

    [Fact]
    public async Task Get_FreshToken_CallsNobody()
    {
        var (access, _) = await ConnectAsync();

        (await One.TokenAsync(LocationId, Stop)).Reveal().Should().Be(access);
        HighLevel.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Get_TwoHundredCallersOnTwoServers_SpendTheRefreshTokenOnce()
    {
        await ConnectAsync();
        Time.Shift = TimeSpan.FromHours(25);
        var other = NewServer();

        var tokens = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(index => (index % 2 == 0 ? One : other).TokenAsync(LocationId, Stop))
        );

        tokens.Select(token => token.Reveal()).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        HighLevel.CountOf(TokenCall).Should().Be(1);
        HighLevel.AccessTokens.Should().ContainKey(tokens[0].Reveal());
    }

    [Fact]
    public async Task Get_CallerGivesUp_OthersStillGetTheToken()
    {
        await ConnectAsync();
        Time.Shift = TimeSpan.FromHours(25);
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource<HttpResponseMessage?>();
        HighLevel.Instead = (_, _) =>
        {
            asked.TrySetResult();
            return answer.Task;
        };
        using var giveUp = new CancellationTokenSource();
        var first = One.TokenAsync(LocationId, giveUp.Token);
        await asked.Task.WaitAsync(Stop);
        var second = One.TokenAsync(LocationId, Stop);

        await giveUp.CancelAsync();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();
        answer.SetResult(null);

        HighLevel.AccessTokens.Should().ContainKey((await second).Reveal());
        HighLevel.CountOf(TokenCall).Should().Be(1);
    }

    [Fact]
    public async Task Replace_TokenAlreadyReplaced_GivesTheStoredOneWithoutRefresh()
    {
        var (access, _) = await ConnectAsync();

        var token = await One.Tokens.ReplaceAsync(TokenOwner.Of(LocationId), new Secret("an older one"), Stop);

        token!.Value.Reveal().Should().Be(access);
        HighLevel.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Replace_StoredTokenRefused_IsRefreshedOnce()
    {
        var (access, _) = await ConnectAsync();

        var token = await One.Tokens.ReplaceAsync(TokenOwner.Of(LocationId), new Secret(access), Stop);

        token!.Value.Reveal().Should().NotBe(access);
        HighLevel.CountOf(TokenCall).Should().Be(1);
    }

    [Fact]
    public async Task Refresh_ReconnectedMeanwhile_KeepsTheNewCredential()
    {
        await ConnectAsync();
        Time.Shift = TimeSpan.FromHours(25);
        HighLevel.Instead = async (_, _) =>
        {
            HighLevel.Instead = null;
            await ConnectAsync();
            return null;
        };

        var token = await One.TokenAsync(LocationId, Stop);

        var row = await One.RowAsync(Location);
        var stored = One.Get<TokenProtector>().Unprotect(row.ProtectedAccessToken, Location, TokenKind.Access)!.Value;
        token.Reveal().Should().Be(stored.Reveal());
        row.State.Should().Be(ConnectionState.Connected);
        var timeline = await One.Get<ConnectionCatalog>().GetAsync(LocationId, Stop);
        timeline!.Timeline.Should().NotContain(entry => entry.What == "refreshed");
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(200)]
    public async Task Refresh_HighLevelInTrouble_IsUnreachableAndTriedAgainLater(int status)
    {
        await ConnectAsync();
        Time.Shift = TimeSpan.FromHours(25);
        HighLevel.Instead = (_, _) => Task.FromResult<HttpResponseMessage?>(MiniHighLevel.Json(status, "<html>"));

        var failure = await FailureAsync();
        await FailureAsync();

        failure.Kind.Should().Be(HighLevelErrorKind.Unavailable);
        HighLevel.CountOf(TokenCall).Should().Be(1, "a pause follows a failure");
        (await One.RowAsync(Location)).State.Should().Be(ConnectionState.Unreachable);

        HighLevel.Instead = null;
        Time.Shift += TimeSpan.FromMinutes(2);
        HighLevel.AccessTokens.Should().ContainKey((await One.TokenAsync(LocationId, Stop)).Reveal());
        (await One.RowAsync(Location)).State.Should().Be(ConnectionState.Connected);
    }

    [Fact]
    public async Task Refresh_LocationNotActive_IsSuspendedNotReconnect()
    {
        await ConnectAsync();
        Time.Shift = TimeSpan.FromHours(25);
        HighLevel.Instead = (_, _) =>
            Task.FromResult<HttpResponseMessage?>(MiniHighLevel.Json(400, """{"message":"Location is not active"}"""));

        await FailureAsync();

        var row = await One.RowAsync(Location);
        row.State.Should().Be(ConnectionState.Suspended);
        row.ProtectedRefreshToken.Should().NotBeNull("a failure deletes nothing");
    }

    [Fact]
    public async Task Crash_BetweenAnswerAndCommitWithAgency_RecoversEveryTime()
    {
        await ConnectAsync(Company, kind: CredentialKind.Agency);
        await ConnectAsync(company: Company);

        for (var crash = 0; crash < 100; crash++)
        {
            await CrashAsync();
            Time.Shift += TimeSpan.FromMinutes(3); // the dead process's lease ends
            var restarted = NewServer();

            var token = await restarted.TokenAsync(LocationId, Stop);

            HighLevel.AccessTokens.Should().ContainKey(token.Reveal());
            (await restarted.RowAsync(Location)).State.Should().Be(ConnectionState.Connected);
        }
    }

    [Fact]
    public async Task Crash_BetweenAnswerAndCommitWithoutAgency_LivesOnItsTokenAndAsksForReconnect()
    {
        for (var crash = 0; crash < 100; crash++)
        {
            var (access, _) = await ConnectAsync();
            await CrashAsync(early: true);
            Time.Shift += TimeSpan.FromMinutes(3);
            var restarted = NewServer();
            var calls = HighLevel.Calls.Count;

            await restarted.Tokens.RefreshEarlyAsync(await restarted.RowAsync(Location), Stop);

            var row = await restarted.RowAsync(Location);
            row.State.Should().Be(ConnectionState.NeedsReconnect);
            row.ProtectedAccessToken.Should().NotBeNull();
            (await restarted.TokenAsync(LocationId, Stop)).Reveal().Should().Be(access, "it still lives");
            (HighLevel.Calls.Count - calls).Should().BeLessThanOrEqualTo(2, "one refresh, one reconnect, no loop");
        }
    }

    [Fact]
    public async Task Sweep_TokenWithinTwelveHours_IsRefreshedEarly()
    {
        var (access, _) = await ConnectAsync();
        Time.Shift = TimeSpan.FromHours(13);

        (await One.Get<TokenSweeping>().RunAsync(Stop)).Should().Be(1);

        (await One.TokenAsync(LocationId, Stop)).Reveal().Should().NotBe(access);
        (await One.Get<TokenSweeping>().RunAsync(Stop)).Should().Be(0);
    }

    [Fact]
    public async Task Token_MovedToAnotherRow_CannotBeRead()
    {
        await ConnectAsync();
        await ConnectAsync("location2");
        await using (var store = await One.StoreAsync())
        {
            var stolen = (
                await store.Connections.SingleAsync(row => row.OwnerId == Location, Stop)
            ).ProtectedAccessToken;
            await store
                .Connections.Where(row => row.OwnerId == "location2")
                .ExecuteUpdateAsync(
                    update =>
                        update
                            .SetProperty(row => row.ProtectedAccessToken, stolen)
                            .SetProperty(row => row.ProtectedRefreshToken, stolen),
                    Stop
                );
        }

        await FluentActions
            .Awaiting(() => One.TokenAsync(new LocationId("location2"), Stop))
            .Should()
            .ThrowAsync<HighLevelException>();
    }

    [Fact]
    public async Task Store_AfterMigrations_FitsTheModelAndIsHealthy()
    {
        await using var store = await One.StoreAsync();

        store.Database.HasPendingModelChanges().Should().BeFalse();
        (await One.Get<PortalStore>().CheckAsync(Stop)).Should().BeNull();
    }

    /// <summary>What a process leaves that was killed between HighLevel's answer and its commit.</summary>
    private async Task CrashAsync(bool early = false)
    {
        if (!early)
        {
            Time.Shift += TimeSpan.FromHours(25);
        }

        var row = await One.RowAsync(Location);
        var spent = One.Get<TokenProtector>().Unprotect(row.ProtectedRefreshToken, Location, TokenKind.Refresh)!.Value;
        (await One.Get<ConnectionStore>().ClaimAsync(Location, "killed", TokenRefreshing.LeaseLength, Stop))
            .Should()
            .BeTrue();
        HighLevel.RefreshTokens.TryRemove(spent.Reveal(), out _).Should().BeTrue();
    }

    private async Task<HighLevelException> FailureAsync() =>
        (
            await FluentActions
                .Awaiting(() => One.TokenAsync(LocationId, Stop))
                .Should()
                .ThrowAsync<HighLevelException>()
        ).Which;
}

public sealed class SqliteTokenLadderTests() : TokenLadderTests(StorageProvider.Sqlite, postgres: null);

public sealed class PostgreSqlTokenLadderTests(PostgreSqlServer postgres)
    : TokenLadderTests(StorageProvider.PostgreSql, postgres);
