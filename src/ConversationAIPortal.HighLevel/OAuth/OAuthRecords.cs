using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.OAuth;

/// <summary>Whom a token is for: <c>user_type</c> / <c>userType</c> of HighLevel's OAuth.</summary>
public enum TokenUserType
{
    /// <summary>The agency.</summary>
    Company,

    /// <summary>A sub-account.</summary>
    Location,
}

/// <summary>The answer of <c>POST /oauth/token</c> and <c>POST /oauth/locationToken</c> (oauth.json).</summary>
public sealed record TokenAnswer
{
    /// <summary>About 24 hours valid.</summary>
    [JsonPropertyName("access_token")]
    public Secret AccessToken { get; init; }

    /// <summary>Single use, one year valid; absent in the spec of locationToken, present in practice.</summary>
    [JsonPropertyName("refresh_token")]
    public Secret RefreshToken { get; init; }

    /// <summary>Seconds until the access token expires; 86399 as a rule.</summary>
    [JsonPropertyName("expires_in")]
    public double? ExpiresInSeconds { get; init; }

    /// <summary>Granted scopes, separated by blanks.</summary>
    [JsonPropertyName("scope")]
    public string? Scope { get; init; }

    /// <summary><c>Company</c> or <c>Location</c>.</summary>
    [JsonPropertyName("userType")]
    public string? UserType { get; init; }

    /// <summary>Present for sub-account tokens only.</summary>
    [JsonPropertyName("locationId")]
    public string? LocationId { get; init; }

    /// <summary>The agency.</summary>
    [JsonPropertyName("companyId")]
    public string? CompanyId { get; init; }

    /// <summary>Who installed the app.</summary>
    [JsonPropertyName("userId")]
    public string? UserId { get; init; }

    /// <summary>Sub-accounts for which the agency token may mint tokens.</summary>
    [JsonPropertyName("approvedLocations")]
    public IReadOnlyList<string>? ApprovedLocations { get; init; }

    /// <summary>True when the person approved all sub-accounts at once.</summary>
    [JsonPropertyName("approveAllLocations")]
    public bool? ApproveAllLocations { get; init; }

    /// <summary>True when the app installs itself into sub-accounts made later.</summary>
    [JsonPropertyName("installToFutureLocations")]
    public bool? InstallToFutureLocations { get; init; }

    /// <summary>True for an installation over several sub-accounts.</summary>
    [JsonPropertyName("isBulkInstallation")]
    public bool? IsBulkInstallation { get; init; }
}

/// <summary>One sub-account of <c>GET /oauth/installedLocations</c>.</summary>
public sealed record InstalledLocation
{
    /// <summary>The sub-account's id.</summary>
    [JsonPropertyName("_id")]
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Its postal address in one line.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Whether the app is installed there.</summary>
    [JsonPropertyName("isInstalled")]
    public bool? IsInstalled { get; init; }

    /// <summary>Members that the specification does not list.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The answer of <c>GET /oauth/installedLocations</c>.</summary>
public sealed record InstalledLocationsAnswer
{
    /// <summary>This page's sub-accounts.</summary>
    [JsonPropertyName("locations")]
    public required IReadOnlyList<InstalledLocation> Locations { get; init; }

    /// <summary>All sub-accounts under the agency.</summary>
    [JsonPropertyName("count")]
    public int? Count { get; init; }

    /// <summary>True when the app installs itself into sub-accounts made later.</summary>
    [JsonPropertyName("installToFutureLocations")]
    public bool? InstallToFutureLocations { get; init; }
}
