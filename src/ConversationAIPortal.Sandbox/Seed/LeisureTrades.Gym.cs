namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Gyms, restaurants, salons.</summary>
internal static partial class LeisureTrades
{
    public static Trade Gym { get; } =
        new()
        {
            Key = "gym",
            Names = ["{0} Strength Club", "Forge Fitness {0}", "{0} Athletic House"],
            Customer = "member",
            Visit = "tour",
            Services =
            [
                "open gym",
                "small group training",
                "personal training",
                "nutrition coaching",
                "childcare",
                "recovery room",
            ],
            Rules =
            [
                "Never give medical or injury advice; offer a coach instead.",
                "Cancellations and freezes are handled by a person: collect the name and reason, then hand over.",
                "Do not pressure: offer the free week once, and respect a no.",
                "Keep messages under three sentences.",
            ],
            Facts =
            [
                new(
                    "Price",
                    "How much is a membership?",
                    "Month to month is $79, a year is $64 a month; students and first responders pay $55."
                ),
                new("Free week", "Can I try it first?", "Yes: seven days free, classes included, no card needed."),
                new(
                    "Hours",
                    "When are you open?",
                    "Members have key access around the clock; staff is in from 6:00 to 20:00."
                ),
                new(
                    "Childcare",
                    "Do you have childcare?",
                    "Monday to Friday 8:00 to 12:00, $4 a visit, ages one to nine."
                ),
                new(
                    "Freeze",
                    "Can I pause my membership?",
                    "You can freeze for up to three months a year for $10 a month."
                ),
                new(
                    "Personal training",
                    "What does a trainer cost?",
                    "Sessions start at $62, less in packs of ten; the first assessment is free."
                ),
            ],
            Calendars = ["Gym tour", "Free assessment", "Nutrition call"],
            Workflows = ["Free week started", "Trial ending", "Win-back", "Birthday message"],
            Fields =
            [
                new("Goal", "SINGLE_OPTIONS", "Build strength", "Lose weight", "Build strength", "Move better"),
                new("Start date", "DATE", "2026-02-01"),
                new("Visits per week", "NUMERICAL", "3"),
                new("Injuries", "LARGE_TEXT", "Old knee surgery, cleared"),
            ],
            Tags = ["trial", "joined", "frozen", "win-back", "human_handover"],
        };
}
