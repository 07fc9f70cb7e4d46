using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>POST /oauth/reconnect: a new authorization code for an app that is still installed but lost its tokens.</summary>
internal static class ReconnectEndpoint
{
    public static void MapReconnect(this IEndpointRouteBuilder app) =>
        app.MapPost("/oauth/reconnect", ReconnectAsync).WithMetadata(Operation.Open("reconnect"));

    private static async Task<IResult> ReconnectAsync(
        HttpContext context,
        Agency agency,
        CodeBook codes,
        InstallBook installs
    )
    {
        if (!agency.Settings.ReconnectWorks)
        {
            // Reported word for word of HighLevel since autumn 2026.
            return Answers.BadRequest("API endpoint has been removed");
        }

        var (body, refusal) = await RequestBody.ReadAsync(context);
        if (refusal is not null)
        {
            return refusal;
        }

        if (
            body.TextOf("clientKey") != agency.Settings.ClientId
            || body.TextOf("clientSecret") != agency.Settings.ClientSecret
        )
        {
            return TokenForm.InvalidClient();
        }

        if (body.TextOf("locationId") is { } locationId)
        {
            return installs.IsSuspended(locationId)
                ? Answers.BadRequest("Location is not active")
                : Code(GrantKind.Location, locationId, installs.InstalledAt(locationId) is not null, codes);
        }

        var isAgency = body.TextOf("companyId") == agency.Id && installs.AgencyInstalled;
        return Code(GrantKind.Company, null, isAgency, codes);
    }

    private static IResult Code(GrantKind kind, string? locationId, bool installed, CodeBook codes)
    {
        if (!installed)
        {
            return Answers.BadRequest("App is not installed");
        }

        var scopes = kind == GrantKind.Company ? Scopes.All : Scopes.AllOfLocation;
        return Answers.Json(
            new JsonObject
            {
                ["authorizationCode"] = codes.Create(kind, locationId, scopes, null, null),
                ["expiresAt"] = Answers.Time(codes.ExpiresAt()),
                ["traceId"] = Answers.TraceId(),
            }
        );
    }
}
