using System.Text.Json;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>Reads a JSON body; anything else than an object is refused the way HighLevel does it.</summary>
internal static class RequestBody
{
    public static async Task<(JsonElement Body, IResult? Refusal)> ReadAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(
                context.Request.Body,
                cancellationToken: context.RequestAborted
            );
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (document.RootElement.Clone(), null)
                : (default, Answers.BadRequest("Body must be a JSON object"));
        }
        catch (JsonException)
        {
            return (default, Answers.BadRequest("Unexpected token in JSON"));
        }
    }
}
