using System.Net;
using System.Text.Json;

namespace ConversationAIPortal.Sandbox.Tests.Faults;

public sealed class FaultTests
{
    private const string Search = "/conversation-ai/agents/search";

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Status_IsAnsweredOnceWithHighLevelsBody(int status)
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync($$"""{"operation":"search-agent","kind":{{status}}}""");

        var spoilt = await host.GetAsync(Search, host.Pit());
        var next = await host.GetAsync(Search, host.Pit());

        ((int)spoilt.Status).Should().Be(status);
        ((int)spoilt.Json["statusCode"]!).Should().Be(status);
        next.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Call_Number_IsCountedByOperationAndLocation()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync(
            $$"""{"operation":"search-agent","locationId":"{{host.LocationId(1)}}","call":2,"times":2,"kind":"status","status":500}"""
        );
        var seen = new List<int>();

        await host.GetAsync(Search, host.Pit());
        await host.GetAsync($"/workflows/?locationId={host.LocationId(1)}", host.Pit(1));
        for (var i = 0; i < 4; i++)
        {
            seen.Add((int)(await host.GetAsync(Search, host.Pit(1))).Status);
        }

        seen.Should().Equal(200, 500, 500, 200);
    }

    [Fact]
    public async Task Always_LastsUntilFaultsAreCleared()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync("""{"operation":"*","always":true,"kind":503}""");

        for (var i = 0; i < 3; i++)
        {
            (await host.GetAsync(Search, host.Pit())).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        }

        await host.ControlAsync("DELETE", "/sandbox/faults");
        (await host.GetAsync(Search, host.Pit())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TooMany_CarriesRetryAfterAndTheKindOfLimit()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync("""{"operation":"search-agent","kind":429,"retryAfterSeconds":7}""");
        await host.FaultAsync("""{"operation":"search-agent","call":2,"kind":429,"daily":true}""");

        var burst = await host.GetAsync(Search, host.Pit());
        var daily = await host.GetAsync(Search, host.Pit());

        burst.Headers["Retry-After"].Should().Be("7");
        burst.Number("X-RateLimit-Remaining").Should().Be(0);
        burst.Number("X-RateLimit-Daily-Remaining").Should().BePositive();
        daily.Number("X-RateLimit-Daily-Remaining").Should().Be(0);
    }

    [Fact]
    public async Task ScopeMissing_And_OwnBody_AreAnswered()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync("""{"operation":"search-agent","kind":"scopeMissing"}""");
        await host.FaultAsync(
            """{"operation":"search-agent","call":2,"kind":500,"body":{"error":{"code":"X","message":"new shape"}}}"""
        );

        (await host.GetAsync(Search, host.Pit())).Message.Should().Be("The token is not authorized for this scope.");
        (await host.GetAsync(Search, host.Pit())).Text.Should().Be("""{"error":{"code":"X","message":"new shape"}}""");
    }

    [Fact]
    public async Task Partial_LeavesTheAgentsOut()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync("""{"operation":"search-agent","kind":"partial"}""");

        var answer = await host.GetAsync(Search, host.Pit());

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Text.Should().Be("""{"totalCount":5,"count":5}""");
    }

    [Fact]
    public async Task Malformed_IsNoJson()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync("""{"operation":"search-agent","kind":"malformed"}""");
        using var request = Request(host);

        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        FluentActions.Invoking(() => JsonDocument.Parse(text)).Should().Throw<JsonException>();
    }

    [Fact]
    public async Task Html_IsAProxysPage()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync("""{"operation":"search-agent","kind":"html"}""");

        var answer = await host.GetAsync(Search, host.Pit());

        answer.Status.Should().Be(HttpStatusCode.BadGateway);
        answer.Text.Should().StartWith("<html>");
    }

    [Fact]
    public async Task Cut_BreaksTheConnectionAfterTheChangeWasMade()
    {
        await using var host = await SandboxHost.StartAsync();
        var pair = await host.ConnectAsync(host.LocationId());
        await host.FaultAsync("""{"operation":"get-access-token","kind":"cut"}""");

        await FluentActions.Awaiting(() => host.RefreshAsync(pair.Refresh)).Should().ThrowAsync<HttpRequestException>();

        (await host.RefreshAsync(pair.Refresh))
            .Status.Should()
            .Be(HttpStatusCode.BadRequest, "the lost answer has spent the token");
        var log = (await host.ControlAsync("GET", "/sandbox/requests?operation=get-access-token")).AsArray();
        log.Should().ContainSingle(entry => entry!["status"] == null);
    }

    [Fact]
    public async Task After_TheOperationIsCarriedOutAlthoughItFails()
    {
        await using var host = await SandboxHost.StartAsync();
        var pair = await host.ConnectAsync(host.LocationId());
        await host.FaultAsync("""{"operation":"get-access-token","kind":500,"after":true}""");

        (await host.RefreshAsync(pair.Refresh)).Status.Should().Be(HttpStatusCode.InternalServerError);
        (await host.RefreshAsync(pair.Refresh)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Hang_LastsUntilFaultsAreCleared()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync("""{"operation":"search-agent","kind":"hang"}""");

        var hanging = host.GetAsync(Search, host.Pit());
        var other = await host.GetAsync(Search, host.Pit(1));
        other.Status.Should().Be(HttpStatusCode.OK);
        hanging.IsCompleted.Should().BeFalse();
        await host.ControlAsync("DELETE", "/sandbox/faults");

        await FluentActions.Awaiting(() => hanging).Should().ThrowAsync<HttpRequestException>();
    }

    private static HttpRequestMessage Request(SandboxHost host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Search);
        request.Headers.Authorization = new("Bearer", host.Pit());
        request.Headers.Add("Version", "2021-04-15");
        return request;
    }
}
