namespace ConversationAIPortal.Sandbox.Seed;

internal static partial class LeisureTrades
{
    public static Trade Restaurant { get; } =
        new()
        {
            Key = "restaurant",
            Names = ["{0} Table & Tap", "Olive & Ember {0}", "The {0} Supper House"],
            Customer = "guest",
            Visit = "table",
            Services =
            [
                "dinner reservations",
                "private dining",
                "catering",
                "weekend brunch",
                "gift cards",
                "wine evenings",
            ],
            Rules =
            [
                "For allergies, say that the kitchen handles the major allergens but is not allergen-free, and note it on the reservation.",
                "Groups of nine or more are private dining: collect date, headcount and budget, then hand over.",
                "Never take a card number in chat.",
                "If a guest complains, apologize once, and hand over to the manager at once.",
            ],
            Facts =
            [
                new(
                    "Hours",
                    "Are you open Mondays?",
                    "Closed Mondays. Tuesday to Thursday 17:00 to 21:00, Friday and Saturday to 22:00, Sunday brunch 10:00 to 14:00."
                ),
                new(
                    "Gluten free",
                    "Do you have gluten free options?",
                    "About half the menu is or can be made gluten free; the fryer is shared."
                ),
                new(
                    "Private dining",
                    "Can you host 20 people?",
                    "The cellar seats 28 with a $900 minimum on weekdays and $1,500 on weekends."
                ),
                new("Dogs", "Is the patio dog friendly?", "Yes, on a leash, weather permitting."),
                new("Catering", "Do you cater offices?", "From 15 people, $22 a head, two days notice."),
                new("Corkage", "What is corkage?", "$20 a bottle, two at most, waived on Tuesdays."),
            ],
            Calendars = ["Reservation", "Private dining tasting"],
            Workflows = ["Reservation reminder", "Private event inquiry", "Thank-you and review", "Birthday dessert"],
            Fields =
            [
                new("Party size", "NUMERICAL", "6"),
                new("Occasion", "SINGLE_OPTIONS", "Birthday", "Birthday", "Anniversary", "Business", "Other"),
                new("Allergies", "LARGE_TEXT", "Tree nuts"),
                new("Event budget", "MONETORY", "1500"),
            ],
            Tags = ["regular", "private event", "allergy", "press", "human_handover"],
        };
}
