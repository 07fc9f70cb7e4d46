using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>GET /conversation-ai/generations: how the AI came to a message.</summary>
internal static class GenerationEndpoints
{
    private static readonly Query KnownQuery = new(
        Query.Must("messageId"),
        Query.Must("source") with
        {
            Allowed = ["conversation", "workflow"],
        }
    );

    public static void MapGenerations(this IEndpointRouteBuilder app) =>
        app.MapGet("/conversation-ai/generations", Get).WithMetadata(AgentEndpoints.Read("get-generation-details"));

    private static IResult Get(HttpContext context, Agency agency, ThreadBook book)
    {
        var query = context.Request.Query;
        if (KnownQuery.Check(query) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var location = AgentEndpoints.LocationOf(context, agency);
        var threads = book.Read(location);
        var messageId = query["messageId"].ToString();
        var expected = query["source"] == "workflow" ? Speaker.AgentInWorkflow : Speaker.Agent;
        // Nothing else tells an AI's message from a person's: this refusal is the only sign.
        return threads.ById.TryGetValue(messageId, out var message) && message.Speaker == expected
            ? Answers.Json(GenerationSeed.Make(agency, location, threads, message))
            : Answers.BadRequest($"No Ai suggestion Found for messageId: {messageId}");
    }
}
