using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.Users;

/// <summary>A user of the sub-account.</summary>
public sealed record User
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Its e-mail.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Whether it is gone.</summary>
    [JsonPropertyName("deleted")]
    public bool? Deleted { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The answer of both user lists.</summary>
public sealed record UsersAnswer
{
    /// <summary>This page.</summary>
    [JsonPropertyName("users")]
    public required IReadOnlyList<User> Users { get; init; }

    /// <summary>All matches.</summary>
    [JsonPropertyName("count")]
    public int? Count { get; init; }
}
