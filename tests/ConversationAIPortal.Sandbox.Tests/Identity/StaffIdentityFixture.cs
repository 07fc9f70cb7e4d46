using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConversationAIPortal.Sandbox.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ConversationAIPortal.Sandbox.Tests.Identity;

/// <summary>A whole Sandbox on a free port, and the steps of a sign-in as a portal's browser and server make them.</summary>
public sealed partial class StaffIdentityFixture : IAsyncLifetime
{
    public const string Callback = "http://127.0.0.1:5080/signin/callback";

    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    public Uri Url => new(_app!.Urls.First());

    public async ValueTask InitializeAsync()
    {
        var builder = SandboxServer.CreateBuilder([
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            "--Sandbox:Locations=1",
        ]);
        builder.AddStaffIdentity();
        _app = builder.Build();
        _app.MapStaffIdentity();
        _app.UseSandbox();
        await _app.StartAsync();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Url };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }

    public Task<JsonElement> DiscoveryAsync(CancellationToken cancellationToken) =>
        Client.GetFromJsonAsync<JsonElement>(
            $"/identity/{StaffDirectory.TenantId}/v2.0/.well-known/openid-configuration",
            cancellationToken
        );

    /// <summary>The parameters of a right request, with changes; null takes one away.</summary>
    public static Dictionary<string, string?> Request(string verifier, params (string Name, string? Value)[] changes)
    {
        var request = new Dictionary<string, string?>
        {
            ["client_id"] = StaffDirectory.ClientId,
            ["redirect_uri"] = Callback,
            ["response_type"] = "code",
            ["scope"] = "openid profile",
            ["state"] = "state-1",
            ["nonce"] = "nonce-1",
            ["code_challenge"] = Base64UrlTextEncoder.Encode(
                SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier))
            ),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
        {
            request[name] = value;
        }

        return request.Where(pair => pair.Value is not null).ToDictionary();
    }

    public Task<HttpResponseMessage> AuthorizeAsync(
        Dictionary<string, string?> request,
        CancellationToken cancellationToken
    ) =>
        Client.GetAsync(
            QueryHelpers.AddQueryString($"/identity/{StaffDirectory.TenantId}/oauth2/v2.0/authorize", request),
            cancellationToken
        );

    /// <summary>Opens the chooser and presses a person's button: the answer redirects to the portal.</summary>
    public async Task<HttpResponseMessage> ChooseAsync(
        string person,
        string verifier,
        CancellationToken cancellationToken
    )
    {
        using var page = await AuthorizeAsync(Request(verifier), cancellationToken);
        var html = await page.Content.ReadAsStringAsync(cancellationToken);
        var fields = HiddenField()
            .Matches(html)
            .Select(match =>
                KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value))
            )
            .Append(KeyValuePair.Create("staff", person));
        return await Client.PostAsync(
            page.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Path),
            new FormUrlEncodedContent(fields),
            cancellationToken
        );
    }

    public async Task<string> CodeAsync(string person, string verifier, CancellationToken cancellationToken)
    {
        using var answer = await ChooseAsync(person, verifier, cancellationToken);
        return QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["code"].ToString();
    }

    public Task<HttpResponseMessage> TokenAsync(
        string code,
        string verifier,
        CancellationToken cancellationToken,
        string secret = StaffDirectory.ClientSecret
    ) =>
        Client.PostAsync(
            $"/identity/{StaffDirectory.TenantId}/oauth2/v2.0/token",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "authorization_code",
                    ["client_id"] = StaffDirectory.ClientId,
                    ["client_secret"] = secret,
                    ["code"] = code,
                    ["redirect_uri"] = Callback,
                    ["code_verifier"] = verifier,
                }
            ),
            cancellationToken
        );

    /// <summary>The id token of an answer, when signature, issuer and audience are right.</summary>
    public async Task<JsonWebToken> ValidTokenAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var document = await DiscoveryAsync(cancellationToken);
        var keys = await Client.GetStringAsync(document.GetProperty("jwks_uri").GetString(), cancellationToken);
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(
            body.GetProperty("id_token").GetString(),
            new TokenValidationParameters
            {
                ValidIssuer = document.GetProperty("issuer").GetString(),
                ValidAudience = StaffDirectory.ClientId,
                IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys(),
            }
        );
        result.IsValid.Should().BeTrue(result.Exception?.Message);
        return (JsonWebToken)result.SecurityToken;
    }

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\">",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex HiddenField();
}
