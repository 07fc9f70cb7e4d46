using System.Net;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.HighLevel.Tests.Http;

public sealed class ErrorAnswersTests
{
    [Theory]
    [InlineData(400, """{"statusCode":400,"message":"Bad"}""", HighLevelErrorKind.Invalid, "Bad")]
    [InlineData(
        400,
        """{"message":"No Agent found for the id: x1","error":"Bad Request","statusCode":400}""",
        HighLevelErrorKind.NotFound,
        "No Agent found for the id: x1"
    )]
    [InlineData(
        401,
        """{"statusCode":401,"message":"Invalid token: access token is invalid","error":"Unauthorized"}""",
        HighLevelErrorKind.Unauthorized,
        "Invalid token: access token is invalid"
    )]
    [InlineData(401, """{"message":"Invalid JWT"}""", HighLevelErrorKind.Unauthorized, "Invalid JWT")]
    [InlineData(
        401,
        """{"statusCode":401,"message":"The token is not authorized for this scope."}""",
        HighLevelErrorKind.MissingScope,
        "The token is not authorized for this scope."
    )]
    [InlineData(
        403,
        """{"statusCode":403,"message":"The token does not have access to this location"}""",
        HighLevelErrorKind.WrongLocation,
        "The token does not have access to this location"
    )]
    [InlineData(404, """{"message":"Not Found"}""", HighLevelErrorKind.NotFound, "Not Found")]
    [InlineData(
        422,
        """{"statusCode":422,"message":["name must be a string","property locationId should not exist"]}""",
        HighLevelErrorKind.Invalid,
        "name must be a string|property locationId should not exist"
    )]
    [InlineData(
        400,
        """{"error":{"code":"E1","message":"m","details":["d"],"resolution":"r"}}""",
        HighLevelErrorKind.Invalid,
        "m|d|r"
    )]
    [InlineData(400, """{"error":"invalid_grant","error_description":"dead"}""", HighLevelErrorKind.Invalid, "dead")]
    [InlineData(502, "<html><body>Bad gateway</body></html>", HighLevelErrorKind.Unavailable, "")]
    [InlineData(500, "", HighLevelErrorKind.Unavailable, "")]
    [InlineData(429, "{}", HighLevelErrorKind.RateLimited, "")]
    [InlineData(418, "[1,2]", HighLevelErrorKind.Invalid, "")]
    public void ToException_EveryKnownShape_TellsKindAndMessages(
        int status,
        string body,
        HighLevelErrorKind kind,
        string messages
    )
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);

        var exception = ErrorAnswers.ToException("op", null, response.StatusCode, response.Headers, body);

        exception.Kind.Should().Be(kind);
        string.Join('|', exception.Messages).Should().Be(messages);
    }

    [Fact]
    public void ToException_TraceIdInBody_IsKept()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.BadRequest);

        var exception = ErrorAnswers.ToException(
            "op",
            ClientUnderTest.Location,
            response.StatusCode,
            response.Headers,
            """{"message":"x","traceId":"trace-1"}"""
        );

        exception.TraceId.Should().Be("trace-1");
        exception.Location.Should().Be(ClientUnderTest.Location);
    }

    [Fact]
    public void ToException_EndlessMessages_AreCut()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.UnprocessableEntity);
        var body = $$"""{"message":[{{string.Join(',', Enumerable.Repeat($"\"{new string('a', 900)}\"", 60))}}]}""";

        var exception = ErrorAnswers.ToException("op", null, response.StatusCode, response.Headers, body);

        exception.Messages.Should().HaveCount(20).And.OnlyContain(message => message.Length == 500);
    }
}
