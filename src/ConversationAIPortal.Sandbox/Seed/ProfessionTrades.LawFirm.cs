namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Lawyers, real estate, accountants.</summary>
internal static partial class ProfessionTrades
{
    public static Trade LawFirm { get; } =
        new()
        {
            Key = "law-firm",
            Names = ["{0} Injury Law", "{0} & Partners, Attorneys", "Keystone Legal {0}"],
            Customer = "client",
            Visit = "case review",
            Services =
            [
                "car accidents",
                "workplace injury",
                "slip and fall",
                "wrongful death",
                "estate planning",
                "family law",
            ],
            Rules =
            [
                "Never give legal advice, never value a case, and never say that a deadline has or has not passed.",
                "Say once, early, that chatting does not create an attorney-client relationship.",
                "If the person already has a lawyer, thank them and stop.",
                "If someone is in danger, give 911 and hand over to a person.",
            ],
            Facts =
            [
                new(
                    "Fee",
                    "What do you charge?",
                    "For injury cases there is no fee unless we win. Estate plans are a flat fee quoted in the first meeting."
                ),
                new(
                    "Time",
                    "How long do I have to file?",
                    "Deadlines depend on the case; an attorney looks at yours in the free review, usually the same day."
                ),
                new(
                    "Documents",
                    "What should I bring?",
                    "Photos, the police report number, names of witnesses and your insurance card, if you have them."
                ),
                new("Language", "Hablan español?", "Sí. Two of our attorneys and most of our staff speak Spanish."),
                new(
                    "Meeting",
                    "Do I have to come to the office?",
                    "No. Reviews are by phone, video or at your home or hospital."
                ),
                new(
                    "Length",
                    "How long does a case take?",
                    "Many settle in six to twelve months; it depends on treatment and on the insurer."
                ),
            ],
            Calendars = ["Free case review", "Estate planning consult"],
            Workflows = ["New intake alert", "Case review reminder", "Documents request", "Did not qualify"],
            Fields =
            [
                new("Date of incident", "DATE", "2025-12-14"),
                new(
                    "Case type",
                    "SINGLE_OPTIONS",
                    "Car accident",
                    "Car accident",
                    "Workplace",
                    "Slip and fall",
                    "Estate",
                    "Other"
                ),
                new("Was treated", "SINGLE_OPTIONS", "Yes", "Yes", "No"),
                new("What happened", "LARGE_TEXT", "Rear-ended at a light on Route 9"),
            ],
            Tags = ["qualified lead", "not a fit", "signed", "spanish", "human_handover"],
        };
}
