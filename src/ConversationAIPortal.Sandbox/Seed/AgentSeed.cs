using System.Collections.Immutable;
using System.Globalization;
using ConversationAIPortal.Sandbox.State;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Makes up a location's agents and their actions.</summary>
internal static class AgentSeed
{
    public static LocationAgents Build(Agency agency, SeedLocation location)
    {
        var count = agency.Settings.AgentsPerLocation;
        var actions = ImmutableDictionary.CreateBuilder<string, ActionRecord>(StringComparer.Ordinal);
        var agents = ImmutableList.CreateBuilder<AgentRecord>();
        var maker = new ActionSeed(agency, location);
        for (var i = 0; i < count; i++)
        {
            var template = AgentTemplates.All[i % AgentTemplates.All.Count];
            var own = template.Actions.Select(
                (type, n) => maker.Make(type, i, n, AgentId(agency, location, (i + 1) % count))
            );
            var ids = ImmutableArray.CreateBuilder<string>();
            foreach (var action in own)
            {
                actions[action.Id] = action;
                ids.Add(action.Id);
            }

            agents.Add(AgentQuirks.Apply(location, i, Agent(agency, location, i, template, ids.ToImmutable())));
        }

        return new LocationAgents(SharedAction(agents.ToImmutable()), actions.ToImmutable());
    }

    public static string AgentId(Agency agency, SeedLocation location, int index) =>
        SeedRandom.Id(agency.Seed, location.Id, "agent", index.ToString(CultureInfo.InvariantCulture));

    private static AgentRecord Agent(
        Agency agency,
        SeedLocation location,
        int index,
        AgentTemplate template,
        ImmutableArray<string> actionIds
    )
    {
        var random = SeedRandom.For(
            agency.Seed,
            location.Id,
            "agent-look",
            index.ToString(CultureInfo.InvariantCulture)
        );
        var created = location.CreatedAt.AddDays(5 + (index * 3)).AddMinutes(random.Below(400));
        var round = index / AgentTemplates.All.Count;
        return new AgentRecord
        {
            Id = AgentId(agency, location, index),
            Name =
                round == 0 ? $"{template.Title} – {location.Name}" : $"{template.Title} {round + 1} – {location.Name}",
            BusinessName = location.Name,
            Mode = template.Mode,
            Channels = [.. template.Channels],
            IsPrimary = index == 0,
            WaitTime = template.WaitSeconds,
            SleepTime = index % 4 == 2 ? null : 2,
            SleepTimeUnit = index % 4 == 2 ? null : "hours",
            SleepOnManualMessage = random.Chance(70),
            SleepOnWorkflowMessage = random.Chance(20),
            Personality = AgentTexts.Personality(location, template),
            Goal = template.Goal(location),
            Instructions = AgentTexts.Instructions(location, template, random),
            AutoPilotMaxMessages = random.Pick([25, 50, 75, 75, 100]),
            KnowledgeBaseIds =
            [
                .. PickLists
                    .KnowledgeBases(agency, location)
                    .Take(index % 4 == 3 ? 0 : 1 + (index % 3))
                    .Select(kb => kb.Id),
            ],
            ActionIds = actionIds,
            CreatedAt = created,
            UpdatedAt = created.AddDays(random.Between(1, 60)).AddSeconds(random.Below(80_000)),
        };
    }

    // Two agents share the first agent's hand-over: deleting it must take it from both.
    private static ImmutableList<AgentRecord> SharedAction(ImmutableList<AgentRecord> agents)
    {
        if (agents.Count < 2 || agents[0].ActionIds.Length < 3)
        {
            return agents;
        }

        var second = agents[1];
        return agents.SetItem(1, second with { ActionIds = second.ActionIds.Add(agents[0].ActionIds[2]) });
    }
}
