using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.State;

/// <summary>
/// The conversations of every location: made up when asked for, the last few locations kept, and what was written while
/// the Sandbox runs kept for good.
/// </summary>
internal sealed class ThreadBook(Agency agency)
{
    // About a kilobyte each with the indexes: the cache stays small, however many locations are visited.
    private const int MostCachedMessages = 50_000;

    private readonly ConcurrentDictionary<string, ImmutableList<SeedMessage>> _written = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Id, LocationThreads Threads)> _cache = new();
    private readonly Lock _lock = new();

    public LocationThreads Read(SeedLocation location)
    {
        lock (_lock)
        {
            for (var node = _cache.First; node is not null; node = node.Next)
            {
                if (node.Value.Id == location.Id)
                {
                    _cache.Remove(node);
                    _cache.AddFirst(node);
                    return node.Value.Threads;
                }
            }
        }

        var written = _written.GetValueOrDefault(location.Id, []);
        var threads = LocationThreads.Of(ThreadSeed.Build(agency, location).Concat(written));
        lock (_lock)
        {
            Forget(location.Id);
            _cache.AddFirst((location.Id, threads));
            while (_cache.Count > 1 && _cache.Sum(entry => entry.Threads.Messages.Count) > MostCachedMessages)
            {
                _cache.RemoveLast();
            }
        }

        return threads;
    }

    public void Add(SeedLocation location, IEnumerable<SeedMessage> messages)
    {
        _written.AddOrUpdate(location.Id, _ => [.. messages], (_, before) => before.AddRange(messages));
        lock (_lock)
        {
            Forget(location.Id);
        }
    }

    public void Reset()
    {
        _written.Clear();
        lock (_lock)
        {
            _cache.Clear();
        }
    }

    private void Forget(string locationId)
    {
        for (var node = _cache.First; node is not null; node = node.Next)
        {
            if (node.Value.Id == locationId)
            {
                _cache.Remove(node);
                return;
            }
        }
    }
}
