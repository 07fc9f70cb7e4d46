using System.Text.Json;

namespace ConversationAIPortal.Sandbox.Validation;

/// <summary>A member that a body may have.</summary>
internal sealed record Member(string Name, Rule Rule, bool Required = false)
{
    public static Member Must(string name, Rule rule) => new(name, rule, Required: true);

    public static Member May(string name, Rule rule) => new(name, rule);
}

/// <summary>The members of an object, and what must hold between them. Members that are not listed are refused by name.</summary>
internal sealed class Shape(params Member[] members)
{
    private readonly Dictionary<string, Member> _members = members.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>Members that pass unseen: HighLevel takes them although no document lists them.</summary>
    public IReadOnlyCollection<string> Unlisted { get; init; } = [];

    public Func<JsonElement, IEnumerable<string>> Between { get; init; } = static _ => [];

    public IReadOnlyList<string> Check(JsonElement body)
    {
        var problems = new List<string>();
        foreach (var property in body.EnumerateObject())
        {
            if (!_members.ContainsKey(property.Name) && !Unlisted.Contains(property.Name, StringComparer.Ordinal))
            {
                problems.Add($"property {property.Name} should not exist");
            }
        }

        foreach (var member in _members.Values)
        {
            if (body.TryGetProperty(member.Name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                problems.AddRange(member.Rule(member.Name, value));
            }
            else if (member.Required)
            {
                problems.AddRange([.. member.Rule(member.Name, default), $"{member.Name} should not be empty"]);
            }
        }

        // Rules between members speak of values that are right in themselves.
        return problems.Count > 0 ? problems : [.. Between(body)];
    }
}

/// <summary>Reads members that <see cref="Shape"/> has found right.</summary>
internal static class JsonReading
{
    public static bool Has(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null;

    public static bool IsTrue(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static string? TextOf(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static double? NumberOf(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    public static bool? FlagOf(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            }
            : null;

    public static IReadOnlyList<string>? TextsOf(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : null;
}
