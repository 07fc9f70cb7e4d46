using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.Webhooks;

namespace ConversationAIPortal.Sandbox.Control;

/// <summary>Things that happen to tokens and installs at once, for a sub-account or (no locationId) for the agency.</summary>
internal sealed class FaultActions(
    Agency agency,
    TokenBook tokens,
    InstallBook installs,
    RefreshRefusals refusals,
    WebhookQueue webhooks
)
{
    /// <summary>Null when done; otherwise why not.</summary>
    public string? Run(FaultRequest request)
    {
        var location = agency.Find(request.LocationId);
        if (request.LocationId is not null && location is null)
        {
            return $"There is no sub-account {request.LocationId}.";
        }

        switch (request.Action)
        {
            case "expireAccessToken":
                tokens.Expire(location?.Id);
                return null;
            case "revokeToken":
                tokens.Revoke(location?.Id, privateIntegrationsToo: false);
                return null;
            case "rejectNextRefresh":
                refusals.Add(location?.Id);
                return null;
            case "uninstall":
                Uninstall(location?.Id);
                return null;
        }

        if (location is null)
        {
            return $"'{request.Action}' is unknown, or needs a locationId.";
        }

        switch (request.Action)
        {
            case "suspendLocation":
                installs.Suspend(location.Id);
                return null;
            case "restoreLocation":
                installs.Restore(location.Id);
                return null;
            case "revokePit":
                tokens.Revoke(location.Id, privateIntegrationsToo: true);
                return null;
            case "setPitScopes":
                tokens.SetPrivateIntegrationScopes(location, Scopes.Parse(string.Join(' ', request.Scopes ?? [])));
                return null;
            case "sendInstall":
                // Before the code is exchanged, or once more: both happen.
                webhooks.Installed(location.Id, []);
                return null;
            case "updateLocation":
                webhooks.LocationUpdated(location);
                return null;
            default:
                return $"'{request.Action}' is unknown.";
        }
    }

    // An agency's UNINSTALL ends every location token under it.
    private void Uninstall(string? locationId)
    {
        if (locationId is not null)
        {
            installs.UninstallLocation(locationId);
            tokens.Revoke(locationId, privateIntegrationsToo: false);
        }
        else
        {
            installs.UninstallAgency();
            tokens.Revoke(null, privateIntegrationsToo: false);
            foreach (var location in agency.Locations)
            {
                tokens.Revoke(location.Id, privateIntegrationsToo: false);
            }
        }

        webhooks.Uninstalled(locationId);
    }
}
