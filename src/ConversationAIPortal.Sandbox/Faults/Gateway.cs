using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Api;

namespace ConversationAIPortal.Sandbox.Faults;

/// <summary>The usual body of each failing status.</summary>
internal static class Gateway
{
    public const string Html =
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
        + "<hr><center>cloudflare</center>\r\n</body>\r\n</html>\r\n";

    public static IResult Answer(HttpContext context, int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => Answers.BadRequest("Bad Request"),
            StatusCodes.Status401Unauthorized => Answers.InvalidToken(),
            StatusCodes.Status403Forbidden => Answers.WrongLocation(),
            StatusCodes.Status404NotFound => UnknownPath.Answer(context),
            StatusCodes.Status422UnprocessableEntity => Answers.Unprocessable(["Unprocessable Entity"]),
            StatusCodes.Status429TooManyRequests => Answers.TooManyRequests(),
            _ => Answers.Json(
                new JsonObject
                {
                    ["statusCode"] = status,
                    ["message"] =
                        status == StatusCodes.Status503ServiceUnavailable
                            ? "Service Unavailable"
                            : "Internal Server Error",
                    ["traceId"] = Answers.TraceId(),
                },
                status
            ),
        };
}
