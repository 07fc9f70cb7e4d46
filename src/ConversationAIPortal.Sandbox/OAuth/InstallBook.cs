using System.Collections.Concurrent;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>Where the app is installed, and which sub-accounts the agency has suspended.</summary>
internal sealed class InstallBook(Agency agency, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _installed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _suspended = new(StringComparer.Ordinal);

    public bool AgencyInstalled { get; private set; }

    /// <summary>Whether new sub-accounts get the app by themselves.</summary>
    public bool InstallsToFutureLocations { get; private set; }

    public void InstallLocation(string locationId) => _installed.TryAdd(locationId, time.GetUtcNow());

    /// <summary>The agency installs the app, for some of its sub-accounts or for all.</summary>
    /// <param name="approved">Null = all sub-accounts, future ones included.</param>
    public void InstallAgency(IReadOnlyList<string>? approved)
    {
        AgencyInstalled = true;
        InstallsToFutureLocations = approved is null;
        foreach (var id in approved ?? [.. agency.Locations.Select(location => location.Id)])
        {
            InstallLocation(id);
        }
    }

    public bool UninstallLocation(string locationId) => _installed.TryRemove(locationId, out _);

    public void UninstallAgency()
    {
        AgencyInstalled = InstallsToFutureLocations = false;
        _installed.Clear();
    }

    public DateTimeOffset? InstalledAt(string locationId) => _installed.TryGetValue(locationId, out var at) ? at : null;

    public bool IsSuspended(string? locationId) => locationId is not null && _suspended.ContainsKey(locationId);

    public void Suspend(string locationId) => _suspended[locationId] = true;

    public void Restore(string locationId) => _suspended.TryRemove(locationId, out _);

    public void Reset()
    {
        UninstallAgency();
        _suspended.Clear();
    }
}
