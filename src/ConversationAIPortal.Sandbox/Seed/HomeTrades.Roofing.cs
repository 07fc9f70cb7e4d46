namespace ConversationAIPortal.Sandbox.Seed;

internal static partial class HomeTrades
{
    public static Trade Roofing { get; } =
        new()
        {
            Key = "roofing",
            Names = ["{0} Roofing & Exteriors", "Summit Roof Company {0}", "{0} Storm Restoration"],
            Customer = "homeowner",
            Visit = "inspection",
            Services =
            [
                "roof replacement",
                "storm damage repair",
                "gutters",
                "skylights",
                "metal roofs",
                "insurance claim help",
            ],
            Rules =
            [
                "Never say that an insurer will pay; say that the inspector documents the damage for the claim.",
                "If water is coming in now, offer emergency tarping first.",
                "Ask whether the person owns the home.",
                "Do not ask anyone to climb on the roof or to send photos from it.",
            ],
            Facts =
            [
                new(
                    "Free inspection",
                    "Do you charge for an inspection?",
                    "Inspections are free, take 45 minutes, and come with photos."
                ),
                new(
                    "Leak",
                    "There is a stain on my ceiling after the storm",
                    "We can tarp within 24 hours, then inspect. Tarping starts at $350 and is usually part of the claim."
                ),
                new("Financing", "Can I pay monthly?", "Yes, from $119 a month with approved credit."),
                new(
                    "Timeline",
                    "How long does a new roof take?",
                    "Most homes take one to two days once the material is on site."
                ),
                new(
                    "Warranty",
                    "What is the warranty?",
                    "Lifetime on shingles by the maker, ten years on our workmanship."
                ),
                new(
                    "Insurance",
                    "Will you talk to my adjuster?",
                    "Our inspector meets the adjuster at your home with our photos and measurements."
                ),
            ],
            Calendars = ["Free roof inspection", "Adjuster meeting"],
            Workflows = ["Storm response", "Inspection reminder", "Contract signed", "Estimate follow-up"],
            Fields =
            [
                new("Roof age in years", "NUMERICAL", "19"),
                new("Insurance carrier", "TEXT", "State Farm"),
                new("Owns the home", "SINGLE_OPTIONS", "Yes", "Yes", "No"),
                new("Damage", "LARGE_TEXT", "Missing shingles over the garage"),
            ],
            Tags = ["storm", "active leak", "claim filed", "inspection booked", "human_handover"],
        };
}
