using System.Net;
using System.Net.Sockets;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.OAuth;

namespace ConversationAIPortal.HighLevel.Tests.Http;

public sealed class PipelineTests : IDisposable
{
    private const string Search = """{"agents":[],"totalCount":0,"count":0}""";
    private const string AgentBody =
        """{"id":"a1","name":"Ann","mode":"off","channels":["SMS"],"autoPilotMaxMessages":75}""";
    private static readonly AgentWrite Write = new() { AutoPilotMaxMessages = 75 };
    private readonly ClientUnderTest _client = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Get_TwoFailuresThenAnswer_IsRetried()
    {
        _client.Server.Answer = (call, _) =>
            call < 3
                ? StubHighLevel.Json(HttpStatusCode.BadGateway, "")
                : StubHighLevel.Json(HttpStatusCode.OK, Search);

        await _client.Api.Agents.SearchAsync(null, 10, null, Stop);

        _client.Server.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task Put_ServerError_IsNotRepeated()
    {
        _client.Server.Answer = (_, _) => StubHighLevel.Json(HttpStatusCode.InternalServerError, "");

        var failure = await FailureAsync(() => _client.Api.Agents.UpdateAsync(new AgentId("a1"), Write, Stop));

        failure.Kind.Should().Be(HighLevelErrorKind.Unavailable);
        failure.NotSent.Should().BeFalse();
        _client.Server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Put_BurstLimitThenAnswer_IsSentAgain()
    {
        _client.Server.Answer = (call, _) =>
            call == 1
                ? StubHighLevel.Json(HttpStatusCode.TooManyRequests, "{}")
                : StubHighLevel.Json(HttpStatusCode.OK, AgentBody);

        await _client.Api.Agents.UpdateAsync(new AgentId("a1"), Write, Stop);

        _client.Server.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Get_DailyLimit_IsToldAtOnce()
    {
        _client.Server.Answer = (_, _) =>
        {
            var answer = StubHighLevel.Json(HttpStatusCode.TooManyRequests, "{}");
            answer.Headers.Add("X-RateLimit-Daily-Remaining", "0");
            answer.Headers.Add("X-RateLimit-Daily-Reset", "7200000");
            return answer;
        };

        var failure = await FailureAsync(() => _client.Api.Agents.SearchAsync(null, 10, null, Stop));

        failure.Kind.Should().Be(HighLevelErrorKind.RateLimited);
        failure.IsDailyLimit.Should().BeTrue();
        failure.RetryAfter.Should().Be(TimeSpan.FromHours(2));
        _client.Server.Requests.Should().ContainSingle();
        _client.Budgets.Snapshot(ClientUnderTest.Location).RequestsLeftToday.Should().Be(0);
    }

    [Fact]
    public async Task Put_ConnectionRefused_IsRetriedAndToldAsNotSent()
    {
        _client.Server.Answer = (_, _) =>
            throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                "refused",
                new SocketException((int)SocketError.ConnectionRefused)
            );

        var failure = await FailureAsync(() => _client.Api.Agents.UpdateAsync(new AgentId("a1"), Write, Stop));

        failure.Kind.Should().Be(HighLevelErrorKind.Unavailable);
        failure.NotSent.Should().BeTrue();
        _client.Server.Requests.Should().HaveCount(4);
    }

    [Fact]
    public async Task Put_ConnectionReset_IsNotRepeated()
    {
        _client.Server.Answer = (_, _) =>
            throw new HttpRequestException(
                HttpRequestError.ResponseEnded,
                "reset",
                new SocketException((int)SocketError.ConnectionReset)
            );

        var failure = await FailureAsync(() => _client.Api.Agents.UpdateAsync(new AgentId("a1"), Write, Stop));

        failure.NotSent.Should().BeFalse();
        _client.Server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Get_InvalidToken_IsReplacedOnceAndSentAgain()
    {
        _client.Tokens.Replacement = "second";
        _client.Server.Answer = (_, request) =>
            request.Headers.Authorization!.Parameter == "second"
                ? StubHighLevel.Json(HttpStatusCode.OK, Search)
                : StubHighLevel.Json(HttpStatusCode.Unauthorized, """{"message":"Invalid JWT"}""");

        await _client.Api.Agents.SearchAsync(null, 10, null, Stop);

        _client.Server.Requests.Select(request => request.Token).Should().Equal(FakeTokens.Canary, "second");
        _client.Tokens.Replaced.Should().Be(1);
    }

    [Fact]
    public async Task Get_InvalidTokenAndNoOther_IsUnauthorized()
    {
        _client.Server.Answer = (_, _) =>
            StubHighLevel.Json(HttpStatusCode.Unauthorized, """{"message":"Invalid JWT"}""");

        var failure = await FailureAsync(() => _client.Api.Agents.SearchAsync(null, 10, null, Stop));

        failure.Kind.Should().Be(HighLevelErrorKind.Unauthorized);
        _client.Server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Get_MissingScope_NeverRefreshes()
    {
        _client.Tokens.Replacement = "second";
        _client.Server.Answer = (_, _) =>
            StubHighLevel.Json(
                HttpStatusCode.Unauthorized,
                """{"message":"The token is not authorized for this scope."}"""
            );

        var failure = await FailureAsync(() => _client.Api.Agents.SearchAsync(null, 10, null, Stop));

        failure.Kind.Should().Be(HighLevelErrorKind.MissingScope);
        _client.Tokens.Replaced.Should().Be(0);
    }

    [Fact]
    public async Task With_TokenOnTrial_IsSentAndNeverReplaced()
    {
        _client.Tokens.Replacement = "second";
        _client.Server.Answer = (_, _) =>
            StubHighLevel.Json(HttpStatusCode.Unauthorized, """{"message":"Invalid JWT"}""");
        var api = _client.Client.With(ClientUnderTest.Location, new Secret("pit-trial"));

        await FailureAsync(() => api.Agents.SearchAsync(null, 10, null, Stop));

        _client.Server.Requests.Should().ContainSingle().Which.Token.Should().Be("pit-trial");
        _client.Tokens.Replaced.Should().Be(0);
    }

    [Theory]
    [InlineData("""{"totalCount":5,"count":5}""")]
    [InlineData("""{"agents":null}""")]
    [InlineData("""{"agents":[{"id":"a1"}]}""")]
    [InlineData("""{"agents":[{"id":"a1","na""")]
    [InlineData("<html></html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Search_AnswerThatIsNotAsPromised_IsUnreadableAndNeverEmpty(string body)
    {
        _client.Server.Answer = (_, _) => StubHighLevel.Json(HttpStatusCode.OK, body);

        var failure = await FailureAsync(() => _client.Api.Agents.SearchAsync(null, 10, null, Stop));

        failure.Kind.Should().Be(HighLevelErrorKind.UnreadableAnswer);
    }

    [Fact]
    public async Task Get_ServerThatHangs_EndsAsUnavailable()
    {
        using var client = new ClientUnderTest(
            settings =>
            {
                settings["HighLevel:AttemptTimeoutSeconds"] = "1";
                settings["HighLevel:TotalTimeoutSeconds"] = "2";
            },
            new HangingHandler()
        );

        var failure = await FailureAsync(() => client.Api.Agents.SearchAsync(null, 10, null, Stop));

        failure.Kind.Should().Be(HighLevelErrorKind.Unavailable);
    }

    [Fact]
    public async Task Get_CallerGivesUp_IsCancelledNotFailed()
    {
        using var client = new ClientUnderTest(handler: new HangingHandler());
        using var stop = new CancellationTokenSource();
        var call = client.Api.Agents.SearchAsync(null, 10, null, stop.Token);
        await stop.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(422)]
    [InlineData(500)]
    public async Task Failure_OfAnyKind_HoldsNoSecret(int status)
    {
        _client.Server.Answer = (_, _) => StubHighLevel.Json((HttpStatusCode)status, """{"message":"no"}""");

        var call = await FailureAsync(() => _client.Api.Agents.SearchAsync(null, 10, null, Stop));
        var refresh = await FailureAsync(() =>
            _client.Client.OAuth.RefreshAsync(new Secret("canary-refresh-token"), TokenUserType.Location, Stop)
        );

        foreach (var text in new[] { call.ToString(), refresh.ToString() })
        {
            text.Should()
                .NotContain(FakeTokens.Canary)
                .And.NotContain(ClientUnderTest.ClientSecret)
                .And.NotContain("canary-refresh-token");
        }
    }

    [Fact]
    public async Task MintLocationToken_AgencyHasNoRequestsLeft_WaitsForItsTurn()
    {
        var company = new CompanyId("company1");
        using var giveUp = new CancellationTokenSource();
        _client.Server.Answer = (_, _) =>
        {
            var answer = StubHighLevel.Json(HttpStatusCode.OK, """{"access_token":"at","expires_in":86399}""");
            answer.Headers.Add("X-RateLimit-Remaining", "0");
            answer.Headers.Add("X-RateLimit-Interval-Milliseconds", "600000");
            return answer;
        };
        await Mint(Stop);

        var second = Mint(giveUp.Token);

        while (_client.Budgets.Snapshot(new LocationId(company.Value)).Waiting == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), Stop);
        }

        _client.Server.Requests.Should().ContainSingle();
        await giveUp.CancelAsync();
        await FluentActions.Awaiting(() => second).Should().ThrowAsync<OperationCanceledException>();

        Task Mint(CancellationToken stop) =>
            _client.Client.OAuth.MintLocationTokenAsync(company, ClientUnderTest.Location, new Secret("agency"), stop);
    }

    [Fact]
    public async Task Refresh_ServerError_IsNeverRepeated()
    {
        _client.Server.Answer = (_, _) => StubHighLevel.Json(HttpStatusCode.ServiceUnavailable, "");

        var failure = await FailureAsync(() =>
            _client.Client.OAuth.RefreshAsync(new Secret("r"), TokenUserType.Location, Stop)
        );

        failure.Kind.Should().Be(HighLevelErrorKind.Unavailable);
        _client.Server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Refresh_Answer_IsReadAndFormIsAsDocumented()
    {
        _client.Server.Answer = (_, _) =>
            StubHighLevel.Json(
                HttpStatusCode.OK,
                """{"access_token":"at","refresh_token":"rt","expires_in":86399,"scope":"a b","userType":"Location","locationId":"l1","userId":"u"}"""
            );

        var answer = await _client.Client.OAuth.RefreshAsync(new Secret("old"), TokenUserType.Location, Stop);

        answer.AccessToken.Reveal().Should().Be("at");
        answer.RefreshToken.Reveal().Should().Be("rt");
        var sent = _client.Server.Requests.Single();
        sent.Body.Should()
            .Be(
                $"client_id=app1-client&client_secret={ClientUnderTest.ClientSecret}&grant_type=refresh_token&refresh_token=old&user_type=Location"
            );
        sent.Token.Should().BeNull();
    }

    [Fact]
    public async Task Refresh_AnswerWithoutToken_IsUnreadable()
    {
        _client.Server.Answer = (_, _) => StubHighLevel.Json(HttpStatusCode.OK, "{}");

        var failure = await FailureAsync(() =>
            _client.Client.OAuth.RefreshAsync(new Secret("old"), TokenUserType.Location, Stop)
        );

        failure.Kind.Should().Be(HighLevelErrorKind.UnreadableAnswer);
    }

    [Fact]
    public async Task Reconnect_WithdrawnEndpoint_GivesNoCode()
    {
        _client.Server.Answer = (_, _) => StubHighLevel.Json(HttpStatusCode.NotFound, "{}");

        var code = await _client.Client.OAuth.ReconnectAsync(TokenOwner.Of(ClientUnderTest.Location), Stop);

        code.Should().BeNull();
    }

    internal static async Task<HighLevelException> FailureAsync(Func<Task> call) =>
        (await FluentActions.Awaiting(call).Should().ThrowExactlyAsync<HighLevelException>()).Which;

    private sealed class HangingHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Unreachable.");
        }
    }
}
