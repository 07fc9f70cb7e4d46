namespace ConversationAIPortal.Sandbox.Seed;

internal static partial class ProfessionTrades
{
    public static Trade RealEstate { get; } =
        new()
        {
            Key = "real-estate",
            Names = ["{0} Home Group", "Cornerstone Realty {0}", "{0} Property Partners"],
            Customer = "buyer",
            Visit = "showing",
            Services =
            [
                "buyer representation",
                "listing and staging",
                "first-time buyers",
                "investment property",
                "relocation",
                "home valuation",
            ],
            Rules =
            [
                "Follow fair housing law: never describe a neighborhood by the people who live there, and never steer.",
                "Ask for price range, bedrooms, area and timing, one question at a time.",
                "Do not say that a home is available unless the listing in the knowledge base says so.",
                "If the person works with another agent, be kind and stop.",
            ],
            Facts =
            [
                new(
                    "Valuation",
                    "What is my house worth?",
                    "We send a free valuation with three comparable sales within one business day."
                ),
                new(
                    "Pre-approval",
                    "Do I need a pre-approval first?",
                    "For showings no, for an offer yes; we can introduce two local lenders."
                ),
                new(
                    "Commission",
                    "What is your commission?",
                    "It is agreed in writing before we start; your agent explains the options on a short call."
                ),
                new(
                    "Open house",
                    "Is the house on Alder open this weekend?",
                    "Open houses are Sunday 13:00 to 15:00; private showings can be booked any day."
                ),
                new(
                    "First time buyer",
                    "Are there programs for first-time buyers?",
                    "Yes: the state program offers up to 4% for the down payment, with an income limit."
                ),
                new("Closing", "How long does closing take?", "About 30 to 45 days from an accepted offer."),
            ],
            Calendars = ["Buyer consultation", "Private showing", "Listing appointment"],
            Workflows = ["New lead from portal", "Showing feedback", "Seller nurture", "Pre-approval handoff"],
            Fields =
            [
                new("Price range", "SINGLE_OPTIONS", "$400k to $600k", "Under $400k", "$400k to $600k", "Over $600k"),
                new("Bedrooms", "NUMERICAL", "3"),
                new("Move by", "DATE", "2026-08-01"),
                new("Must-haves", "LARGE_TEXT", "Garage, walkable to school"),
            ],
            Tags = ["hot buyer", "seller", "investor", "pre-approved", "human_handover"],
        };
}
