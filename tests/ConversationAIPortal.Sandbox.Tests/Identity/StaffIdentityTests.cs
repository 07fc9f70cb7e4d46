using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ConversationAIPortal.Sandbox.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace ConversationAIPortal.Sandbox.Tests.Identity;

/// <summary>The provider by itself: what it promises to look like, and what it refuses.</summary>
public sealed class StaffIdentityTests(StaffIdentityFixture sandbox) : IClassFixture<StaffIdentityFixture>
{
    private const string Verifier = "a-verifier-of-at-least-forty-three-characters-000";
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Discovery_Asked_LooksLikeEntraId()
    {
        var document = await sandbox.DiscoveryAsync(_token);

        var root = $"{sandbox.Url}identity/{StaffDirectory.TenantId}";
        document.GetProperty("issuer").GetString().Should().Be($"{root}/v2.0");
        document.GetProperty("authorization_endpoint").GetString().Should().Be($"{root}/oauth2/v2.0/authorize");
        document.GetProperty("token_endpoint").GetString().Should().Be($"{root}/oauth2/v2.0/token");
        document.GetProperty("end_session_endpoint").GetString().Should().Be($"{root}/oauth2/v2.0/logout");
        document.GetProperty("jwks_uri").GetString().Should().Be($"{root}/discovery/v2.0/keys");
        document.GetProperty("response_types_supported").EnumerateArray().Should().ContainSingle();
    }

    [Theory]
    [InlineData("owner", "Owner")]
    [InlineData("builder", "Builder")]
    [InlineData("reviewer", "Reviewer")]
    [InlineData("auditor", "Auditor")]
    public async Task Token_PersonChosen_IdTokenIsSignedAndHasEntraIdsClaims(string person, string role)
    {
        var code = await sandbox.CodeAsync(person, Verifier, _token);

        using var answer = await sandbox.TokenAsync(code, Verifier, _token);

        var token = await sandbox.ValidTokenAsync(answer, _token);
        var member = StaffMember.Find(person)!;
        token.GetClaim("tid").Value.Should().Be(StaffDirectory.TenantId);
        token.GetClaim("oid").Value.Should().Be(member.ObjectId.ToString());
        token.GetClaim("name").Value.Should().Be(member.Name);
        token.GetClaim("preferred_username").Value.Should().Be(member.Email);
        token.GetClaim("nonce").Value.Should().Be("nonce-1");
        token.GetPayloadValue<string[]>("roles").Should().Equal(role);
    }

    [Fact]
    public async Task Token_PersonWithoutRole_HasNoRolesClaim()
    {
        var code = await sandbox.CodeAsync("norole", Verifier, _token);

        using var answer = await sandbox.TokenAsync(code, Verifier, _token);

        (await sandbox.ValidTokenAsync(answer, _token)).TryGetClaim("roles", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Chooser_Opened_ShowsEverybodyAndNeedsNothingFromElsewhere()
    {
        using var answer = await sandbox.AuthorizeAsync(
            StaffIdentityFixture.Request(Verifier, ("state", "\"><script>alert(1)</script>")),
            _token
        );

        var html = await answer.Content.ReadAsStringAsync(_token);
        html.Should().ContainAll(StaffMember.All.Select(member => member.Name));
        html.Should().NotContain("<script").And.NotContain("src=").And.NotContain("href=").And.NotContain("url(");
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Authorize_WithoutPkce_IsRefused()
    {
        using var answer = await sandbox.AuthorizeAsync(
            StaffIdentityFixture.Request(Verifier, ("code_challenge", null), ("code_challenge_method", null)),
            _token
        );

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(_token)).Should().Contain("code_challenge");
    }

    [Theory]
    [InlineData("redirect_uri", "https://evil.example/signin/callback")]
    [InlineData("redirect_uri", "http://127.0.0.1:5080/elsewhere")]
    [InlineData("client_id", "another")]
    public async Task Authorize_ForeignClientOrAddress_IsRefusedWithoutARedirect(string name, string value)
    {
        using var answer = await sandbox.AuthorizeAsync(StaffIdentityFixture.Request(Verifier, (name, value)), _token);

        answer.StatusCode.Should().BeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized);
        answer.Headers.Location.Should().BeNull();
    }

    [Fact]
    public async Task Authorize_PromptNone_SaysThatAPersonHasToChoose()
    {
        using var answer = await sandbox.AuthorizeAsync(
            StaffIdentityFixture.Request(Verifier, ("prompt", "none")),
            _token
        );

        Error(answer).Should().Be("login_required");
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("nobody-of-that-name")]
    public async Task Chooser_NobodyChosen_AnswersAccessDenied(string choice)
    {
        using var answer = await sandbox.ChooseAsync(choice, Verifier, _token);

        Error(answer).Should().Be("access_denied");
    }

    [Fact]
    public async Task Token_WrongSecret_IsRefused()
    {
        var code = await sandbox.CodeAsync("owner", Verifier, _token);

        using var answer = await sandbox.TokenAsync(code, Verifier, _token, secret: "wrong");

        await RefusedAsync(answer, "invalid_client");
    }

    [Fact]
    public async Task Token_WrongVerifier_IsRefused()
    {
        var code = await sandbox.CodeAsync("owner", Verifier, _token);

        using var answer = await sandbox.TokenAsync(code, Verifier + "x", _token);

        await RefusedAsync(answer, "invalid_grant");
    }

    [Fact]
    public async Task Token_CodeUsedTwice_IsRefused()
    {
        var code = await sandbox.CodeAsync("owner", Verifier, _token);
        using var first = await sandbox.TokenAsync(code, Verifier, _token);

        using var second = await sandbox.TokenAsync(code, Verifier, _token);

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        await RefusedAsync(second, "invalid_grant");
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/signout/callback", HttpStatusCode.Redirect)]
    [InlineData("https://evil.example/signout/callback", HttpStatusCode.BadRequest)]
    public async Task EndSession_Asked_ReturnsToThePortalOnly(string returnTo, HttpStatusCode status)
    {
        using var answer = await sandbox.Client.GetAsync(
            QueryHelpers.AddQueryString(
                $"/identity/{StaffDirectory.TenantId}/oauth2/v2.0/logout",
                new Dictionary<string, string?>
                {
                    ["client_id"] = StaffDirectory.ClientId,
                    ["post_logout_redirect_uri"] = returnTo,
                }
            ),
            _token
        );

        answer.StatusCode.Should().Be(status);
    }

    private static string Error(HttpResponseMessage answer) =>
        QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["error"].ToString();

    private async Task RefusedAsync(HttpResponseMessage answer, string error) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(_token))
            .GetProperty("error")
            .GetString()
            .Should()
            .Be(error);
}
