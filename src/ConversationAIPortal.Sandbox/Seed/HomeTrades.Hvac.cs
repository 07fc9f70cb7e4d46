namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Heating and cooling, car repair, roofing.</summary>
internal static partial class HomeTrades
{
    public static Trade Hvac { get; } =
        new()
        {
            Key = "hvac",
            Names = ["{0} Heating & Air", "Comfort First HVAC {0}", "{0} Climate Services"],
            Customer = "homeowner",
            Visit = "service call",
            Services =
            [
                "AC repair",
                "furnace repair",
                "heat pump installation",
                "seasonal tune-ups",
                "duct cleaning",
                "indoor air quality",
            ],
            Rules =
            [
                "A smell of gas or a carbon monoxide alarm is an emergency: tell them to leave the house and call the gas company, then hand over to a person.",
                "Ask for the age and brand of the system, and for the ZIP code, before offering a time.",
                "The diagnostic fee is credited to the repair; say so whenever it is mentioned.",
                "Never promise a same-day visit unless the calendar shows it.",
            ],
            Facts =
            [
                new(
                    "Diagnostic fee",
                    "What does it cost to have someone look at it?",
                    "The diagnostic visit is $89 and is credited to the repair if you go ahead."
                ),
                new(
                    "Financing",
                    "Do you finance new systems?",
                    "Yes: 0% for 18 months, or low monthly payments up to ten years, with approved credit."
                ),
                new(
                    "Tune-up plan",
                    "Do you have a maintenance plan?",
                    "Comfort Club is $19 a month: two tune-ups a year, 15% off repairs, and priority service."
                ),
                new(
                    "After hours",
                    "My AC is dead and it is 95 degrees. Anyone tonight?",
                    "We run emergency service until 22:00 every day; the evening call-out is $149."
                ),
                new(
                    "Lifetime",
                    "Is a 16 year old furnace worth fixing?",
                    "Past 15 years we usually compare repair and replacement side by side; both estimates are free."
                ),
                new(
                    "Service area",
                    "Do you come out to the county?",
                    "We cover the city and 30 miles around it; farther out there is a $40 trip charge."
                ),
            ],
            Calendars = ["Diagnostic visit", "Free replacement estimate", "Seasonal tune-up"],
            Workflows =
            [
                "Estimate follow-up",
                "Tune-up season campaign",
                "Comfort Club onboarding",
                "Review request after job",
            ],
            Fields =
            [
                new("System age in years", "NUMERICAL", "16"),
                new("System brand", "TEXT", "Trane"),
                new("Property type", "SINGLE_OPTIONS", "House", "House", "Condo", "Business"),
                new("Problem", "LARGE_TEXT", "Blows warm air since last night"),
            ],
            Tags = ["no cooling", "no heat", "estimate sent", "comfort club", "human_handover"],
        };
}
