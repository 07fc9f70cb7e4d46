using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.KnowledgeBases;

/// <summary>A knowledge base.</summary>
public sealed record KnowledgeBase
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>One page of knowledge bases.</summary>
public sealed record KnowledgeBasePage
{
    /// <summary>This page.</summary>
    [JsonPropertyName("knowledgeBases")]
    public required IReadOnlyList<KnowledgeBase> KnowledgeBases { get; init; }

    /// <summary>Whether there are more.</summary>
    [JsonPropertyName("hasMore")]
    public bool? HasMore { get; init; }

    /// <summary>Where the next page begins.</summary>
    [JsonPropertyName("lastKnowledgeBaseId")]
    public string? LastKnowledgeBaseId { get; init; }

    /// <summary>Members that the portal has no name for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }
}

/// <summary>The answer of <c>GET /knowledge-bases/</c>.</summary>
public sealed record KnowledgeBasesAnswer
{
    /// <summary>Whether HighLevel did it.</summary>
    [JsonPropertyName("success")]
    public bool? Success { get; init; }

    /// <summary>The page.</summary>
    [JsonPropertyName("data")]
    public required KnowledgeBasePage Data { get; init; }
}
