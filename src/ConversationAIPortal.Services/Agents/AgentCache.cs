using ConversationAIPortal.HighLevel;
using Microsoft.Extensions.Caching.Memory;

namespace ConversationAIPortal.Services.Agents;

/// <summary>
/// Answers of the last minute, so that going back to the grid does not ask hundreds of sub-accounts again. Bounded by the
/// number of agents kept. Failures are never kept.
/// </summary>
public sealed class AgentCache : IDisposable
{
    private const long MaxAgents = 50_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MaxAgents });

    /// <summary>The kept answer, or null.</summary>
    public LocationAgents? Find(LocationId location) => _cache.Get<LocationAgents>(location);

    /// <summary>Keeps an answer.</summary>
    public void Keep(LocationAgents answer) =>
        _cache.Set(
            answer.Location.Location,
            answer,
            new MemoryCacheEntryOptions
            {
                AbsoluteExpirationRelativeToNow = Kept,
                Size = Math.Max(1, answer.Agents?.Count ?? 0),
            }
        );

    /// <summary>After a write: the next reader asks HighLevel.</summary>
    public void Forget(LocationId location) => _cache.Remove(location);

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();
}
