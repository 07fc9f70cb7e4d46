using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Agents;

/// <summary>How an agent works. A string with known values, so that a value HighLevel adds later is kept.</summary>
[JsonConverter(typeof(AgentModeJsonConverter))]
public readonly record struct AgentMode(string Value)
{
    /// <summary>Does not answer; training and trial still work.</summary>
    public static readonly AgentMode Off = new("off");

    /// <summary>Puts a draft into the composer for a person to send.</summary>
    public static readonly AgentMode Suggestive = new("suggestive");

    /// <summary>Sends by itself.</summary>
    public static readonly AgentMode AutoPilot = new("auto-pilot");

    /// <summary>The documented modes.</summary>
    public static IReadOnlyList<AgentMode> All { get; } = [Off, Suggestive, AutoPilot];

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Reads and writes a mode as its string.</summary>
public sealed class AgentModeJsonConverter : JsonConverter<AgentMode>
{
    /// <inheritdoc/>
    public override AgentMode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AgentMode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
