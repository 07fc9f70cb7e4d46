using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.OAuth;

/// <summary>The answer of <c>POST /oauth/reconnect</c>.</summary>
public sealed record ReconnectAnswer
{
    /// <summary>To be exchanged like any other code.</summary>
    [JsonPropertyName("authorizationCode")]
    public string? AuthorizationCode { get; init; }

    /// <summary>Seen in place of the other.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }
}
