using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Services.Tests.Running;

/// <summary>
/// The few parts of HighLevel that these tests need, below the real client: rotating refresh tokens, minting, agents. It
/// can be told to fail.
/// </summary>
public sealed class MiniHighLevel : HttpMessageHandler
{
    private int _tokens;

    /// <summary>Refresh tokens that still live, with their owner.</summary>
    public ConcurrentDictionary<string, string> RefreshTokens { get; } = new(StringComparer.Ordinal);

    /// <summary>Access tokens that live, with their owner.</summary>
    public ConcurrentDictionary<string, string> AccessTokens { get; } = new(StringComparer.Ordinal);

    /// <summary>Agents by sub-account.</summary>
    public ConcurrentDictionary<string, ConcurrentDictionary<string, JsonObject>> Agents { get; } =
        new(StringComparer.Ordinal);

    /// <summary>Method and path of every call.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Answers in place of HighLevel when it returns one.</summary>
    public Func<HttpRequestMessage, string, Task<HttpResponseMessage?>>? Instead { get; set; }

    /// <summary>Scopes of new tokens.</summary>
    public string Scope { get; set; } =
        "conversation-ai.readonly conversation-ai.write conversations.readonly conversations/message.readonly locations.readonly locations/customFields.readonly locations/tags.readonly workflows.readonly calendars.readonly users.readonly";

    public int CountOf(string call) => Calls.Count(made => made == call);

    /// <summary>A token pair as if the owner had consented.</summary>
    public (string Access, string Refresh) Issue(string owner)
    {
        var number = Interlocked.Increment(ref _tokens);
        var (access, refresh) = ($"at-{owner}-{number}", $"rt-{owner}-{number}");
        AccessTokens[access] = owner;
        RefreshTokens[refresh] = owner;
        return (access, refresh);
    }

    public static HttpResponseMessage Json(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Calls.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath}");
        var answer = Instead is null ? null : await Instead(request, body);
        answer ??= request.RequestUri.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal)
            ? OAuth(request, Form(body))
            : Api(request, body);
        answer.RequestMessage = request;
        return answer;
    }

    private HttpResponseMessage OAuth(HttpRequestMessage request, Dictionary<string, string> form)
    {
        switch (request.RequestUri!.AbsolutePath)
        {
            case "/oauth/token" when form["grant_type"] == "refresh_token":
                return RefreshTokens.TryRemove(form["refresh_token"], out var owner)
                    ? Pair(owner)
                    : Json(400, """{"statusCode":400,"message":"Invalid grant: refresh token is invalid"}""");
            case "/oauth/token":
                return Pair(form["code"]);
            case "/oauth/locationToken":
                return AccessTokens.ContainsKey(request.Headers.Authorization!.Parameter!)
                    ? Pair(form["locationId"])
                    : Json(401, """{"message":"Invalid JWT"}""");
            case "/oauth/installedLocations":
                var locations = Agents
                    .Keys.Order(StringComparer.Ordinal)
                    .Select(id => $$"""{"_id":"{{id}}","name":"Name of {{id}}","address":"x","isInstalled":true}""");
                return Json(200, $$"""{"locations":[{{string.Join(',', locations)}}],"count":{{Agents.Count}}}""");
            default:
                return Json(404, "{}");
        }
    }

    private HttpResponseMessage Pair(string owner)
    {
        var (access, refresh) = Issue(owner);
        var isCompany = owner.StartsWith("company", StringComparison.Ordinal);
        return Json(
            200,
            $$"""
            {"access_token":"{{access}}","refresh_token":"{{refresh}}","expires_in":86399,"scope":"{{Scope}}","userId":"u",
             "userType":"{{(isCompany ? "Company" : "Location")}}","companyId":"company1"{{(
                isCompany ? "" : $",\"locationId\":\"{owner}\""
            )}}}
            """
        );
    }

    private HttpResponseMessage Api(HttpRequestMessage request, string body)
    {
        if (!AccessTokens.TryGetValue(request.Headers.Authorization!.Parameter!, out var owner))
        {
            return Json(401, """{"statusCode":401,"message":"Invalid JWT","error":"Unauthorized"}""");
        }

        var path = request.RequestUri!.AbsolutePath;
        if (path.StartsWith("/locations/", StringComparison.Ordinal) && !path.Contains(owner, StringComparison.Ordinal))
        {
            return Json(403, """{"statusCode":403,"message":"The token does not have access to this location"}""");
        }

        var agents = Agents.GetOrAdd(owner, _ => new(StringComparer.Ordinal));
        if (path == "/conversation-ai/agents/search")
        {
            var list = agents.Values.Select(agent => agent.ToJsonString());
            return Json(
                200,
                $$"""{"agents":[{{string.Join(',', list)}}],"totalCount":{{agents.Count}},"count":{{agents.Count}}}"""
            );
        }

        if (path.StartsWith("/conversation-ai/agents", StringComparison.Ordinal))
        {
            return Agent(request.Method, path, agents, body);
        }

        return path == $"/locations/{owner}"
            ? Json(
                200,
                $$$"""{"location":{"id":"{{{owner}}}","name":"Name of {{{owner}}}","timezone":"America/Chicago"}}"""
            )
            : Json(
                200,
                """{"customFields":[],"tags":[],"workflows":[],"calendars":[],"users":[],"conversations":[],"messages":[]}"""
            );
    }

    private static HttpResponseMessage Agent(
        HttpMethod method,
        string path,
        ConcurrentDictionary<string, JsonObject> agents,
        string body
    )
    {
        var id = path.Split('/').ElementAtOrDefault(3) ?? $"made{agents.Count}";
        if (path.EndsWith("/actions/list", StringComparison.Ordinal))
        {
            return Json(200, """{"data":[],"success":true}""");
        }

        if (method == HttpMethod.Post)
        {
            var made = (JsonObject)JsonNode.Parse(body)!;
            made["id"] = id;
            agents[id] = made;
            return Json(201, made.ToJsonString());
        }

        if (!agents.TryGetValue(id, out var agent))
        {
            return Json(
                400,
                $$"""{"message":"No Agent found for the id: {{id}}","error":"Bad Request","statusCode":400}"""
            );
        }

        if (method == HttpMethod.Delete)
        {
            agents.TryRemove(id, out _);
            return Json(200, $$"""{"success":true,"id":"{{id}}"}""");
        }

        if (method == HttpMethod.Put)
        {
            foreach (var (name, value) in (JsonObject)JsonNode.Parse(body)!)
            {
                agent[name] = value?.DeepClone();
            }
        }

        return Json(200, agent.ToJsonString());
    }

    private static Dictionary<string, string> Form(string body) =>
        body.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .ToDictionary(
                pair => Uri.UnescapeDataString(pair[0]),
                pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')),
                StringComparer.Ordinal
            );
}
