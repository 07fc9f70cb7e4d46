using System.Globalization;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Makes up a sub-account from its number.</summary>
internal static class LocationSeed
{
    /// <summary>Every twelfth sub-account, from this one on, is a newer account with the shapes that come with it.</summary>
    private const int FirstNewerAccount = 11;

    private const int NewerAccountEvery = 12;

    public static SeedLocation Build(Agency agency, int index)
    {
        var key = index.ToString(CultureInfo.InvariantCulture);
        var random = SeedRandom.For(agency.Seed, "location", key);
        var trade = Trades.All[index % Trades.All.Count];
        var place = Places.All[(index + random.Below(3)) % Places.All.Count];
        var round = index / Trades.All.Count;
        var name = Name(trade, place, round, random);
        return new SeedLocation
        {
            Index = index,
            Id = random.Id(),
            Name = name,
            Trade = trade,
            Place = place,
            Street = $"{random.Between(11, 4890)} {random.Pick(Places.Streets)}",
            Phone = string.Create(
                CultureInfo.InvariantCulture,
                $"+1{place.AreaCode}555{random.Between(1000, 9999):0000}"
            ),
            Domain = Domain(name),
            OwnerFirstName = random.Pick(People.FirstNames),
            OwnerLastName = random.Pick(People.LastNames),
            Pit = $"pit-{random.Guid()}",
            ReadOnlyPit = $"pit-{random.Guid()}",
            CreatedAt = agency.Today.AddDays(-random.Between(120, 900)).AddMinutes(random.Below(600) + 840),
            IsNewerAccount = index % NewerAccountEvery == FirstNewerAccount,
        };
    }

    // The first round uses the towns' names; later ones add the owner's, so that 2,000 names stay apart.
    private static string Name(Trade trade, Place place, int round, SeedRandom random)
    {
        var pattern = trade.Names[round % trade.Names.Count];
        var lead = round % 2 == 0 ? place.City : random.Pick(People.LastNames);
        var name = string.Format(CultureInfo.InvariantCulture, pattern, lead);
        return round < 2 ? name : $"{name} – {random.Pick(Places.Quarters)} {round}";
    }

    private static string Domain(string name)
    {
        var letters = name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).ToArray();
        return new string(letters) + ".example";
    }
}
