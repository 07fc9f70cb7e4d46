using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace ConversationAIPortal.Sandbox.Tests.OAuth;

public sealed class TokenTests
{
    private const string Search = "/conversation-ai/agents/search";

    [Fact]
    public async Task Exchange_LocationCode_GivesTokensOfThatLocation()
    {
        await using var host = await SandboxHost.StartAsync();

        var (access, refresh, whole) = await host.ConnectAsync(host.LocationId(2));

        ((string)whole["userType"]!).Should().Be("Location");
        ((string)whole["locationId"]!).Should().Be(host.LocationId(2));
        ((string)whole["companyId"]!).Should().Be(host.CompanyId);
        ((int)whole["expires_in"]!).Should().Be(86_399);
        access.Split('.').Should().HaveCount(3).And.AllSatisfy(part => part.Should().MatchRegex("^[A-Za-z0-9_-]+$"));
        refresh.Should().NotBe(access);
        (await host.GetAsync(Search, access)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Exchange_AgencyCode_TellsApprovedLocations()
    {
        await using var host = await SandboxHost.StartAsync();

        var (_, _, whole) = await host.ConnectAsync(null);

        ((string)whole["userType"]!).Should().Be("Company");
        ((bool)whole["isBulkInstallation"]!).Should().BeTrue();
        ((bool)whole["approveAllLocations"]!).Should().BeTrue();
        whole["approvedLocations"]!.AsArray().Should().HaveCount(12);
        whole.AsObject().ContainsKey("locationId").Should().BeFalse();
    }

    [Fact]
    public async Task Exchange_SameCodeTwice_IsRefused()
    {
        await using var host = await SandboxHost.StartAsync();
        var code = await CodeAsync(host);

        (await host.TokenAsync($"grant_type=authorization_code&code={code}")).Status.Should().Be(HttpStatusCode.OK);
        var again = await host.TokenAsync($"grant_type=authorization_code&code={code}");

        again.Status.Should().Be(HttpStatusCode.BadRequest);
        ((string)again.Json["error"]!).Should().Be("invalid_grant");
    }

    [Fact]
    public async Task Exchange_CodeTooOld_IsRefused()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var host = await SandboxHost.StartAsync(time);
        var code = await CodeAsync(host);

        time.Advance(TimeSpan.FromSeconds(601));

        (await host.TokenAsync($"grant_type=authorization_code&code={code}"))
            .Status.Should()
            .Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Refresh_Rotates_AndTheSpentTokenIsDead()
    {
        await using var host = await SandboxHost.StartAsync();
        var first = await host.ConnectAsync(host.LocationId());

        var second = SandboxHost.Pair(await host.RefreshAsync(first.Refresh));
        var replay = await host.RefreshAsync(first.Refresh);
        var third = await host.RefreshAsync(second.Refresh);

        second.Refresh.Should().NotBe(first.Refresh);
        replay.Status.Should().Be(HttpStatusCode.BadRequest);
        third.Status.Should().Be(HttpStatusCode.OK);
        (await host.GetAsync(Search, first.Access))
            .Status.Should()
            .Be(HttpStatusCode.OK, "a living access token outlasts a refresh");
    }

    [Fact]
    public async Task Refresh_SameTokenByManyAtOnce_WorksForExactlyOne()
    {
        await using var host = await SandboxHost.StartAsync();
        var pair = await host.ConnectAsync(host.LocationId());

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.RefreshAsync(pair.Refresh)));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).Should().Be(1);
    }

    [Fact]
    public async Task Access_AfterItsDay_IsInvalidUntilRefreshed()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var host = await SandboxHost.StartAsync(time);
        var pair = await host.ConnectAsync(host.LocationId());

        time.Advance(TimeSpan.FromSeconds(86_400));
        var expired = await host.GetAsync(Search, pair.Access);
        var fresh = SandboxHost.Pair(await host.RefreshAsync(pair.Refresh));

        expired.Status.Should().Be(HttpStatusCode.Unauthorized);
        expired
            .Text.Should()
            .Be("""{"statusCode":401,"message":"Invalid token: access token is invalid","error":"Unauthorized"}""");
        (await host.GetAsync(Search, fresh.Access)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("grant_type=", 422, "grant_type must be a valid enum value")]
    [InlineData("grant_type=refresh_token", 422, "refresh_token should not be empty")]
    [InlineData("grant_type=authorization_code", 422, "code should not be empty")]
    [InlineData(
        "grant_type=refresh_token&refresh_token=x&user_type=Nobody",
        422,
        "user_type must be a valid enum value"
    )]
    [InlineData(
        "grant_type=refresh_token&refresh_token=x&code_verifier=y",
        422,
        "property code_verifier should not exist"
    )]
    [InlineData("grant_type=refresh_token&refresh_token=x", 400, "Invalid grant: refresh token is invalid")]
    public async Task Token_WrongForm_IsRefusedInWords(string form, int status, string message)
    {
        await using var host = await SandboxHost.StartAsync();

        var answer = await host.TokenAsync(form);

        ((int)answer.Status).Should().Be(status);
        answer.Message.Should().Contain(message);
    }

    [Fact]
    public async Task Token_WrongSecret_Is401()
    {
        await using var host = await SandboxHost.StartAsync();
        var form =
            $"client_id={host.State["client"]!["id"]}&client_secret=wrong&grant_type=refresh_token&refresh_token=x";

        (await host.SendAsync("POST", "/oauth/token", null, form)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    private static async Task<string> CodeAsync(SandboxHost host) =>
        (string)
            (
                await host.ControlAsync(
                    "POST",
                    "/sandbox/codes",
                    $$"""{"userType":"Location","locationId":"{{host.LocationId()}}"}"""
                )
            )["code"]!;
}
