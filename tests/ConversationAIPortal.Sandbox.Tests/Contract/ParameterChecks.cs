using System.Globalization;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Contract;

/// <summary>Checks query and header values, which travel as text, against their parameter schemas.</summary>
internal static class ParameterChecks
{
    public static IEnumerable<string> Query(
        ContractOperation operation,
        IReadOnlyCollection<KeyValuePair<string, string>> query
    )
    {
        var known = operation.Parameters.Where(p => p.In == "query").ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var (name, value) in query)
        {
            if (!known.TryGetValue(name, out var parameter))
            {
                yield return $"query: property {name} should not exist";
            }
            else if (Problem(parameter, value) is { } problem)
            {
                yield return problem;
            }
        }

        foreach (var parameter in known.Values.Where(p => p.Required && query.All(pair => pair.Key != p.Name)))
        {
            yield return $"query: {parameter.Name} is required";
        }
    }

    public static IEnumerable<string> Headers(
        ContractOperation operation,
        IReadOnlyCollection<KeyValuePair<string, string>> headers
    )
    {
        var values = headers
            .GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.OrdinalIgnoreCase);

        if (
            operation.NeedsToken
            && !values.GetValueOrDefault("Authorization", "").StartsWith("Bearer ", StringComparison.Ordinal)
        )
        {
            yield return "header: Authorization must be a bearer token";
        }

        foreach (var parameter in operation.Parameters.Where(p => p.In == "header" && p.Name != "Authorization"))
        {
            if (!values.TryGetValue(parameter.Name, out var value))
            {
                if (parameter.Required)
                {
                    yield return $"header: {parameter.Name} is required";
                }
            }
            else if (Problem(parameter, value) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static string? Problem(ContractParameter parameter, string value)
    {
        var where = $"{parameter.In}: {parameter.Name}";
        var schema = parameter.Schema as JsonObject;
        switch ((string?)schema?["type"])
        {
            case "number" or "integer":
                if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                {
                    return $"{where} must be a number, was '{value}'";
                }

                if (schema["minimum"] is { } minimum && number < Number(minimum))
                {
                    return $"{where} must not be less than {minimum}";
                }

                if (schema["maximum"] is { } maximum && number > Number(maximum))
                {
                    return $"{where} must not be greater than {maximum}";
                }

                break;
            case "boolean" when value is not ("true" or "false"):
                return $"{where} must be true or false, was '{value}'";
        }

        if (schema?["enum"] is not JsonArray allowed)
        {
            return null;
        }

        // The document types comma-separated lists (message types) as one enum value.
        var names = allowed.Select(item => (string?)item).ToHashSet(StringComparer.Ordinal);
        return value.Split(',').All(names.Contains)
            ? null
            : $"{where} must be one of {string.Join(", ", names)}, was '{value}'";
    }

    private static double Number(JsonNode node) => double.Parse(node.ToString(), CultureInfo.InvariantCulture);
}
