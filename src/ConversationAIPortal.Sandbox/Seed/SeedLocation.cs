namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>A sub-account as it is seeded.</summary>
internal sealed class SeedLocation
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Trade Trade { get; init; }

    public required Place Place { get; init; }

    public required string Street { get; init; }

    public required string Phone { get; init; }

    public required string Domain { get; init; }

    public required string OwnerFirstName { get; init; }

    public required string OwnerLastName { get; init; }

    /// <summary>Private integration token with every scope.</summary>
    public required string Pit { get; init; }

    /// <summary>Private integration token that can only read.</summary>
    public required string ReadOnlyPit { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Newer accounts have no primary agent, and show other shapes; see <see cref="AgentQuirks"/>.</summary>
    public required bool IsNewerAccount { get; init; }

    public string Email => $"hello@{Domain}";
}

/// <summary>A town with the time zone that its businesses keep.</summary>
internal sealed record Place(string City, string State, string PostalCode, string AreaCode, string TimeZone);
