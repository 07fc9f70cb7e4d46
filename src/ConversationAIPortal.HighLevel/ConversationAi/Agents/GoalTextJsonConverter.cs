using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Agents;

/// <summary>Reads a goal given as text or as <c>{prompt,type,actionId}</c>; writes text.</summary>
public sealed class GoalTextJsonConverter : JsonConverter<string?>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var goal = document.RootElement;
        if (goal.ValueKind == JsonValueKind.Object && goal.TryGetProperty("prompt", out var prompt))
        {
            goal = prompt;
        }

        return goal.ValueKind == JsonValueKind.String ? goal.GetString() : null;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
