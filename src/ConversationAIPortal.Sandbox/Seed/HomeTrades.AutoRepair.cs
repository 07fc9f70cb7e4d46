namespace ConversationAIPortal.Sandbox.Seed;

internal static partial class HomeTrades
{
    public static Trade AutoRepair { get; } =
        new()
        {
            Key = "auto-repair",
            Names = ["{0} Auto Care", "Ironwood Garage {0}", "{0} Import Specialists"],
            Customer = "driver",
            Visit = "drop-off",
            Services =
            [
                "oil changes",
                "brakes",
                "tires and alignment",
                "engine diagnostics",
                "air conditioning",
                "state inspections",
            ],
            Rules =
            [
                "If the brakes fail or the car smokes, tell them not to drive and offer the tow number.",
                "Always ask for year, make, model and mileage.",
                "Give price ranges only from the knowledge base, and say that the written estimate comes first.",
                "Loaner cars are limited: never promise one.",
            ],
            Facts =
            [
                new(
                    "Brakes",
                    "How much for front brake pads?",
                    "Front pads and rotors run $280 to $420 on most cars, with a 24 month or 24,000 mile warranty."
                ),
                new(
                    "Check engine light",
                    "My check engine light came on, is it safe to drive?",
                    "A steady light can wait a few days; a flashing one means stop driving. Diagnostics are $120."
                ),
                new(
                    "Shuttle",
                    "Do you have a shuttle?",
                    "The shuttle runs at 8:00, 12:00 and 17:00 within eight miles."
                ),
                new("Warranty", "What warranty do you give?", "24 months or 24,000 miles on parts and labor."),
                new(
                    "Inspection",
                    "Can I wait for a state inspection?",
                    "Yes: inspections take about 40 minutes, first come first served until 15:00."
                ),
                new(
                    "Oil change",
                    "What is an oil change with synthetic?",
                    "Full synthetic up to six quarts is $84.95, filter and disposal included."
                ),
            ],
            Calendars = ["Drop-off", "Diagnostic slot", "Inspection"],
            Workflows = ["Estimate approval", "Ready for pick-up", "Service reminder", "Declined work follow-up"],
            Fields =
            [
                new("Vehicle", "TEXT", "2018 Subaru Outback"),
                new("Mileage", "NUMERICAL", "88450"),
                new("Concern", "LARGE_TEXT", "Grinding when braking downhill"),
                new("Needs a ride", "SINGLE_OPTIONS", "Yes", "Yes", "No"),
            ],
            Tags = ["estimate sent", "towed in", "fleet", "declined work", "human_handover"],
        };
}
