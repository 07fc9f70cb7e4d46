using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace ConversationAIPortal.Contract;

/// <summary>
/// HighLevel's official OpenAPI documents as a judge: which problems has this request, or this answer?
/// An empty list means that the document allows it. Requests are held to the letter (members that are not listed are
/// problems, as HighLevel refuses them); answers may carry more than is listed.
/// </summary>
public sealed class HighLevelContract
{
    private static readonly string[] Families =
    [
        "calendars",
        "conversation-ai",
        "conversations",
        "knowledge-base",
        "locations",
        "oauth",
        "users",
        "workflows",
    ];

    // Seen in HighLevel's code, in no document: nothing to hold it against.
    private static readonly HashSet<string> Undocumented = new(StringComparer.Ordinal) { "POST /oauth/reconnect" };

    private readonly IReadOnlyList<ContractOperation> _operations;

    private HighLevelContract(IReadOnlyList<ContractOperation> operations) => _operations = operations;

    /// <summary>Why a test is skipped where <see cref="FindFolder"/> finds nothing.</summary>
    public const string Missing =
        "HighLevel's official OpenAPI documents were not found: no folder above the test holds shared/highlevel/openapi.";

    public IReadOnlyList<ContractOperation> Operations => _operations;

    /// <summary>The folder with <c>apps</c> and <c>common</c>, looked for upwards from the test; null when absent.</summary>
    public static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "highlevel", "openapi");
            if (Directory.Exists(Path.Combine(candidate, "apps")))
            {
                return candidate;
            }
        }

        return null;
    }

    public static async Task<HighLevelContract> LoadAsync(string folder, CancellationToken cancellationToken)
    {
        var commonText = await File.ReadAllTextAsync(
            Path.Combine(folder, "common", "common-schemas.json"),
            cancellationToken
        );
        var common = JsonNode.Parse(commonText)!["components"]!["schemas"]!.AsObject();
        var operations = new List<ContractOperation>();
        foreach (var family in Families)
        {
            var file = Path.Combine(folder, "apps", family + ".json");
            operations.AddRange(await OpenApiReader.ReadAsync(file, common, cancellationToken));
        }

        return new HighLevelContract(operations);
    }

    /// <summary>The operation that a call reaches; null when no document knows it.</summary>
    public ContractOperation? Find(string method, string path)
    {
        var segments = path.Trim('/').Split('/');
        return _operations
            .Where(operation => string.Equals(operation.Method, method, StringComparison.OrdinalIgnoreCase))
            .Select(operation => (operation, score: operation.Match(segments)))
            .Where(pair => pair.score >= 0)
            .OrderByDescending(pair => pair.score)
            .Select(pair => pair.operation)
            .FirstOrDefault();
    }

    /// <param name="path">Without query, such as <c>/conversation-ai/agents/search</c>.</param>
    /// <param name="query">Unescaped names and values.</param>
    /// <param name="body">JSON or form text; null or empty for none.</param>
    public IReadOnlyList<string> ValidateRequest(
        string method,
        string path,
        IReadOnlyCollection<KeyValuePair<string, string>> query,
        IReadOnlyCollection<KeyValuePair<string, string>> headers,
        string? body
    )
    {
        if (Undocumented.Contains($"{method.ToUpperInvariant()} {path}"))
        {
            return [];
        }

        if (Find(method, path) is not { } operation)
        {
            return [$"no official document has {method} {path}"];
        }

        return
        [
            .. ParameterChecks.Query(operation, query),
            .. ParameterChecks.Headers(operation, headers),
            .. Body(operation, body),
        ];
    }

    /// <param name="path">Without query.</param>
    public IReadOnlyList<string> ValidateResponse(string method, string path, int status, string? body)
    {
        if (Undocumented.Contains($"{method.ToUpperInvariant()} {path}"))
        {
            return [];
        }

        if (Find(method, path) is not { } operation)
        {
            return [$"no official document has {method} {path}"];
        }

        if (!operation.Answers.TryGetValue(status, out var schema))
        {
            // 403, 429 and outages come from the gateway, and 422 from one validator, for every operation; not all
            // documents list them.
            return status is 403 or 422 or 429 or >= 500 ? [] : [$"{operation.Id}: status {status} is not documented"];
        }

        return schema is null ? [] : Json(operation, schema, Unwrapped(operation, body));
    }

    private static IEnumerable<string> Body(ContractOperation operation, string? body)
    {
        if (operation.Body is null)
        {
            return string.IsNullOrEmpty(body) ? [] : [$"{operation.Id}: a body is sent but none is documented"];
        }

        var isForm = operation.BodyContentType == "application/x-www-form-urlencoded";
        return Json(operation, operation.Body, isForm ? FormToJson(body ?? "") : body);
    }

    private static string FormToJson(string form)
    {
        var members = new JsonObject();
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            members[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(
                parts.ElementAtOrDefault(1)?.Replace('+', ' ') ?? ""
            );
        }

        return members.ToJsonString();
    }

    // A conversation's messages come wrapped in an outer `messages` object, which the document leaves out.
    private static string? Unwrapped(ContractOperation operation, string? body) =>
        operation.Id == "get-messages" && body is not null && JsonNode.Parse(body)?["messages"] is JsonObject inner
            ? inner.ToJsonString()
            : body;

    private static List<string> Json(ContractOperation operation, JsonSchema schema, string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return [$"{operation.Id}: the body is empty"];
        }

        var problems = new List<string>();
        Collect(schema.Validate(body), operation.Id, problems);
        return problems;
    }

    private static void Collect(IEnumerable<ValidationError> errors, string operation, List<string> problems)
    {
        foreach (var error in errors)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{operation}: {error.Path} {error.Kind}"));
            if (error is ChildSchemaValidationError nested)
            {
                Collect(nested.Errors.Values.SelectMany(list => list), operation, problems);
            }
        }
    }
}
