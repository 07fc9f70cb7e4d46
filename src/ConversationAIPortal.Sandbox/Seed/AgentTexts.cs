using System.Text;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Puts an agent's long texts together, the way people who run agencies write them.</summary>
internal static class AgentTexts
{
    private static readonly string[] Closings =
    [
        "If you are not sure, say so and offer to have someone from {{location.name}} call. Never invent an answer.",
        "Never mention that you are an AI unless {{contact.first_name}} asks; if asked, say so plainly.",
        "Stop when the person says stop, unsubscribe or anything like it, and do not write again.",
    ];

    public static string Personality(SeedLocation location, AgentTemplate template) =>
        $"{template.Personality(location)}\n\n"
        + "You write the way people text: short sentences, plain words, no corporate phrases. "
        + $"You say “we” when you speak of {location.Name}, and you match the language of the {location.Trade.Customer}.";

    public static string Instructions(SeedLocation location, AgentTemplate template, SeedRandom random)
    {
        var text = new StringBuilder();
        text.Append("About us\n")
            .Append($"{location.Name} is in {location.Place.City}, {location.Place.State} ({location.Street}). ")
            .Append($"We offer {AgentTemplates.List(location)}. ")
            .Append("You are talking with {{contact.name}}, phone {{contact.phone}}.\n\nWhat you do\n");
        var number = 1;
        foreach (var duty in template.Duties(location))
        {
            text.Append($"{number++}. {duty}\n");
        }

        text.Append("\nRules of the house\n");
        foreach (var rule in location.Trade.Rules)
        {
            text.Append($"- {rule}\n");
        }

        text.Append("\nThings people ask\n");
        foreach (var fact in location.Trade.Facts.Skip(random.Below(3)).Take(3))
        {
            text.Append($"Q: {fact.Question}\nA: {fact.Answer}\n");
        }

        return text.Append('\n').Append(random.Pick(Closings)).ToString();
    }
}
