using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.Locations;

/// <summary>The answer of <c>GET /locations/{id}</c>.</summary>
public sealed record LocationAnswer
{
    /// <summary>The sub-account.</summary>
    [JsonPropertyName("location")]
    public required Location Location { get; init; }
}

/// <summary>A sub-account.</summary>
public sealed record Location
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Its agency.</summary>
    [JsonPropertyName("companyId")]
    public string? CompanyId { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>IANA name, e.g. <c>America/Chicago</c>.</summary>
    [JsonPropertyName("timezone")]
    public string? TimeZone { get; init; }

    /// <summary>Two letters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Its city.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Its web site.</summary>
    [JsonPropertyName("website")]
    public string? Website { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>A custom field of contacts.</summary>
public sealed record CustomField
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>E.g. <c>contact.pincode</c>.</summary>
    [JsonPropertyName("fieldKey")]
    public string? FieldKey { get; init; }

    /// <summary>E.g. <c>TEXT</c>, <c>MONETORY</c>, <c>DATE</c>.</summary>
    [JsonPropertyName("dataType")]
    public string? DataType { get; init; }

    /// <summary><c>contact</c> or <c>opportunity</c>.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The answer of <c>GET /locations/{id}/customFields</c>.</summary>
public sealed record CustomFieldsAnswer
{
    /// <summary>All fields.</summary>
    [JsonPropertyName("customFields")]
    public required IReadOnlyList<CustomField> CustomFields { get; init; }
}

/// <summary>A tag of contacts.</summary>
public sealed record Tag
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The answer of <c>GET /locations/{id}/tags</c>.</summary>
public sealed record TagsAnswer
{
    /// <summary>All tags.</summary>
    [JsonPropertyName("tags")]
    public required IReadOnlyList<Tag> Tags { get; init; }
}
