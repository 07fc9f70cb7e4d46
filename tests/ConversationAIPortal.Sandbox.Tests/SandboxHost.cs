using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ConversationAIPortal.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Sandbox.Tests;

/// <summary>A Sandbox of its own on a free port; every answer is held against the official documents on its way.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    // Read once: compiling the documents takes longer than most tests.
    private static readonly Lazy<Task<HighLevelContract?>> Contract = new(async () =>
        HighLevelContract.FindFolder() is { } folder
            ? await HighLevelContract.LoadAsync(folder, CancellationToken.None)
            : null
    );

    private readonly WebApplication _app;
    private readonly HighLevelContract? _contract;

    private SandboxHost(WebApplication app, HighLevelContract? contract)
    {
        (_app, _contract) = (app, contract);
        Url = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single()
            .TrimEnd('/');
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Url) };
    }

    public string Url { get; }

    public HttpClient Http { get; }

    /// <summary>What the documents do not allow in answers seen so far.</summary>
    public List<string> Problems { get; } = [];

    public JsonObject State { get; private set; } = [];

    public string CompanyId => (string)State["company"]!["id"]!;

    public string AppId => (string)State["client"]!["appId"]!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts one; <paramref name="settings"/> are command-line arguments.</summary>
    public static async Task<SandboxHost> StartAsync(TimeProvider? time = null, params string[] settings)
    {
        // Only the tests of the limits want to be held up by them; a setting given twice takes its last value.
        var builder = SandboxServer.CreateBuilder([
            "--urls=http://127.0.0.1:0",
            "--Sandbox:BurstLimit=100000",
            "--Logging:Console:LogLevel:Default=Warning",
            .. settings,
        ]);
        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        var app = builder.Build().UseSandbox();
        await app.StartAsync(Cancel);
        var host = new SandboxHost(app, await Contract.Value);
        host.State = (await host.ControlAsync("GET", "/sandbox/state")).AsObject();
        return host;
    }

    public JsonNode Location(int index = 0) => State["locations"]![index]!;

    public string LocationId(int index = 0) => (string)Location(index)["id"]!;

    public string Pit(int index = 0) => (string)Location(index)["pit"]!;

    public Task<Answer> GetAsync(string path, string? token) => SendAsync("GET", path, token);

    /// <summary>Calls HighLevel's API.</summary>
    /// <param name="body">JSON text, or a form when it does not begin with a bracket.</param>
    public async Task<Answer> SendAsync(string method, string path, string? token, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Version", "2021-07-28");
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        if (body is not null)
        {
            var type = body.StartsWith('{') ? "application/json" : "application/x-www-form-urlencoded";
            request.Content = new StringContent(body, Encoding.UTF8, type);
        }

        using var response = await Http.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        var plainPath = path.Split('?')[0];
        if (response.Content.Headers.ContentType?.MediaType == "application/json" && _contract is not null)
        {
            Problems.AddRange(
                _contract
                    .ValidateResponse(method, plainPath, (int)response.StatusCode, text)
                    .Select(problem => $"{(int)response.StatusCode} {method} {path}: {problem}")
            );
        }

        var headers = response.Headers.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.First(),
            StringComparer.OrdinalIgnoreCase
        );
        return new Answer(response.StatusCode, text, headers);
    }

    public async Task<JsonNode> ControlAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        response.IsSuccessStatusCode.Should().BeTrue("{0} {1} answered {2}", method, path, text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public Task FaultAsync(string body) => ControlAsync("POST", "/sandbox/faults", body);

    /// <summary>A pair of tokens by way of an authorization code.</summary>
    public async Task<(string Access, string Refresh, JsonNode Whole)> ConnectAsync(
        string? locationId,
        string? scope = null
    )
    {
        var asked = new JsonObject
        {
            ["userType"] = locationId is null ? "Company" : "Location",
            ["locationId"] = locationId,
            ["scope"] = scope,
        };
        var code = (string)(await ControlAsync("POST", "/sandbox/codes", asked.ToJsonString()))["code"]!;
        var answer = await TokenAsync($"grant_type=authorization_code&code={code}");
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return Pair(answer);
    }

    public Task<Answer> RefreshAsync(string refreshToken) =>
        TokenAsync($"grant_type=refresh_token&refresh_token={refreshToken}");

    public Task<Answer> TokenAsync(string form) =>
        SendAsync(
            "POST",
            "/oauth/token",
            null,
            $"client_id={State["client"]!["id"]}&client_secret={State["client"]!["secret"]}&{form}"
        );

    public static (string Access, string Refresh, JsonNode Whole) Pair(Answer answer) =>
        ((string)answer.Json["access_token"]!, (string)answer.Json["refresh_token"]!, answer.Json);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}

/// <summary>An answer as it came.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string Message => Json["message"] is JsonArray list ? string.Join(" | ", list) : (string)Json["message"]!;

    public int Number(string header) => int.Parse(Headers[header], System.Globalization.CultureInfo.InvariantCulture);
}
