using System.Globalization;

namespace ConversationAIPortal.Sandbox.Validation;

/// <summary>A query parameter that an operation knows.</summary>
internal sealed record Parameter(string Name)
{
    public bool Required { get; init; }

    public bool IsNumber { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public string[]? Allowed { get; init; }
}

/// <summary>The query of an operation: like bodies, members that are not listed are refused by name.</summary>
internal sealed class Query(params Parameter[] parameters)
{
    public IReadOnlyList<string> Check(IQueryCollection query)
    {
        var problems = new List<string>();
        foreach (var name in query.Keys.Where(name => parameters.All(parameter => parameter.Name != name)))
        {
            problems.Add($"property {name} should not exist");
        }

        foreach (var parameter in parameters)
        {
            problems.AddRange(Check(parameter, query[parameter.Name].ToString()));
        }

        return problems;
    }

    public static Parameter Must(string name) => new(name) { Required = true };

    public static Parameter May(string name, params string[] allowed) =>
        new(name) { Allowed = allowed.Length == 0 ? null : allowed };

    public static Parameter Number(string name, double? min = null, double? max = null) =>
        new(name)
        {
            IsNumber = true,
            Min = min,
            Max = max,
        };

    public static int Integer(IQueryCollection query, string name, int otherwise) =>
        double.TryParse(query[name], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (int)number
            : otherwise;

    private static IEnumerable<string> Check(Parameter parameter, string value)
    {
        var name = parameter.Name;
        if (value.Length == 0)
        {
            return parameter.Required ? [$"{name} must be a string", $"{name} should not be empty"] : [];
        }

        if (parameter.Allowed is { } allowed && !allowed.Contains(value, StringComparer.Ordinal))
        {
            return [$"{name} must be one of the following values: {string.Join(", ", allowed)}"];
        }

        if (!parameter.IsNumber)
        {
            return [];
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return [$"{name} must be a number conforming to the specified constraints"];
        }

        if (number < parameter.Min)
        {
            return [string.Create(CultureInfo.InvariantCulture, $"{name} must not be less than {parameter.Min}")];
        }

        return number > parameter.Max
            ? [string.Create(CultureInfo.InvariantCulture, $"{name} must not be greater than {parameter.Max}")]
            : [];
    }
}
