namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Dentists, med spas, veterinarians.</summary>
internal static partial class HealthTrades
{
    public static Trade Dentist { get; } =
        new()
        {
            Key = "dentist",
            Names = ["{0} Family Dental", "{0} Smiles Dentistry", "Riverbend Dental of {0}"],
            Customer = "patient",
            Visit = "appointment",
            Services =
            [
                "cleanings and exams",
                "teeth whitening",
                "Invisalign",
                "dental implants",
                "emergency visits",
                "crowns and bridges",
            ],
            Rules =
            [
                "Never diagnose. If someone describes pain, swelling or bleeding, offer the next emergency visit and ask whether they have a fever.",
                "Do not quote a final price for implants, crowns or Invisalign; say that the dentist gives a written estimate after an exam.",
                "Ask for the insurance carrier, never for the member number: the front desk takes it by phone.",
                "Children under 18 need a parent or guardian with them at the first visit.",
            ],
            Facts =
            [
                new(
                    "Opening hours",
                    "Are you open on Saturdays?",
                    "We are open Monday to Thursday 8:00 to 17:00, Friday 8:00 to 13:00, and every second Saturday 9:00 to 12:00 for cleanings."
                ),
                new(
                    "Insurance",
                    "Do you take Delta Dental?",
                    "We are in network with Delta Dental, Cigna, MetLife and Guardian, and we file out-of-network claims for everyone else at no charge."
                ),
                new(
                    "New patient special",
                    "How much is a first visit without insurance?",
                    "New patients without insurance pay $129 for exam, X-rays and a regular cleaning."
                ),
                new(
                    "Emergency visits",
                    "I chipped a tooth this morning, can someone see me today?",
                    "We keep two emergency slots open every weekday. Keep the piece in milk and avoid chewing on that side."
                ),
                new(
                    "Whitening",
                    "How long does whitening take?",
                    "In-office whitening takes about 75 minutes; take-home trays are ready in one week."
                ),
                new(
                    "Cancellation",
                    "I need to move my appointment, is that okay?",
                    "Please give us 24 hours notice. Later changes may carry a $45 fee."
                ),
            ],
            Calendars = ["New patient exam", "Hygiene visit", "Emergency slot"],
            Workflows =
            [
                "New patient welcome",
                "Missed appointment recovery",
                "Review request after visit",
                "Insurance follow-up",
                "Implant consult nurture",
            ],
            Fields =
            [
                new("Insurance carrier", "TEXT", "Delta Dental"),
                new(
                    "Preferred day",
                    "SINGLE_OPTIONS",
                    "Tuesday",
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday"
                ),
                new("Last cleaning", "DATE", "2025-11-03"),
                new("Reason for visit", "LARGE_TEXT", "Chipped molar, lower left"),
            ],
            Tags = ["new patient", "emergency", "whitening", "insurance pending", "human_handover"],
        };
}
