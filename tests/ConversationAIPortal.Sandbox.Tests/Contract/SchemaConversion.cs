using System.Text.Json.Nodes;

namespace ConversationAIPortal.Contract;

/// <summary>Turns OpenAPI 3.0 schemas into JSON Schema that NJsonSchema reads.</summary>
internal static class SchemaConversion
{
    /// <summary>Prefix of the copies that refuse members the document does not list (for what is sent).</summary>
    public const string Strict = "strict-";

    private const string Local = "#/components/schemas/";
    private const string Common = "../common/common-schemas.json#/components/schemas/";

    // Action details carry members that the official document does not list, and those travel both ways.
    private static readonly HashSet<string> OpenSchemas = new(StringComparer.Ordinal)
    {
        "triggerWorkflowDto",
        "updateContactFieldDto",
        "appointmentBookingDto",
        "stopBotDto",
        "humanHandOverDto",
        "advancedFollowupDto",
        "transferBotDto",
        "FollowupSequence",
        "FollowupSettings",
        "WorkingHours",
        "Interval",
    };

    // Members that are null in practice although the document does not say so: an indefinite sleep, the last page.
    private static readonly HashSet<string> NullInPractice = new(StringComparer.Ordinal)
    {
        "sleepTime",
        "sleepTimeUnit",
        "nextCursor",
        "lastKnowledgeBaseId",
    };

    public static JsonObject Definitions(JsonObject? schemas, JsonObject commonSchemas)
    {
        var definitions = new JsonObject();
        foreach (var (name, schema) in schemas ?? [])
        {
            definitions[name] = Convert(schema!, strict: false);
            definitions[Strict + name] = Convert(schema!, strict: !OpenSchemas.Contains(name));
        }

        foreach (var (name, schema) in commonSchemas)
        {
            definitions["common-" + name] = Convert(schema!, strict: false);
        }

        return definitions;
    }

    public static JsonObject Convert(JsonNode source, bool strict)
    {
        var target = new JsonObject();
        foreach (var (key, value) in source.AsObject())
        {
            switch (key)
            {
                case "example" or "examples" or "description" or "discriminator" or "deprecated" or "title" or "xml":
                case "nullable" or "default":
                case "type"
                    when value!.GetValueKind() == System.Text.Json.JsonValueKind.String && (string?)value == "any":
                    break;
                case "$ref":
                    target["$ref"] = Reference((string)value!, strict);
                    break;
                case "properties":
                    target["properties"] = Properties(value!.AsObject(), strict);
                    break;
                case "items" or "additionalProperties" or "not" when value is JsonObject:
                    target[key] = Convert(value, strict);
                    break;
                case "oneOf" or "anyOf" or "allOf":
                    target[key] = new JsonArray([.. value!.AsArray().Select(item => Convert(item!, strict))]);
                    break;
                default:
                    target[key] = value?.DeepClone();
                    break;
            }
        }

        if ((bool?)source["nullable"] == true)
        {
            AllowNull(target);
        }

        if (strict && target["properties"] is not null && target["additionalProperties"] is null)
        {
            target["additionalProperties"] = false;
        }

        return DetailsByType(target, strict);
    }

    private static JsonObject Properties(JsonObject source, bool strict)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in source)
        {
            var converted = Convert(schema!, strict);
            if (NullInPractice.Contains(name))
            {
                AllowNull(converted);
            }

            properties[name] = converted;
        }

        return properties;
    }

    private static void AllowNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray((string?)type, "null");
        }

        if (schema["enum"] is JsonArray values)
        {
            values.Add(null);
        }
    }

    // `details` is a oneOf that the sibling `type` decides; said so, a mistake is reported for the right shape.
    private static JsonObject DetailsByType(JsonObject schema, bool strict)
    {
        if (
            schema["properties"] is not JsonObject properties
            || properties["details"] is not JsonObject details
            || details["oneOf"] is not JsonArray
            || properties["type"]?["enum"] is not JsonArray types
        )
        {
            return schema;
        }

        properties["details"] = new JsonObject { ["type"] = "object" };
        schema["anyOf"] = new JsonArray([
            .. types.Select(type => new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["type"] = new JsonObject { ["enum"] = new JsonArray((string?)type) },
                    ["details"] = new JsonObject { ["$ref"] = Reference($"{Local}{type}Dto", strict) },
                },
            }),
        ]);
        return schema;
    }

    private static string Reference(string reference, bool strict)
    {
        if (reference.StartsWith(Common, StringComparison.Ordinal))
        {
            return "#/definitions/common-" + reference[Common.Length..];
        }

        return "#/definitions/" + (strict ? Strict : "") + reference[Local.Length..];
    }
}
