using System.Globalization;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Makes up a location's conversations: weeks of them, until the wanted number of messages is reached.</summary>
internal static class ThreadSeed
{
    private const int DaysOfHistory = 42;

    private static readonly Dictionary<string, string> TypeByChannel = new(StringComparer.Ordinal)
    {
        ["SMS"] = "TYPE_SMS",
        ["Live_Chat"] = "TYPE_LIVE_CHAT",
        ["WebChat"] = "TYPE_WEBCHAT",
        ["WhatsApp"] = "TYPE_WHATSAPP",
        ["FB"] = "TYPE_FACEBOOK",
        ["IG"] = "TYPE_INSTAGRAM",
    };

    public static IReadOnlyList<SeedMessage> Build(Agency agency, SeedLocation location)
    {
        var wanted = agency.Settings.MessagesPerLocation;
        var messages = new List<SeedMessage>(wanted);
        for (var number = 0; messages.Count < wanted; number++)
        {
            var random = SeedRandom.For(
                agency.Seed,
                location.Id,
                "thread",
                number.ToString(CultureInfo.InvariantCulture)
            );
            var conversation = Conversation(agency, location, random);
            var turns = DialogueSeed.Make(location, conversation, random, Answers(agency, conversation.AgentIndex));
            var start = agency.Today.AddDays(-random.Below(DaysOfHistory)).AddMinutes(random.Between(-300, 480));
            var thread = InThePast(agency, [.. Timed(agency, location, conversation, turns, start, random)]);
            messages.AddRange(thread.Take(wanted - messages.Count));
        }

        return messages;
    }

    /// <summary>Whether this agent writes by itself: an agent that is off or suggests leaves it to people.</summary>
    private static bool Answers(Agency agency, int agentIndex) =>
        agentIndex >= 0
        && AgentTemplates.All[agentIndex % AgentTemplates.All.Count].Mode == "auto-pilot"
        && agency.Settings.AgentsPerLocation > 0;

    private static SeedConversation Conversation(Agency agency, SeedLocation location, SeedRandom random)
    {
        var agents = agency.Settings.AgentsPerLocation;
        // The first agent, the primary one, has most of the work.
        var agent =
            agents == 0 ? -1
            : random.Chance(45) ? 0
            : random.Below(agents);
        var channels = agent < 0 ? ["SMS"] : AgentTemplates.All[agent % AgentTemplates.All.Count].Channels;
        var (first, last) = (random.Pick(People.FirstNames), random.Pick(People.LastNames));
        return new SeedConversation(
            random.Id(),
            random.Id(),
            first,
            last,
            $"{first}.{last}{random.Below(90) + 10}@mail.example".ToLowerInvariant(),
            string.Create(
                CultureInfo.InvariantCulture,
                $"+1{location.Place.AreaCode}555{random.Between(1000, 9999):0000}"
            ),
            TypeByChannel[random.Pick(channels)],
            random.Chance(60) ? random.Pick(PickLists.Users(agency, location)).Id : null,
            agent
        );
    }

    // A thread that would run past the end of the history is moved back as a whole.
    private static IEnumerable<SeedMessage> InThePast(Agency agency, IReadOnlyList<SeedMessage> thread)
    {
        var over = thread[^1].UpdatedAt - agency.Today;
        return over <= TimeSpan.Zero
            ? thread
            : thread.Select(message => message with { At = message.At - over, UpdatedAt = message.UpdatedAt - over });
    }

    private static IEnumerable<SeedMessage> Timed(
        Agency agency,
        SeedLocation location,
        SeedConversation conversation,
        IReadOnlyList<Turn> turns,
        DateTimeOffset start,
        SeedRandom random
    )
    {
        var users = PickLists.Users(agency, location);
        var at = start;
        foreach (var turn in turns)
        {
            at += turn.Speaker switch
            {
                Speaker.Contact => TimeSpan.FromSeconds(random.Chance(85) ? random.Between(40, 2_400) : 50_000),
                Speaker.Agent => TimeSpan.FromSeconds(random.Between(4, 25)),
                Speaker.ActionLog => TimeSpan.FromSeconds(1),
                _ => TimeSpan.FromMinutes(random.Between(5, 240)),
            };
            yield return new SeedMessage
            {
                Id = random.Id(),
                Conversation = conversation,
                At = at,
                UpdatedAt = at.AddSeconds(random.Below(120)),
                Speaker = turn.Speaker,
                MessageType =
                    turn.Speaker == Speaker.ActionLog ? "TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG" : conversation.MessageType,
                Body = turn.Text,
                Status = turn.Speaker == Speaker.Contact || random.Chance(92) ? "delivered" : "failed",
                UserId = turn.Speaker == Speaker.Staff ? random.Pick(users).Id : null,
                Fact = turn.Fact,
                Deed = turn.Deed,
            };
        }
    }
}
