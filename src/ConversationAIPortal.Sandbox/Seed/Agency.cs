using System.Collections.Frozen;
using ConversationAIPortal.Sandbox.State;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>The made-up agency: who it is, and its sub-accounts. Never changes while the Sandbox runs.</summary>
internal sealed class Agency
{
    public const string Name = "Brightwater Growth Partners";

    private readonly FrozenDictionary<string, SeedLocation> _byId;

    public Agency(IOptions<SandboxSettings> settings, TimeProvider time)
    {
        Settings = settings.Value;
        Seed = Settings.Seed;
        Id = SeedRandom.Id(Seed, "company");
        InstallerUserId = SeedRandom.Id(Seed, "installer");
        var today = Settings.Today ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Today = new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        Locations = [.. Enumerable.Range(0, Settings.Locations).Select(index => LocationSeed.Build(this, index))];
        _byId = Locations.ToFrozenDictionary(location => location.Id, StringComparer.Ordinal);
    }

    public SandboxSettings Settings { get; }

    public int Seed { get; }

    public string Id { get; }

    /// <summary>The person who installs the app on the consent page.</summary>
    public string InstallerUserId { get; }

    /// <summary>Midnight UTC of the day that the seed's history ends on.</summary>
    public DateTimeOffset Today { get; }

    public IReadOnlyList<SeedLocation> Locations { get; }

    public SeedLocation? Find(string? locationId) =>
        locationId is not null && _byId.TryGetValue(locationId, out var location) ? location : null;
}
