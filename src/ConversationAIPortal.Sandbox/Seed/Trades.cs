namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>The lines of business that the agency works for.</summary>
internal static class Trades
{
    public static IReadOnlyList<Trade> All { get; } =
    [
        HealthTrades.Dentist,
        HomeTrades.Hvac,
        HealthTrades.MedSpa,
        ProfessionTrades.LawFirm,
        LeisureTrades.Gym,
        ProfessionTrades.RealEstate,
        HomeTrades.AutoRepair,
        LeisureTrades.Restaurant,
        HealthTrades.Veterinary,
        HomeTrades.Roofing,
        LeisureTrades.Salon,
        ProfessionTrades.Accounting,
    ];
}
