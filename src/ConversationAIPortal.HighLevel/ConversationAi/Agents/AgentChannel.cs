using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel.ConversationAi.Agents;

/// <summary>Where an agent answers. A string with known values, so that a value HighLevel adds later is kept.</summary>
public readonly record struct AgentChannel(string Value)
{
    /// <summary>Instagram.</summary>
    public static readonly AgentChannel Instagram = new("IG");

    /// <summary>Facebook Messenger.</summary>
    public static readonly AgentChannel Facebook = new("FB");

    /// <summary>Text messages.</summary>
    public static readonly AgentChannel Sms = new("SMS");

    /// <summary>"Web Chat": the widget that continues by SMS.</summary>
    public static readonly AgentChannel WebChat = new("WebChat");

    /// <summary>The live chat widget; not the same as <see cref="WebChat"/>.</summary>
    public static readonly AgentChannel LiveChat = new("Live_Chat");

    /// <summary>WhatsApp.</summary>
    public static readonly AgentChannel WhatsApp = new("WhatsApp");

    /// <summary>The documented channels.</summary>
    public static IReadOnlyList<AgentChannel> All { get; } = [Sms, WebChat, LiveChat, Facebook, Instagram, WhatsApp];

    /// <summary>The channel for a spelling seen in answers; <c>LIVE_CHAT</c> is read as <see cref="LiveChat"/>.</summary>
    public static AgentChannel Parse(string text) =>
        All.FirstOrDefault(known => string.Equals(known.Value, text, StringComparison.OrdinalIgnoreCase))
            is { Value: not null } match
            ? match
            : new AgentChannel(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// Reads a list of channels in each of the forms seen (strings, <c>LIVE_CHAT</c>, <c>{name,isPrimary}</c> objects) and
/// writes the documented strings.
/// </summary>
public sealed class AgentChannelsJsonConverter : JsonConverter<IReadOnlyList<AgentChannel>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<AgentChannel>? Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var channels = new List<AgentChannel>();
        foreach (var item in document.RootElement.EnumerateArray())
        {
            var name =
                item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var member) ? member : item;
            if (name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } text)
            {
                channels.Add(AgentChannel.Parse(text));
            }
        }

        return channels;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<AgentChannel> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var channel in value)
        {
            writer.WriteStringValue(channel.Value);
        }

        writer.WriteEndArray();
    }
}
