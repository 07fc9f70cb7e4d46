namespace ConversationAIPortal.Sandbox.Seed;

internal static partial class HealthTrades
{
    public static Trade Veterinary { get; } =
        new()
        {
            Key = "veterinary",
            Names = ["{0} Animal Clinic", "Pinecrest Pet Hospital {0}", "{0} Paws Veterinary"],
            Customer = "pet owner",
            Visit = "appointment",
            Services =
            [
                "wellness exams",
                "vaccinations",
                "dental cleaning",
                "surgery",
                "microchipping",
                "puppy and kitten plans",
            ],
            Rules =
            [
                "If a pet has trouble breathing, cannot stand, was hit by a car or ate something poisonous, tell the owner to call the emergency line at once and stop the booking.",
                "Never recommend a medicine or a dose.",
                "Ask for the pet’s name early and use it.",
                "Prescription refills need a visit within the last twelve months.",
            ],
            Facts =
            [
                new(
                    "Vaccines",
                    "Which shots does an eight week old puppy need?",
                    "Puppies start with DHPP at eight weeks, then every three to four weeks until sixteen weeks; rabies comes at twelve weeks or later."
                ),
                new("Exam price", "How much is a check-up?", "A wellness exam is $72; vaccines are $28 to $45 each."),
                new(
                    "Emergencies",
                    "My dog ate chocolate, what do I do?",
                    "Call our emergency line now. Have the kind of chocolate, the amount and your dog’s weight at hand."
                ),
                new(
                    "Boarding",
                    "Do you board cats?",
                    "We board cats and small dogs whose vaccines are up to date, for $34 a night."
                ),
                new(
                    "Dental",
                    "Does my cat need anaesthesia for a dental cleaning?",
                    "Yes. We run blood work first, and a technician watches your cat the whole time."
                ),
                new(
                    "Refills",
                    "Can I get a refill of flea medicine?",
                    "Refills are ready within one business day if we have seen your pet in the last twelve months."
                ),
            ],
            Calendars = ["Wellness exam", "Vaccination clinic", "Dental intake"],
            Workflows = ["New pet welcome", "Vaccine due reminder", "Post-surgery check-in", "Refill request"],
            Fields =
            [
                new("Pet name", "TEXT", "Biscuit"),
                new("Species", "SINGLE_OPTIONS", "Dog", "Dog", "Cat", "Rabbit", "Other"),
                new("Last rabies shot", "DATE", "2025-04-18"),
                new("Weight", "NUMERICAL", "14"),
            ],
            Tags = ["new pet", "vaccine due", "senior pet", "surgery", "human_handover"],
        };
}
