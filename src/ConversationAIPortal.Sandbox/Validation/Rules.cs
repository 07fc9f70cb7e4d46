using System.Globalization;
using System.Text.Json;

namespace ConversationAIPortal.Sandbox.Validation;

/// <summary>Says what is wrong with one member's value, in the words of HighLevel's validator; nothing when it is right.</summary>
internal delegate IEnumerable<string> Rule(string name, JsonElement value);

/// <summary>The rules that HighLevel's bodies are made of.</summary>
internal static class Rules
{
    public static Rule Text(bool mayBeEmpty = false, int? min = null, int? max = null) =>
        (name, value) =>
        {
            if (value.ValueKind != JsonValueKind.String)
            {
                return [$"{name} must be a string"];
            }

            var text = value.GetString()!;
            var problems = new List<string>();
            if (!mayBeEmpty && text.Length == 0)
            {
                problems.Add($"{name} should not be empty");
            }

            if (text.Length < min)
            {
                problems.Add($"{name} must be longer than or equal to {min} characters");
            }

            if (text.Length > max)
            {
                problems.Add($"{name} must be shorter than or equal to {max} characters");
            }

            return problems;
        };

    public static Rule OneOf(params string[] allowed) =>
        (name, value) =>
            value.ValueKind == JsonValueKind.String && allowed.Contains(value.GetString(), StringComparer.Ordinal)
                ? []
                : [$"{name} must be one of the following values: {string.Join(", ", allowed)}"];

    public static Rule Flag { get; } =
        (name, value) =>
            value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{name} must be a boolean value"];

    public static Rule Number(double? min = null, double? max = null) =>
        (name, value) =>
        {
            if (value.ValueKind != JsonValueKind.Number)
            {
                return [$"{name} must be a number conforming to the specified constraints"];
            }

            var number = value.GetDouble();
            if (number < min)
            {
                return [string.Create(CultureInfo.InvariantCulture, $"{name} must not be less than {min}")];
            }

            return number > max
                ? [string.Create(CultureInfo.InvariantCulture, $"{name} must not be greater than {max}")]
                : [];
        };

    /// <summary>An array of strings, each one of <paramref name="allowed"/> when that is given.</summary>
    public static Rule Texts(string[]? allowed = null, int? min = null, int? max = null) =>
        (name, value) =>
        {
            if (value.ValueKind != JsonValueKind.Array)
            {
                return [$"{name} must be an array"];
            }

            var problems = new List<string>();
            if (value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            {
                problems.Add($"each value in {name} must be a string");
            }
            else if (
                allowed is not null
                && value.EnumerateArray().Any(item => !allowed.Contains(item.GetString(), StringComparer.Ordinal))
            )
            {
                problems.Add($"each value in {name} must be one of the following values: {string.Join(", ", allowed)}");
            }

            return [.. problems, .. Size(name, value, min, max)];
        };

    public static Rule Nested(Shape shape) =>
        (name, value) =>
            value.ValueKind == JsonValueKind.Object
                ? shape.Check(value).Select(problem => $"{name}.{problem}")
                : [$"{name} must be an object"];

    public static Rule List(Shape shape, int? min = null, int? max = null) =>
        (name, value) =>
            value.ValueKind != JsonValueKind.Array
                ? [$"{name} must be an array"]
                :
                [
                    .. value
                        .EnumerateArray()
                        .SelectMany(
                            (item, i) => Nested(shape)($"{name}.{i.ToString(CultureInfo.InvariantCulture)}", item)
                        ),
                    .. Size(name, value, min, max),
                ];

    private static IEnumerable<string> Size(string name, JsonElement array, int? min, int? max)
    {
        if (array.GetArrayLength() < min)
        {
            yield return $"{name} must contain at least {min} elements";
        }

        if (array.GetArrayLength() > max)
        {
            yield return $"{name} must contain no more than {max} elements";
        }
    }
}
