namespace ConversationAIPortal.Sandbox.Seed;

internal static partial class LeisureTrades
{
    public static Trade Salon { get; } =
        new()
        {
            Key = "salon",
            Names = ["{0} Hair Collective", "Velvet & Vine Salon {0}", "Studio {0} Hair"],
            Customer = "guest",
            Visit = "appointment",
            Services = ["cuts", "balayage and color", "extensions", "blowouts", "bridal", "keratin treatments"],
            Rules =
            [
                "Color corrections and extensions need a consultation first; never book them straight.",
                "Ask whether they have a favorite stylist.",
                "Prices start from the list in the knowledge base and depend on length; always say “from”.",
                "Guests new to color need a patch test 48 hours before.",
            ],
            Facts =
            [
                new(
                    "Prices",
                    "What is a balayage?",
                    "Balayage is from $185, with toner and blowout; long or thick hair is quoted in a consultation."
                ),
                new(
                    "Late",
                    "I am running 15 minutes late",
                    "Up to ten minutes is fine; after that we may need to shorten or move the visit."
                ),
                new(
                    "Bridal",
                    "Do you do bridal parties?",
                    "Yes, in the salon or on site for up to eight; trials are $95."
                ),
                new(
                    "Patch test",
                    "Why do I need a patch test?",
                    "It takes five minutes and keeps you safe; come by any time 48 hours before color."
                ),
                new("Tipping", "Can I tip by card?", "Yes, at the desk or on the text receipt."),
                new(
                    "Products",
                    "Do you carry Oribe?",
                    "We carry Oribe, Olaplex and Kevin Murphy, with free pick-up at the desk."
                ),
            ],
            Calendars = ["Haircut", "Color consultation", "Bridal trial"],
            Workflows = ["Appointment reminder", "Rebook after six weeks", "Bridal inquiry", "Review request"],
            Fields =
            [
                new("Preferred stylist", "TEXT", "Renee"),
                new("Hair length", "SINGLE_OPTIONS", "Long", "Short", "Medium", "Long"),
                new("Wedding date", "DATE", "2026-09-12"),
                new("Hair history", "LARGE_TEXT", "Box dye last spring"),
            ],
            Tags = ["color", "bridal", "rebook", "patch test", "human_handover"],
        };
}
