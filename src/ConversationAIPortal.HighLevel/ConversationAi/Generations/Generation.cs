using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Generations;

/// <summary>
/// What the AI was given and did for one message (<c>FetchAIResponseDetailsResponseDTO</c>). The items of its lists are
/// untyped in the specification and are kept as they came.
/// </summary>
public sealed record Generation
{
    /// <summary>The whole prompt.</summary>
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    /// <summary>What the AI answered.</summary>
    [JsonPropertyName("responseMessage")]
    public required string ResponseMessage { get; init; }

    /// <summary>The intent taken from the prompt.</summary>
    [JsonPropertyName("intent")]
    public string? Intent { get; init; }

    /// <summary>FAQ chunks, usually <c>{id,content,title}</c>.</summary>
    [JsonPropertyName("faqs")]
    public IReadOnlyList<JsonElement>? Faqs { get; init; }

    /// <summary>Web page chunks, usually <c>{id,content,url}</c>.</summary>
    [JsonPropertyName("website")]
    public IReadOnlyList<JsonElement>? Website { get; init; }

    /// <summary>The agent; also seen as <c>employeeId</c>.</summary>
    [JsonPropertyName("agentId")]
    public string? AgentId { get; init; }

    /// <summary>The message that was answered.</summary>
    [JsonPropertyName("input")]
    public string? Input { get; init; }

    /// <summary>Actions taken, in several forms.</summary>
    [JsonPropertyName("actionLogs")]
    public required IReadOnlyList<JsonElement> ActionLogs { get; init; }

    /// <summary>The turns before, usually <c>{role,content}</c>.</summary>
    [JsonPropertyName("history")]
    public required IReadOnlyList<JsonElement> History { get; init; }

    /// <summary>The agent's mode at that time.</summary>
    [JsonPropertyName("mode")]
    public string? Mode { get; init; }

    /// <summary>Members that the specification does not list.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unlisted { get; set; }

    /// <summary>The agent's id under either name.</summary>
    [JsonIgnore]
    public string? AnyAgentId =>
        AgentId
        ?? (
            Unlisted is not null
            && Unlisted.TryGetValue("employeeId", out var id)
            && id.ValueKind == JsonValueKind.String
                ? id.GetString()
                : null
        );
}
