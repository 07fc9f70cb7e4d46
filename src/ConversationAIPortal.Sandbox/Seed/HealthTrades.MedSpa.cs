namespace ConversationAIPortal.Sandbox.Seed;

internal static partial class HealthTrades
{
    public static Trade MedSpa { get; } =
        new()
        {
            Key = "med-spa",
            Names = ["{0} Glow Med Spa", "Lumen Aesthetics {0}", "{0} Skin Studio"],
            Customer = "client",
            Visit = "consultation",
            Services =
            [
                "Botox and fillers",
                "laser hair removal",
                "HydraFacial",
                "microneedling",
                "chemical peels",
                "membership plans",
            ],
            Rules =
            [
                "Never promise a result and never comment on a photo; treatments are decided by the nurse injector in the consultation.",
                "If someone is pregnant, nursing or takes blood thinners, say that this matters for the treatment and hand over to the clinical team.",
                "Prices may be given as ranges from the knowledge base only.",
                "Keep a warm, discreet tone: do not name a treatment in the first message of a thread that you start.",
            ],
            Facts =
            [
                new(
                    "Botox price",
                    "What do you charge for Botox?",
                    "Botox is $13 per unit; most first visits use 20 to 40 units."
                ),
                new(
                    "Downtime",
                    "Is there downtime after microneedling?",
                    "Expect pink skin for one to two days. Make-up is fine after 24 hours."
                ),
                new(
                    "Membership",
                    "What is in the membership?",
                    "The Glow membership is $159 a month: one signature facial, 10% off injectables, and rollover for three months."
                ),
                new(
                    "Deposit",
                    "Do I have to pay to book?",
                    "A $50 deposit holds the time and is taken off the treatment."
                ),
                new(
                    "Parking",
                    "Where do I park?",
                    "Free parking is behind the building; the entrance is beside the florist."
                ),
                new(
                    "Laser sessions",
                    "How many laser sessions do I need?",
                    "Most clients need six to eight sessions, four to six weeks apart."
                ),
            ],
            Calendars = ["Complimentary consultation", "HydraFacial", "Injectables with nurse"],
            Workflows = ["Consultation reminder", "Post-treatment check-in", "Membership offer", "Deposit request"],
            Fields =
            [
                new(
                    "Treatment of interest",
                    "SINGLE_OPTIONS",
                    "HydraFacial",
                    "Botox",
                    "Filler",
                    "HydraFacial",
                    "Laser",
                    "Microneedling"
                ),
                new("Event date", "DATE", "2026-06-20"),
                new("Skin concerns", "LARGE_TEXT", "Uneven tone, dryness in winter"),
                new("Budget", "MONETORY", "450"),
            ],
            Tags = ["consult booked", "membership", "vip", "no-show", "human_handover"],
        };
}
