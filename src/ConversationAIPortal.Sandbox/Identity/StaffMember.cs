namespace ConversationAIPortal.Sandbox.Identity;

/// <summary>A made-up person who can sign in to the portal.</summary>
/// <param name="Key">What the chooser sends: <c>owner</c>, <c>builder</c>, …</param>
/// <param name="ObjectId">As Entra ID's <c>oid</c>.</param>
/// <param name="Name">Shown.</param>
/// <param name="Email">As <c>preferred_username</c>.</param>
/// <param name="Role">The app role, or null: signs in, but may do nothing.</param>
/// <param name="What">What the role is for, in a few words.</param>
public sealed record StaffMember(string Key, Guid ObjectId, string Name, string Email, string? Role, string What)
{
    /// <summary>Everybody in the chooser, in its order.</summary>
    public static IReadOnlyList<StaffMember> All { get; } =
    [
        new(
            "owner",
            new("0a1d0000-0000-4000-8000-000000000001"),
            "Olivia Grant",
            "olivia.grant@staff.example",
            "Owner",
            "Connects sub-accounts and may do everything"
        ),
        new(
            "builder",
            new("0a1d0000-0000-4000-8000-000000000002"),
            "Ben Novak",
            "ben.novak@staff.example",
            "Builder",
            "Builds and changes agents"
        ),
        new(
            "reviewer",
            new("0a1d0000-0000-4000-8000-000000000003"),
            "Rita Moreau",
            "rita.moreau@staff.example",
            "Reviewer",
            "Reviews what agents answered"
        ),
        new(
            "auditor",
            new("0a1d0000-0000-4000-8000-000000000004"),
            "Arthur Lindqvist",
            "arthur.lindqvist@staff.example",
            "Auditor",
            "Reads everything, changes nothing"
        ),
        new(
            "norole",
            new("0a1d0000-0000-4000-8000-000000000005"),
            "Nora Castell",
            "nora.castell@staff.example",
            null,
            "Has no role yet, and is refused"
        ),
    ];

    /// <summary>The first letters of both names.</summary>
    public string Initials => string.Concat(Name.Split(' ').Select(part => part[0]));

    /// <summary>The person with that key, or null.</summary>
    public static StaffMember? Find(string? key) => All.FirstOrDefault(member => member.Key == key);
}
