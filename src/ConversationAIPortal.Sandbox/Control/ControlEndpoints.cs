using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.Faults;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.State;

namespace ConversationAIPortal.Sandbox.Control;

/// <summary>/sandbox: what tests and people steer the stand-in with. HighLevel has nothing like it.</summary>
internal static class ControlEndpoints
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void MapControl(this IEndpointRouteBuilder app)
    {
        var control = app.MapGroup("/sandbox");
        control.MapPost("/codes", CodeAsync);
        control.MapGet("/faults", (FaultBook faults) => Results.Json(faults.List(), Options));
        control.MapPost("/faults", AddFaultAsync);
        control.MapDelete("/faults", (FaultBook faults) => Cleared(faults.Clear));
        control.MapPost("/reset", (SandboxReset reset) => Cleared(reset.Run));
        control.MapGet("/requests", Requests);
        control.MapGet("/locations/{id}/agents", Agents);
        control.MapPost("/locations/{id}/messages", MessageAsync);
    }

    private static async Task<IResult> CodeAsync(HttpContext context, Agency agency, CodeBook codes)
    {
        var body = await context.Request.ReadFromJsonAsync<CodeRequest>(Options, context.RequestAborted);
        var isAgency = body?.UserType == "Company";
        if (body is null || !(isAgency || body.UserType == "Location"))
        {
            return Problem("userType must be Company or Location.");
        }

        if (!isAgency && agency.Find(body.LocationId) is null)
        {
            return Problem($"There is no sub-account '{body.LocationId}'.");
        }

        if (isAgency && body.CompanyId is not null && body.CompanyId != agency.Id)
        {
            return Problem($"There is no agency '{body.CompanyId}'.");
        }

        var usual = isAgency ? Scopes.All : Scopes.AllOfLocation;
        var code = codes.Create(
            isAgency ? GrantKind.Company : GrantKind.Location,
            isAgency ? null : body.LocationId,
            string.IsNullOrWhiteSpace(body.Scope) ? usual : Scopes.Parse(body.Scope),
            isAgency ? body.ApprovedLocations : null,
            null
        );
        return Answers.Json(new JsonObject { ["code"] = code });
    }

    private static async Task<IResult> AddFaultAsync(HttpContext context, FaultBook faults, FaultActions actions)
    {
        FaultRequest? body;
        try
        {
            body = await context.Request.ReadFromJsonAsync<FaultRequest>(Options, context.RequestAborted);
        }
        catch (JsonException failure)
        {
            return Problem($"The fault cannot be read at {failure.Path}.");
        }

        if (body?.Action is not null)
        {
            return actions.Run(body) is { } refusal
                ? Problem(refusal)
                : Answers.Json(new JsonObject { ["done"] = body.Action });
        }

        if (body?.ToFault() is not { } fault)
        {
            return Problem(
                $"kind must be a status code, or one of {string.Join(", ", Enum.GetNames<FaultKind>().Select(JsonNamingPolicy.CamelCase.ConvertName))}."
            );
        }

        faults.Add(fault);
        return Answers.Json(new JsonObject { ["id"] = fault.Id });
    }

    private static IResult Requests(RequestLog log, string? operation, string? locationId, int limit = 500) =>
        Results.Json(
            log.NewestFirst()
                .Where(entry => operation is null || entry.Operation == operation)
                .Where(entry => locationId is null || entry.LocationId == locationId)
                .Take(limit),
            Options
        );

    // More than HighLevel ever answers: the two members that it never returns are here for tests to see.
    private static IResult Agents(string id, Agency agency, AgentBook book)
    {
        if (agency.Find(id) is not { } location)
        {
            return UnknownLocation(id);
        }

        var all = book.Read(location);
        return Answers.Json(
            new JsonArray([
                .. all.Agents.Select(agent =>
                {
                    var json = AgentJson.Full(agent, all);
                    json["respondToImages"] = agent.RespondToImages;
                    json["respondToAudio"] = agent.RespondToAudio;
                    json["actions"] = new JsonArray([
                        .. agent.ActionIds.Select(actionId => AgentJson.Action(all.Actions[actionId], agent.Id)),
                    ]);
                    return json;
                }),
            ])
        );
    }

    // A conversation goes on: the body may name it ({ conversationId, text }), or be left out.
    private static async Task<IResult> MessageAsync(
        string id,
        HttpContext context,
        Agency agency,
        MessageSimulation simulation
    )
    {
        if (agency.Find(id) is not { } location)
        {
            return UnknownLocation(id);
        }

        var body = context.Request.ContentLength is > 0
            ? await context.Request.ReadFromJsonAsync<MessageRequest>(Options, context.RequestAborted)
            : null;
        return simulation.Run(location, body?.ConversationId, body?.Text) is { } done
            ? Answers.Json(done)
            : Problem("There is no such conversation.");
    }

    private static IResult UnknownLocation(string id) =>
        Answers.Json(
            new JsonObject { ["message"] = $"There is no sub-account '{id}'." },
            StatusCodes.Status404NotFound
        );

    private static IResult Problem(string message) =>
        Answers.Json(new JsonObject { ["message"] = message }, StatusCodes.Status400BadRequest);

    private static IResult Cleared(Action clear)
    {
        clear();
        return Results.NoContent();
    }

    private sealed record MessageRequest(string? ConversationId, string? Text);

    private sealed record CodeRequest(
        string? UserType,
        string? LocationId,
        string? CompanyId,
        string? Scope,
        IReadOnlyList<string>? ApprovedLocations
    );
}
