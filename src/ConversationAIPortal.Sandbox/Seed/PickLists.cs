using System.Globalization;

namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>What a location offers to choose from, with ids that depend on the location and the position only.</summary>
internal static class PickLists
{
    public static IReadOnlyList<SeedWorkflow> Workflows(Agency agency, SeedLocation location) =>
        [
            .. location.Trade.Workflows.Select(
                (name, i) =>
                    new SeedWorkflow(
                        Random(agency, location, "workflow", i).Guid().ToString(),
                        name,
                        // The last one is being worked on: an action must not point to it.
                        i == location.Trade.Workflows.Count - 1
                            ? "draft"
                            : "published",
                        location.CreatedAt.AddDays(i + 2)
                    )
            ),
        ];

    public static IReadOnlyList<SeedCalendar> Calendars(Agency agency, SeedLocation location) =>
        [
            .. location.Trade.Calendars.Select(
                (name, i) =>
                    new SeedCalendar(
                        Id(agency, location, "calendar", i),
                        name,
                        i < 2 || location.Index % 3 != 0,
                        i == 1 ? 60 : 30
                    )
            ),
        ];

    public static IReadOnlyList<SeedField> Fields(Agency agency, SeedLocation location) =>
        [.. location.Trade.Fields.Select((field, i) => new SeedField(Id(agency, location, "field", i), field, i))];

    public static IReadOnlyList<SeedTag> Tags(Agency agency, SeedLocation location) =>
        [.. location.Trade.Tags.Select((tag, i) => new SeedTag(Id(agency, location, "tag", i), tag))];

    public static IReadOnlyList<SeedKnowledgeBase> KnowledgeBases(Agency agency, SeedLocation location) =>
        [
            new(Id(agency, location, "kb", 0), $"{location.Name} – frequent questions", location.CreatedAt.AddDays(3)),
            new(Id(agency, location, "kb", 1), $"{location.Domain} website", location.CreatedAt.AddDays(4)),
            new(Id(agency, location, "kb", 2), "Policies and prices", location.CreatedAt.AddDays(30)),
        ];

    public static IReadOnlyList<SeedUser> Users(Agency agency, SeedLocation location)
    {
        var users = new List<SeedUser>
        {
            new(
                Id(agency, location, "user", 0),
                location.OwnerFirstName,
                location.OwnerLastName,
                location.Email,
                "admin"
            ),
        };
        for (var i = 1; i < 4; i++)
        {
            var random = Random(agency, location, "user-name", i);
            var (first, last) = (random.Pick(People.FirstNames), random.Pick(People.LastNames));
            var email = $"{first}.{last}@{location.Domain}".ToLowerInvariant();
            users.Add(new SeedUser(Id(agency, location, "user", i), first, last, email, "user"));
        }

        return users;
    }

    private static string Id(Agency agency, SeedLocation location, string kind, int index) =>
        Random(agency, location, kind, index).Id();

    private static SeedRandom Random(Agency agency, SeedLocation location, string kind, int index) =>
        SeedRandom.For(agency.Seed, location.Id, kind, index.ToString(CultureInfo.InvariantCulture));
}

internal sealed record SeedWorkflow(string Id, string Name, string Status, DateTimeOffset CreatedAt);

internal sealed record SeedCalendar(string Id, string Name, bool IsActive, int SlotMinutes);

internal sealed record SeedField(string Id, TradeField Field, int Position)
{
    public string Key =>
        "contact." + new string([.. Field.Name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
}

internal sealed record SeedTag(string Id, string Name);

internal sealed record SeedKnowledgeBase(string Id, string Name, DateTimeOffset CreatedAt);

internal sealed record SeedUser(string Id, string FirstName, string LastName, string Email, string Role)
{
    public string Name => $"{FirstName} {LastName}";
}
