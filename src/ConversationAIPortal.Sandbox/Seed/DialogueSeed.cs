namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>A message before it has a time.</summary>
internal sealed record Turn(Speaker Speaker, string Text, int Fact = -1, Deed Deed = Deed.None);

/// <summary>Makes up what is said in one conversation.</summary>
internal static class DialogueSeed
{
    private static readonly string[] Greetings =
    [
        "Hi {0}!",
        "Hello {0}, thanks for reaching out.",
        "Hi {0}, good to hear from you.",
    ];

    private static readonly string[] Nudges =
    [
        "Shall I look for a time for you?",
        "Would mornings or afternoons suit you better?",
        "Is there anything else you would like to know?",
        "What day would work for you?",
    ];

    private static readonly string[] Agreements =
    [
        "Yes please",
        "Thursday would be great",
        "The first one works",
        "Sounds good, book it",
    ];

    private static readonly string[] Thanks =
    [
        "Thank you!",
        "Perfect, thanks so much",
        "Great, see you then",
        "ok thx",
    ];

    private static readonly string[] Times =
    [
        "Tuesday at 10:30",
        "Wednesday at 9:00",
        "Thursday at 14:15",
        "Friday at 11:45",
    ];

    /// <summary>The turns of one conversation, from greeting to end.</summary>
    /// <param name="location">Whose business it is.</param>
    /// <param name="conversation">With whom.</param>
    /// <param name="random">The thread's own.</param>
    /// <param name="agentAnswers">False: people answer.</param>
    public static IReadOnlyList<Turn> Make(
        SeedLocation location,
        SeedConversation conversation,
        SeedRandom random,
        bool agentAnswers
    )
    {
        var turns = new List<Turn>();
        var voice = agentAnswers ? Speaker.Agent : Speaker.Staff;
        if (random.Chance(12))
        {
            turns.Add(
                new Turn(
                    Speaker.Campaign,
                    $"{location.Name}: this month we have room for {random.Pick(location.Trade.Services)}. Reply YES for details, STOP to opt out."
                )
            );
        }

        Questions(location, conversation, random, voice, turns);
        Ending(location, random, voice, turns);
        return turns;
    }

    /// <summary>What an agent says to a question about a fact.</summary>
    public static string Answer(string firstName, TradeFact fact, SeedRandom random) =>
        $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, random.Pick(Greetings), firstName)} {fact.Answer} {random.Pick(Nudges)}";

    private static void Questions(
        SeedLocation location,
        SeedConversation conversation,
        SeedRandom random,
        Speaker voice,
        List<Turn> turns
    )
    {
        var first = random.Below(location.Trade.Facts.Count);
        var count = random.Between(1, 3);
        for (var i = 0; i < count; i++)
        {
            var number = (first + i) % location.Trade.Facts.Count;
            var fact = location.Trade.Facts[number];
            var opening = i == 0 && random.Chance(25) ? $"Hi, do you do {random.Pick(location.Trade.Services)}? " : "";
            turns.Add(new Turn(Speaker.Contact, opening + fact.Question));
            var answer = i == 0 ? Answer(conversation.FirstName, fact, random) : $"{fact.Answer} {random.Pick(Nudges)}";
            turns.Add(new Turn(voice, answer, number, voice == Speaker.Agent && i == 1 ? Deed.NotedField : Deed.None));
        }
    }

    private static void Ending(SeedLocation location, SeedRandom random, Speaker voice, List<Turn> turns)
    {
        var isAgent = voice == Speaker.Agent;
        switch (random.Below(100))
        {
            case < 38:
                var time = random.Pick(Times);
                turns.Add(new Turn(Speaker.Contact, random.Pick(Agreements)));
                turns.Add(
                    new Turn(
                        voice,
                        $"You are booked: {time}, {location.Street}. You will get a reminder the day before.",
                        -1,
                        isAgent ? Deed.Booked : Deed.None
                    )
                );
                Log(turns, isAgent, $"Appointment booked for {time}");
                turns.Add(new Turn(Speaker.Contact, random.Pick(Thanks)));
                turns.Add(
                    new Turn(
                        Speaker.Workflow,
                        $"Reminder: your {location.Trade.Visit} at {location.Name} is tomorrow, {time}. Reply C to confirm."
                    )
                );
                break;
            case < 55:
                turns.Add(new Turn(Speaker.Contact, "Can I just talk to someone please? This is taking too long."));
                turns.Add(
                    new Turn(
                        voice,
                        "Of course. I am bringing in a colleague, who will write to you shortly.",
                        -1,
                        isAgent ? Deed.HandedOver : Deed.None
                    )
                );
                Log(turns, isAgent, "Human handover: contact asked for a person");
                turns.Add(
                    new Turn(
                        Speaker.Staff,
                        $"Hi, this is the team at {location.Name}. I have read along. What can I do for you?"
                    )
                );
                break;
            case < 72:
                turns.Add(
                    new Turn(
                        isAgent ? Speaker.AgentInWorkflow : Speaker.Workflow,
                        $"Just making sure my last message reached you. Shall I keep a time for {location.Trade.AVisit} this week?"
                    )
                );
                turns.Add(new Turn(Speaker.Contact, "Sorry, was at work. Next week is better."));
                turns.Add(
                    new Turn(
                        voice,
                        "No problem at all, I will write to you on Monday.",
                        -1,
                        isAgent ? Deed.StartedWorkflow : Deed.None
                    )
                );
                break;
            case < 86:
                turns.Add(new Turn(Speaker.Contact, "That's all, thank you. Bye"));
                turns.Add(
                    new Turn(
                        voice,
                        "Thank you for writing to us. Have a good day!",
                        -1,
                        isAgent ? Deed.Stopped : Deed.None
                    )
                );
                Log(turns, isAgent, "Bot stopped: contact said goodbye");
                break;
            default:
                turns.Add(new Turn(Speaker.Contact, random.Pick(Thanks)));
                break;
        }
    }

    private static void Log(List<Turn> turns, bool isAgent, string text)
    {
        if (isAgent)
        {
            turns.Add(new Turn(Speaker.ActionLog, text));
        }
    }
}
