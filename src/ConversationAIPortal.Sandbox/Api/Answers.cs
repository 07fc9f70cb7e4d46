using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>Answers in HighLevel's words: success as JSON, failures in each of its shapes.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult Json(JsonNode body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToJsonString(Plain), "application/json; charset=utf-8", statusCode: status);

    public static IResult BadRequest(string message) =>
        Json(
            new JsonObject
            {
                ["message"] = message,
                ["error"] = "Bad Request",
                ["statusCode"] = StatusCodes.Status400BadRequest,
                ["traceId"] = TraceId(),
            },
            StatusCodes.Status400BadRequest
        );

    /// <summary>A missing agent is a 400, not a 404.</summary>
    public static IResult NoAgent(string agentId) => BadRequest($"No Agent found for the id: {agentId}");

    public static IResult NoAction(string actionId) => BadRequest($"No Action found for the id: {actionId}");

    public static IResult InvalidToken() => Unauthorized("Invalid token: access token is invalid");

    public static IResult InvalidJwt() => Unauthorized("Invalid JWT");

    public static IResult MissingScope() => Unauthorized("The token is not authorized for this scope.");

    public static IResult Unauthorized(string message) =>
        Json(
            new JsonObject
            {
                ["statusCode"] = StatusCodes.Status401Unauthorized,
                ["message"] = message,
                ["error"] = "Unauthorized",
            },
            StatusCodes.Status401Unauthorized
        );

    public static IResult WrongLocation() =>
        Json(
            new JsonObject
            {
                ["statusCode"] = StatusCodes.Status403Forbidden,
                ["message"] = "The token does not have access to this location",
            },
            StatusCodes.Status403Forbidden
        );

    public static IResult Unprocessable(IEnumerable<string> messages) =>
        Json(
            new JsonObject
            {
                ["message"] = new JsonArray([.. messages.Select(message => (JsonNode)message)]),
                ["error"] = "Unprocessable Entity",
                ["statusCode"] = StatusCodes.Status422UnprocessableEntity,
                ["traceId"] = TraceId(),
            },
            StatusCodes.Status422UnprocessableEntity
        );

    public static IResult TooManyRequests() =>
        Json(
            new JsonObject { ["statusCode"] = StatusCodes.Status429TooManyRequests, ["message"] = "Too Many Requests" },
            StatusCodes.Status429TooManyRequests
        );

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string TraceId() => Guid.NewGuid().ToString();
}

/// <summary>What HighLevel's gateway says to a path that it does not have.</summary>
internal static class UnknownPath
{
    public static IResult Answer(HttpContext context) =>
        Answers.Json(
            new JsonObject
            {
                ["message"] = $"Cannot {context.Request.Method} {context.Request.Path}",
                ["error"] = "Not Found",
                ["statusCode"] = StatusCodes.Status404NotFound,
            },
            StatusCodes.Status404NotFound
        );
}
