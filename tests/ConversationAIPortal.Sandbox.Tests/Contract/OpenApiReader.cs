using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace ConversationAIPortal.Contract;

/// <summary>Reads one official document into operations whose schemas are ready to validate.</summary>
internal static class OpenApiReader
{
    public static async Task<IReadOnlyList<ContractOperation>> ReadAsync(
        string file,
        JsonObject common,
        CancellationToken cancellationToken
    )
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(file, cancellationToken))!.AsObject();
        var definitions = SchemaConversion.Definitions(document["components"]?["schemas"] as JsonObject, common);
        var drafts = new List<(JsonObject Source, string Method, string Path)>();
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                var source = operation!.AsObject();
                drafts.Add((source, method.ToUpperInvariant(), path));
                AddSchemas(definitions, source, $"{method.ToUpperInvariant()} {path}");
            }
        }

        var root = new JsonObject { ["definitions"] = definitions };
        var schema = await JsonSchema.FromJsonAsync(root.ToJsonString(), cancellationToken);
        var api = Path.GetFileNameWithoutExtension(file);
        return [.. drafts.Select(draft => Operation(draft.Source, draft.Method, draft.Path, api, schema))];
    }

    private static void AddSchemas(JsonObject definitions, JsonObject operation, string key)
    {
        if (Content(operation["requestBody"]).Schema is { } body)
        {
            definitions[Name(key, "body")] = SchemaConversion.Convert(body, strict: true);
        }

        foreach (var (status, answer) in operation["responses"]!.AsObject())
        {
            if (Content(answer).Schema is { } schema)
            {
                definitions[Name(key, status)] = SchemaConversion.Convert(schema, strict: false);
            }
        }
    }

    private static ContractOperation Operation(
        JsonObject source,
        string method,
        string path,
        string api,
        JsonSchema root
    )
    {
        var key = $"{method} {path}";
        var security = source["security"] as JsonArray ?? [];
        return new ContractOperation
        {
            Id = (string)source["operationId"]!,
            Method = method,
            Path = path,
            Api = api,
            NeedsToken = security.Count > 0,
            Scopes =
            [
                .. security
                    .SelectMany(item => item!.AsObject())
                    .SelectMany(pair => pair.Value!.AsArray())
                    .Select(scope => (string)scope!)
                    .Distinct(StringComparer.Ordinal),
            ],
            Parameters =
            [
                .. (source["parameters"] as JsonArray ?? []).Select(p => new ContractParameter(
                    (string)p!["name"]!,
                    (string)p["in"]!,
                    (bool?)p["required"] ?? false,
                    p["schema"]
                )),
            ],
            BodyContentType = Content(source["requestBody"]).Type,
            Body = root.Definitions.TryGetValue(Name(key, "body"), out var body) ? body : null,
            Answers = source["responses"]!
                .AsObject()
                .Where(pair => int.TryParse(pair.Key, CultureInfo.InvariantCulture, out _))
                .ToDictionary(
                    pair => int.Parse(pair.Key, CultureInfo.InvariantCulture),
                    pair => root.Definitions.TryGetValue(Name(key, pair.Key), out var answer) ? answer : null
                ),
        };
    }

    private static (string? Type, JsonNode? Schema) Content(JsonNode? holder) =>
        holder?["content"] is JsonObject { Count: > 0 } content
            ? (content.First().Key, content.First().Value?["schema"])
            : (null, null);

    // '/' would be read as a path inside a JSON pointer.
    private static string Name(string key, string part) => $"{key} {part}".Replace('/', '.');
}
