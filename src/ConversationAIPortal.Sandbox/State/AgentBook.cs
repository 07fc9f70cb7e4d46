using System.Collections.Concurrent;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.State;

/// <summary>
/// The agents of every location. Only locations that were written to are kept in memory; the others are made up from the
/// seed each time they are read, which is what keeps thousands of locations cheap.
/// </summary>
internal sealed class AgentBook(Agency agency)
{
    private readonly ConcurrentDictionary<string, LocationAgents> _written = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();

    public LocationAgents Read(SeedLocation location) =>
        _written.TryGetValue(location.Id, out var agents) ? agents : AgentSeed.Build(agency, location);

    /// <summary>Applies a change to what is there now; <paramref name="change"/> may refuse by answering null.</summary>
    public T Write<T>(SeedLocation location, Func<LocationAgents, (LocationAgents? Changed, T Result)> change)
    {
        lock (_writing)
        {
            var (changed, result) = change(Read(location));
            if (changed is not null)
            {
                _written[location.Id] = changed;
            }

            return result;
        }
    }

    public void Reset() => _written.Clear();
}
