using System.Text.Json.Nodes;
using NJsonSchema;

namespace ConversationAIPortal.Contract;

/// <summary>One operation of the official OpenAPI documents.</summary>
public sealed class ContractOperation
{
    /// <summary>The document's operationId, such as <c>search-agent</c>.</summary>
    public required string Id { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>The document's file name without extension, such as <c>conversation-ai</c>.</summary>
    public required string Api { get; init; }

    public required bool NeedsToken { get; init; }

    public required IReadOnlyList<ContractParameter> Parameters { get; init; }

    /// <summary>Scopes of the operation's <c>security</c>; any one alternative is enough.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    internal string? BodyContentType { get; init; }

    internal JsonSchema? Body { get; init; }

    /// <summary>By status code; null where the document gives no schema.</summary>
    internal IReadOnlyDictionary<int, JsonSchema?> Answers { get; init; } = new Dictionary<int, JsonSchema?>();

    /// <summary>How many literal segments match; -1 = the path is another one's.</summary>
    internal int Match(string[] segments)
    {
        var template = Path.Trim('/').Split('/');
        if (template.Length != segments.Length)
        {
            return -1;
        }

        var literals = 0;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i].StartsWith('{'))
            {
                continue;
            }

            if (!string.Equals(template[i], segments[i], StringComparison.Ordinal))
            {
                return -1;
            }

            literals++;
        }

        return literals;
    }
}

/// <summary>A parameter of an operation, with its schema as the document has it.</summary>
public sealed record ContractParameter(string Name, string In, bool Required, JsonNode? Schema);
