using System.Globalization;
using System.Text;

namespace ConversationAIPortal.Web.Navigation;

/// <summary>The query of a URL as list state reads and writes it: ordered, without empty values, one way to say each thing.</summary>
public sealed class UrlQuery
{
    private readonly List<KeyValuePair<string, string>> _values = [];

    /// <summary>Reads the query of an absolute or relative URL; what cannot be read is as if it were not there.</summary>
    public static UrlQuery Of(string url)
    {
        var query = new UrlQuery();
        var start = url.IndexOf('?', StringComparison.Ordinal);
        if (start < 0)
        {
            return query;
        }

        var end = url.IndexOf('#', start);
        var text = end < 0 ? url[(start + 1)..] : url[(start + 1)..end];
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            var value = equals < 0 ? "" : part[(equals + 1)..];
            query.Add(Decode(name), Decode(value));
        }

        return query;
    }

    /// <summary>The first value of that name, or null.</summary>
    public string? Text(string name)
    {
        var found = _values.Find(pair => string.Equals(pair.Key, name, StringComparison.Ordinal));
        return found.Key is null ? null : found.Value;
    }

    /// <summary>Every value of that name.</summary>
    public IReadOnlyList<string> All(string name) =>
        [.. _values.Where(pair => string.Equals(pair.Key, name, StringComparison.Ordinal)).Select(pair => pair.Value)];

    /// <summary>The names that occur, each once, in order.</summary>
    public IEnumerable<string> Names => _values.Select(pair => pair.Key).Distinct(StringComparer.Ordinal);

    /// <summary>A whole number within bounds; anything else gives the fallback: a URL is typed by people.</summary>
    public int Number(string name, int fallback, int min, int max) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= min
        && number <= max
            ? number
            : fallback;

    /// <summary>A value of an enumeration by its name in lower case with hyphens, e.g. <c>needs-reconnect</c>.</summary>
    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var text = Text(name);
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(Slug(value), text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Adds a value; null and empty are left out, so that a default never shows in the URL.</summary>
    public UrlQuery Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _values.Add(new(name, value));
        }

        return this;
    }

    /// <summary>Adds a number unless it is the default.</summary>
    public UrlQuery Add(string name, int value, int leftOut) =>
        value == leftOut ? this : Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a choice by its slug.</summary>
    public UrlQuery Add<TEnum>(string name, TEnum? value)
        where TEnum : struct, Enum => Add(name, value is { } choice ? Slug(choice) : null);

    /// <summary><c>NeedsReconnect</c> → <c>needs-reconnect</c>.</summary>
    public static string Slug<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var slug = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && slug.Length > 0)
            {
                slug.Append('-');
            }

            slug.Append(char.ToLowerInvariant(letter));
        }

        return slug.ToString();
    }

    /// <summary><c>?a=1&amp;b=2</c>, or nothing.</summary>
    public override string ToString() =>
        _values.Count == 0
            ? ""
            : "?"
                + string.Join(
                    '&',
                    _values.Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value))
                );

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
