using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.Calendars;

/// <summary>A calendar.</summary>
public sealed record Calendar
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether it can be booked.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The answer of <c>GET /calendars/</c>.</summary>
public sealed record CalendarsAnswer
{
    /// <summary>All calendars.</summary>
    [JsonPropertyName("calendars")]
    public required IReadOnlyList<Calendar> Calendars { get; init; }
}
