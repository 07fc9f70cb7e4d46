using System.Net;

namespace ConversationAIPortal.Sandbox.Tests.Faults;

/// <summary>Things that happen to tokens and installs at once.</summary>
public sealed class TokenActionTests
{
    private const string Search = "/conversation-ai/agents/search";

    [Fact]
    public async Task ExpireAccessToken_CallsFailAndRefreshHelps()
    {
        await using var host = await SandboxHost.StartAsync();
        var pair = await host.ConnectAsync(host.LocationId());

        await host.FaultAsync($$"""{"action":"expireAccessToken","locationId":"{{host.LocationId()}}"}""");

        (await host.GetAsync(Search, pair.Access)).Message.Should().Be("Invalid token: access token is invalid");
        var fresh = SandboxHost.Pair(await host.RefreshAsync(pair.Refresh));
        (await host.GetAsync(Search, fresh.Access)).Status.Should().Be(HttpStatusCode.OK);
        (await host.GetAsync(Search, host.Pit()))
            .Status.Should()
            .Be(HttpStatusCode.OK, "private integrations do not expire");
    }

    [Fact]
    public async Task RevokeToken_EndsBothTokens()
    {
        await using var host = await SandboxHost.StartAsync();
        var pair = await host.ConnectAsync(host.LocationId());

        await host.FaultAsync($$"""{"action":"revokeToken","locationId":"{{host.LocationId()}}"}""");

        (await host.GetAsync(Search, pair.Access)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await host.RefreshAsync(pair.Refresh)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task RejectNextRefresh_RefusesOnce()
    {
        await using var host = await SandboxHost.StartAsync();
        var pair = await host.ConnectAsync(host.LocationId());

        await host.FaultAsync($$"""{"action":"rejectNextRefresh","locationId":"{{host.LocationId()}}"}""");

        (await host.RefreshAsync(pair.Refresh)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await host.RefreshAsync(pair.Refresh)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SuspendLocation_RefreshSaysSoAndSpendsNothing()
    {
        await using var host = await SandboxHost.StartAsync();
        var pair = await host.ConnectAsync(host.LocationId());

        await host.FaultAsync($$"""{"action":"suspendLocation","locationId":"{{host.LocationId()}}"}""");
        var suspended = await host.RefreshAsync(pair.Refresh);
        await host.FaultAsync($$"""{"action":"restoreLocation","locationId":"{{host.LocationId()}}"}""");
        var restored = await host.RefreshAsync(pair.Refresh);

        suspended.Status.Should().Be(HttpStatusCode.BadRequest);
        suspended.Message.Should().Be("Location is not active");
        restored.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Uninstall_OfTheAgency_EndsEveryLocationTokenUnderIt()
    {
        await using var host = await SandboxHost.StartAsync();
        var agency = await host.ConnectAsync(null);
        var location = await host.ConnectAsync(host.LocationId());

        await host.FaultAsync("""{"action":"uninstall"}""");

        (await host.GetAsync(Search, location.Access)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await host.RefreshAsync(agency.Refresh)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await host.GetAsync(Search, host.Pit())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RevokePit_EndsIt()
    {
        await using var host = await SandboxHost.StartAsync();

        await host.FaultAsync($$"""{"action":"revokePit","locationId":"{{host.LocationId()}}"}""");

        (await host.GetAsync(Search, host.Pit())).Status.Should().Be(HttpStatusCode.Unauthorized);
    }
}
