using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.HighLevel.ConversationAi.Actions;

/// <summary>Reads and writes <see cref="ActionDetails"/> by the <c>type</c> beside them.</summary>
internal static class ActionDetailsJson
{
    public static ActionDetails Read(string type, JsonElement details)
    {
        var info = TypeInfo(type);
        if (info is null || details.ValueKind != JsonValueKind.Object)
        {
            return new UnknownActionDetails(type, details.Clone());
        }

        try
        {
            return (ActionDetails)details.Deserialize(info)!;
        }
        catch (JsonException)
        {
            // A known type in an unknown shape must not hide the agent's other actions: shown as it is, read-only.
            return new UnknownActionDetails(type, details.Clone());
        }
    }

    public static void Write(Utf8JsonWriter writer, ActionDetails details)
    {
        if (details is UnknownActionDetails unknown)
        {
            unknown.Json.WriteTo(writer);
            return;
        }

        JsonSerializer.Serialize(writer, details, TypeInfo(details.Type)!);
    }

    private static JsonTypeInfo? TypeInfo(string type)
    {
        var json = HighLevelJson.Default;
        return type switch
        {
            ActionTypes.TriggerWorkflow => json.TriggerWorkflowDetails,
            ActionTypes.UpdateContactField => json.UpdateContactFieldDetails,
            ActionTypes.AppointmentBooking => json.AppointmentBookingDetails,
            ActionTypes.StopBot => json.StopBotDetails,
            ActionTypes.HumanHandOver => json.HumanHandOverDetails,
            ActionTypes.AdvancedFollowup => json.AdvancedFollowupDetails,
            ActionTypes.TransferBot => json.TransferBotDetails,
            _ => null,
        };
    }
}

/// <summary>Reads an action; writing one is for the store and the screen.</summary>
public sealed class AgentActionJsonConverter : JsonConverter<AgentAction>
{
    /// <inheritdoc/>
    public override AgentAction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var action = document.RootElement;
        if (action.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("An action is not an object.");
        }

        return new AgentAction
        {
            Id = Text(action, "id") ?? throw new JsonException("An action has no id."),
            Name = Text(action, "name") ?? "",
            AgentId = Text(action, "agentId"),
            Details = ActionDetailsJson.Read(
                Text(action, "type") ?? throw new JsonException("An action has no type."),
                action.TryGetProperty("details", out var details) ? details : default
            ),
            Unlisted = action
                .EnumerateObject()
                .Where(member => member.Name is not ("id" or "name" or "agentId" or "type" or "details"))
                .ToDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AgentAction value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteString("name", value.Name);
        writer.WriteString("type", value.Details.Type);
        if (value.AgentId is not null)
        {
            writer.WriteString("agentId", value.AgentId);
        }

        writer.WritePropertyName("details");
        ActionDetailsJson.Write(writer, value.Details);
        foreach (var (name, member) in value.Unlisted ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}

/// <summary>Writes what create and update send.</summary>
public sealed class ActionWriteJsonConverter : JsonConverter<ActionWrite>
{
    /// <summary>Not needed: HighLevel never sends one.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override ActionWrite Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An action to write is never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ActionWrite value, JsonSerializerOptions options)
    {
        if (value.Details is UnknownActionDetails)
        {
            throw new NotSupportedException("An action of an unknown type is read-only.");
        }

        writer.WriteStartObject();
        writer.WriteString("type", value.Details.Type);
        writer.WriteString("name", value.Name);
        writer.WritePropertyName("details");
        ActionDetailsJson.Write(writer, value.Details);
        writer.WriteEndObject();
    }
}
