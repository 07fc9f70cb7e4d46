using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.State;

/// <summary>
/// The agents of every location. What is as it was seeded is made up again each time it is read; only agents and actions
/// that were written are kept. That is what keeps thousands of locations cheap.
/// </summary>
internal sealed class AgentBook(Agency agency)
{
    private readonly ConcurrentDictionary<string, Written> _written = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();

    public LocationAgents Read(SeedLocation location)
    {
        var seed = AgentSeed.Build(agency, location);
        return _written.TryGetValue(location.Id, out var written) ? written.Over(seed) : seed;
    }

    /// <summary>Applies a change to what is there now; <paramref name="change"/> may refuse by answering null.</summary>
    public T Write<T>(SeedLocation location, Func<LocationAgents, (LocationAgents? Changed, T Result)> change)
    {
        lock (_writing)
        {
            var seed = AgentSeed.Build(agency, location);
            var before = _written.TryGetValue(location.Id, out var written) ? written.Over(seed) : seed;
            var (changed, result) = change(before);
            if (changed is not null)
            {
                _written[location.Id] = Written.Of(changed, seed);
            }

            return result;
        }
    }

    public void Reset() => _written.Clear();

    /// <summary>Which agents and actions there are, in their order; null stands for "as seeded".</summary>
    private sealed record Written(
        ImmutableArray<(string Id, AgentRecord? Changed)> Agents,
        ImmutableArray<(string Id, ActionRecord? Changed)> Actions
    )
    {
        public static Written Of(LocationAgents all, LocationAgents seed) =>
            new(
                [.. all.Agents.Select(agent => (agent.Id, agent == seed.Find(agent.Id) ? null : agent))],
                [
                    .. all.Actions.Values.Select(action =>
                        (action.Id, action == seed.Actions.GetValueOrDefault(action.Id) ? null : action)
                    ),
                ]
            );

        public LocationAgents Over(LocationAgents seed) =>
            new(
                [.. Agents.Select(entry => entry.Changed ?? seed.Find(entry.Id)!)],
                Actions.ToImmutableDictionary(
                    entry => entry.Id,
                    entry => entry.Changed ?? seed.Actions[entry.Id],
                    StringComparer.Ordinal
                )
            );
    }
}
