namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>
/// Random numbers that depend on their name only, not on who asked before: this is what lets the Sandbox make up any
/// location's data when it is asked for, and the same again after a restart.
/// </summary>
internal sealed class SeedRandom
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private ulong _state;

    private SeedRandom(ulong state) => _state = state;

    public static SeedRandom For(int seed, params ReadOnlySpan<string> name)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var part in name)
        {
            foreach (var letter in part)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            // Keeps ("a", "bc") apart from ("ab", "c").
            hash = (hash ^ 0x1F) * 1099511628211UL;
        }

        return new SeedRandom(hash);
    }

    /// <summary>An id that looks like HighLevel's: 20 letters and digits.</summary>
    public static string Id(int seed, params ReadOnlySpan<string> name) => For(seed, name).Id();

    public string Id() => string.Create(20, this, static (span, random) => random.Fill(span));

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    /// <summary>0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => limit <= 0 ? 0 : (int)(Next() % (ulong)limit);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    // SplitMix64: small, fast, and the same on every machine and runtime.
    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private void Fill(Span<char> span)
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Letters[Below(Letters.Length)];
        }
    }
}
