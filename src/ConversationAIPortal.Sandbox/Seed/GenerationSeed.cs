using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Makes up what the AI was told, knew and did when it wrote a message.</summary>
internal static class GenerationSeed
{
    /// <summary>Agents were reworded this many days before the end of the history: older prompts are the old texts.</summary>
    private const int DaysSinceRewording = 16;

    public static JsonObject Make(Agency agency, SeedLocation location, LocationThreads threads, SeedMessage message)
    {
        var conversation = message.Conversation;
        var before = threads
            .ByConversation[conversation.Id]
            .TakeWhile(other => other.Id != message.Id)
            .Where(other => other.Speaker != Speaker.ActionLog)
            .ToList();
        var index = Math.Max(0, conversation.AgentIndex);
        var agent = AgentSeed.Build(agency, location).Agents[index];
        var template = AgentTemplates.All[index % AgentTemplates.All.Count];
        var goal = template.Goal(location);
        var json = new JsonObject
        {
            ["prompt"] = Prompt(agency, location, template, message, goal),
            ["intent"] = goal,
            ["responseMessage"] = message.Body,
            ["faqs"] = Faqs(agency, location, message),
            ["website"] = Website(location, message),
            ["input"] = before.LastOrDefault(other => other.IsInbound)?.Body ?? "",
            ["actionLogs"] = GenerationDeeds.Make(agency, location, message),
            ["history"] = new JsonArray([
                .. before.Select(other => new JsonObject
                {
                    ["role"] = other.IsInbound ? "user" : "assistant",
                    ["content"] = other.Body,
                }),
            ]),
            ["mode"] = template.Mode,
        };
        // Seen under either name.
        json[location.IsNewerAccount ? "employeeId" : "agentId"] = agent.Id;
        if (message.Fact >= 0 && message.Fact % 3 == 2)
        {
            // Promised by the document's words, in no schema.
            json["richText"] = new JsonArray(
                Chunk(agency, location, message.Fact, "Policies and prices", "title", "Price list and policies")
            );
        }

        return json;
    }

    private static string Prompt(
        Agency agency,
        SeedLocation location,
        AgentTemplate template,
        SeedMessage message,
        string goal
    )
    {
        var random = SeedRandom.For(agency.Seed, location.Id, "prompt", message.Id);
        var reworded = message.At > agency.Today.AddDays(-DaysSinceRewording);
        var personality = reworded ? AgentTexts.Personality(location, template) : template.Personality(location);
        var instructions = AgentTexts.Instructions(
            location,
            template,
            SeedRandom.For(agency.Seed, location.Id, "wording")
        );
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Personality:\n{Filled(personality, message)},\n\n")
            .Append(CultureInfo.InvariantCulture, $"Intent:\n{Filled(goal, message)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Additional Information:\n{Filled(instructions, message)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Current date and time: {message.At:dddd, MMMM d, yyyy HH:mm} UTC. ")
            .Append(CultureInfo.InvariantCulture, $"The business is in the time zone {location.Place.TimeZone}.\n");
        if (message.Fact >= 0)
        {
            text.Append("\nUse only the following knowledge:\n")
                .Append(location.Trade.Facts[message.Fact].Answer)
                .Append('\n');
        }

        if (random.Chance(40))
        {
            text.Append("\nAvailable slots: Tue 10:30, Wed 09:00, Thu 14:15, Fri 11:45. Offer at most two.\n");
        }

        if (message.Speaker == Speaker.AgentInWorkflow)
        {
            text.Append("\nThis message is a follow-up that a workflow asked for. The contact has not answered.\n");
        }

        return text.ToString();
    }

    // By then, HighLevel has put the contact's values in.
    private static string Filled(string text, SeedMessage message) =>
        text.Replace("{{contact.first_name}}", message.Conversation.FirstName, StringComparison.Ordinal)
            .Replace("{{contact.name}}", message.Conversation.FullName, StringComparison.Ordinal)
            .Replace("{{contact.phone}}", message.Conversation.Phone, StringComparison.Ordinal);

    private static JsonArray Faqs(Agency agency, SeedLocation location, SeedMessage message)
    {
        if (message.Fact < 0)
        {
            return [];
        }

        var (facts, number) = (location.Trade.Facts, message.Fact);
        var other = (number + 2) % facts.Count;
        return
        [
            Chunk(
                agency,
                location,
                number,
                $"{facts[number].Question}\n{facts[number].Answer}",
                "title",
                facts[number].Title
            ),
            Chunk(
                agency,
                location,
                other,
                $"{facts[other].Question}\n{facts[other].Answer}",
                "title",
                facts[other].Title
            ),
        ];
    }

    private static JsonArray Website(SeedLocation location, SeedMessage message) =>
        message.Fact < 0 || message.Fact % 2 == 0
            ? []
            :
            [
                new JsonObject
                {
                    ["id"] = $"chunk_{message.Fact + 1}_{location.Index}",
                    ["content"] =
                        $"{location.Name} offers {AgentTemplates.List(location)}. {location.Trade.Facts[message.Fact].Answer}",
                    ["url"] =
                        $"https://{location.Domain}/{location.Trade.Facts[message.Fact].Title.ToLowerInvariant().Replace(' ', '-')}",
                },
            ];

    private static JsonObject Chunk(
        Agency agency,
        SeedLocation location,
        int fact,
        string content,
        string label,
        string value
    ) =>
        new()
        {
            ["id"] = SeedRandom.Id(agency.Seed, location.Id, "chunk", fact.ToString(CultureInfo.InvariantCulture)),
            ["content"] = content,
            [label] = value,
        };
}
