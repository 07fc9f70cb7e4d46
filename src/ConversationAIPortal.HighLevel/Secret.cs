using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConversationAIPortal.HighLevel;

/// <summary>
/// A token or client secret. It cannot be formatted, logged or serialised by accident: only <see cref="Reveal"/> gives
/// the value, and only the code that puts it on the wire or encrypts it has a reason to call that.
/// </summary>
[DebuggerDisplay("(secret)")]
[JsonConverter(typeof(SecretJsonConverter))]
public readonly struct Secret(string value) : IEquatable<Secret>
{
    private readonly string? _value = value;

    /// <summary>True when there is no value.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>The value itself; for the wire and for encryption only.</summary>
    public string Reveal() => _value ?? "";

    /// <summary>SHA-256 of the value in hexadecimal: tells two secrets apart without holding either.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Reveal())));

    /// <summary>Compared in constant time.</summary>
    public bool Equals(Secret other) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Reveal()),
            Encoding.UTF8.GetBytes(other.Reveal())
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    /// <summary>Never the value.</summary>
    public override string ToString() => "(secret)";

    /// <summary>Compared in constant time.</summary>
    public static bool operator ==(Secret left, Secret right) => left.Equals(right);

    /// <summary>Compared in constant time.</summary>
    public static bool operator !=(Secret left, Secret right) => !left.Equals(right);
}

/// <summary>Reads a secret from an answer of HighLevel; refuses to write one.</summary>
public sealed class SecretJsonConverter : JsonConverter<Secret>
{
    /// <inheritdoc/>
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    /// <summary>Always throws: a secret must not leave in a document.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is not serialised.");
}
