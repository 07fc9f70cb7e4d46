using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>What a fresh pair of tokens looks like on the wire.</summary>
internal static class TokenAnswer
{
    /// <summary>The answer of /oauth/token.</summary>
    public static JsonObject Full(Agency agency, IssuedTokens issued)
    {
        var grant = issued.Grant;
        var isAgency = grant.Kind == GrantKind.Company;
        var json = Shared(issued);
        json["userType"] = isAgency ? "Company" : "Location";
        if (!isAgency)
        {
            json["locationId"] = grant.LocationId;
        }

        json["companyId"] = agency.Id;
        json["userId"] = agency.InstallerUserId;
        json["isBulkInstallation"] = isAgency;
        if (isAgency)
        {
            json["approvedLocations"] = AgentJson.Texts(grant.ApprovedLocations ?? agency.Locations.Select(l => l.Id));
            json["approveAllLocations"] = grant.ApprovedLocations is null;
            json["installToFutureLocations"] = grant.ApprovedLocations is null;
        }

        json["traceId"] = Answers.TraceId();
        return json;
    }

    /// <summary>The answer of /oauth/locationToken; it carries a refresh token although the document leaves it out.</summary>
    public static JsonObject OfLocation(Agency agency, IssuedTokens issued)
    {
        var json = Shared(issued);
        json["userType"] = "Location";
        json["locationId"] = issued.Grant.LocationId;
        json["companyId"] = agency.Id;
        json["userId"] = agency.InstallerUserId;
        json["appId"] = agency.Settings.AppId;
        json["versionId"] = agency.Settings.AppId;
        json["traceId"] = Answers.TraceId();
        return json;
    }

    private static JsonObject Shared(IssuedTokens issued) =>
        new()
        {
            ["access_token"] = issued.AccessToken,
            ["token_type"] = "Bearer",
            ["expires_in"] = issued.ExpiresIn,
            ["refresh_token"] = issued.RefreshToken,
            ["scope"] = Scopes.Text(issued.Grant.Scopes),
        };
}
