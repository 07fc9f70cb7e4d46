using System.Collections.Concurrent;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>Refreshes that a test wants refused once, by sub-account or (empty) for the agency; the token stays unspent.</summary>
internal sealed class RefreshRefusals
{
    private readonly ConcurrentDictionary<string, bool> _next = new(StringComparer.Ordinal);

    public void Add(string? locationId) => _next[locationId ?? ""] = true;

    public bool Take(AccessGrant? grant) => grant is not null && _next.TryRemove(grant.LocationId ?? "", out _);

    public void Reset() => _next.Clear();
}
