using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.Workflows;

/// <summary>A workflow.</summary>
public sealed record Workflow
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary><c>draft</c> or <c>published</c>.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The answer of <c>GET /workflows/</c>.</summary>
public sealed record WorkflowsAnswer
{
    /// <summary>All workflows.</summary>
    [JsonPropertyName("workflows")]
    public required IReadOnlyList<Workflow> Workflows { get; init; }
}
