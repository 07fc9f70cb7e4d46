namespace ConversationAIPortal.Sandbox.Seed;

internal static partial class ProfessionTrades
{
    public static Trade Accounting { get; } =
        new()
        {
            Key = "accounting",
            Names = ["{0} Tax & Bookkeeping", "Ledgerline Accounting {0}", "{0} CPA Group"],
            Customer = "client",
            Visit = "discovery call",
            Services =
            [
                "individual returns",
                "business returns",
                "bookkeeping",
                "payroll",
                "tax planning",
                "IRS letters",
            ],
            Rules =
            [
                "Never give tax advice or say what a refund will be.",
                "Never ask for a social security number, a bank account or a password; documents go through the portal only.",
                "If someone received an IRS letter, ask for its date and notice number, and book the earliest call.",
                "Be brief: people write between meetings.",
            ],
            Facts =
            [
                new(
                    "Price",
                    "What does a personal return cost?",
                    "Simple returns start at $240; with a rental or a Schedule C from $420."
                ),
                new(
                    "Documents",
                    "What do you need from me?",
                    "Last year’s return, W-2s and 1099s, and mortgage and childcare statements, all through the portal."
                ),
                new(
                    "Extension",
                    "I missed the deadline, what now?",
                    "We can usually file an extension the same day; book a short call."
                ),
                new(
                    "Bookkeeping",
                    "Do you do monthly bookkeeping?",
                    "From $300 a month, reconciled by the tenth, with a short written summary."
                ),
                new(
                    "IRS letter",
                    "I got a letter from the IRS",
                    "Do not worry and do not ignore it. Send us the notice number and date, and we will look at it together."
                ),
                new("Turnaround", "How long does it take?", "Ten business days once everything is in."),
            ],
            Calendars = ["Discovery call", "Tax planning session"],
            Workflows = ["New client onboarding", "Missing documents", "Tax season opener", "IRS notice"],
            Fields =
            [
                new("Business type", "SINGLE_OPTIONS", "LLC", "None", "Sole proprietor", "LLC", "S corporation"),
                new("Tax year", "NUMERICAL", "2025"),
                new("Estimated income", "MONETORY", "120000"),
                new("Question", "LARGE_TEXT", "Moved states in July"),
            ],
            Tags = ["tax season", "bookkeeping", "irs notice", "documents missing", "human_handover"],
        };
}
