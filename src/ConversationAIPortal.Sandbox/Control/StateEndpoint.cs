using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.Webhooks;

namespace ConversationAIPortal.Sandbox.Control;

/// <summary>GET /sandbox/state: who the agency is, and every key that a test or a person needs to get in.</summary>
internal static class StateEndpoint
{
    public static void MapState(this IEndpointRouteBuilder app) => app.MapGet("/sandbox/state", State);

    private static IResult State(Agency agency, InstallBook installs, WebhookSigner signer) =>
        Answers.Json(
            new JsonObject
            {
                ["client"] = new JsonObject
                {
                    ["id"] = agency.Settings.ClientId,
                    ["secret"] = agency.Settings.ClientSecret,
                    ["appId"] = agency.Settings.AppId,
                },
                ["company"] = new JsonObject { ["id"] = agency.Id, ["name"] = Agency.Name },
                ["webhookPublicKey"] = signer.PublicKey,
                ["locations"] = new JsonArray([
                    .. agency.Locations.Select(location => new JsonObject
                    {
                        ["id"] = location.Id,
                        ["name"] = location.Name,
                        ["pit"] = location.Pit,
                        ["readOnlyPit"] = location.ReadOnlyPit,
                        ["newerAccount"] = location.IsNewerAccount,
                        ["installed"] = installs.InstalledAt(location.Id) is not null,
                        ["suspended"] = installs.IsSuspended(location.Id),
                    }),
                ]),
            }
        );
}
