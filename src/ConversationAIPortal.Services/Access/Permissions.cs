using ConversationAIPortal.HighLevel;

namespace ConversationAIPortal.Services.Access;

/// <summary>A staff member's role: an app role of Entra ID, spelled the same.</summary>
public enum Role
{
    /// <summary>Everything, and the only one who connects sub-accounts and manages staff and keys.</summary>
    Owner,

    /// <summary>Builds agents.</summary>
    Builder,

    /// <summary>Reviews AI replies.</summary>
    Reviewer,

    /// <summary>Reads what happened; changes nothing.</summary>
    Auditor,
}

/// <summary>What a person may do. Every service operation asks for one.</summary>
public enum Permission
{
    /// <summary>Connect, reconnect, test and disconnect sub-accounts.</summary>
    Connect,

    /// <summary>See agents, and which sub-accounts are connected.</summary>
    ReadAgents,

    /// <summary>Make and change agents.</summary>
    ChangeAgents,

    /// <summary>Delete agents.</summary>
    DeleteAgents,

    /// <summary>Roll configurations out.</summary>
    RollOut,

    /// <summary>See what the AI was given and said.</summary>
    ReadGenerations,

    /// <summary>See e-mail addresses and phone numbers of contacts.</summary>
    SeeContactDetails,

    /// <summary>Review AI replies.</summary>
    Review,

    /// <summary>Take data out.</summary>
    Export,

    /// <summary>Read the audit log.</summary>
    ReadAuditLog,

    /// <summary>Manage staff and keys.</summary>
    ManageStaffAndKeys,
}

/// <summary>The one table of who may do what.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.Owner] = Enum.GetValues<Permission>(),
        [Role.Builder] =
        [
            Permission.ReadAgents,
            Permission.ChangeAgents,
            Permission.DeleteAgents,
            Permission.RollOut,
            Permission.ReadGenerations,
            Permission.SeeContactDetails,
            Permission.Export,
        ],
        [Role.Reviewer] =
        [
            Permission.ReadAgents,
            Permission.ReadGenerations,
            Permission.SeeContactDetails,
            Permission.Review,
        ],
        [Role.Auditor] =
        [
            Permission.ReadAgents,
            Permission.ReadGenerations,
            Permission.ReadAuditLog,
            Permission.Export,
        ],
    };

    /// <summary>What a role may do.</summary>
    public static IReadOnlyList<Permission> Of(Role role) => Table[role];

    /// <summary>Whether any of the roles may.</summary>
    public static bool Allow(IEnumerable<Role> roles, Permission permission) =>
        roles.Any(role => Table[role].Contains(permission));
}

/// <summary>The signed-in staff member.</summary>
/// <param name="Id">Tenant and object id of Entra ID, <c>tid.oid</c>: never changes.</param>
/// <param name="Name">Shown on screen and in the audit log.</param>
/// <param name="Email">The sign-in name, when known.</param>
/// <param name="Roles">Empty: may do nothing.</param>
public sealed record Person(string Id, string Name, string? Email, IReadOnlySet<Role> Roles)
{
    /// <summary>The portal itself, in background work.</summary>
    public static readonly Person Portal = new("portal", "Portal", null, new HashSet<Role>());
}

/// <summary>Who is calling: the web floor knows.</summary>
public interface ICurrentPerson
{
    /// <summary>Null when nobody is signed in.</summary>
    ValueTask<Person?> GetAsync(CancellationToken cancellationToken);
}

/// <summary>The person may not do this. Pages explain it; endpoints answer 403.</summary>
public sealed class AccessDeniedException(Permission permission) : Exception($"Permission {permission} is missing.")
{
    /// <summary>What was asked for.</summary>
    public Permission Permission { get; } = permission;

    /// <summary>The roles that have it.</summary>
    public IReadOnlyList<Role> AllowedRoles { get; } =
    [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(permission))];

    /// <summary>True when nobody is signed in at all.</summary>
    public bool NobodySignedIn { get; init; }
}

/// <summary>Asked by every service before it does anything.</summary>
public sealed class AccessGuard(ICurrentPerson current, Auditing.AuditLog audit)
{
    /// <summary>The person, who may do this.</summary>
    /// <exception cref="AccessDeniedException">Otherwise; the refusal is in the audit log.</exception>
    public async ValueTask<Person> RequireAsync(Permission permission, CancellationToken cancellationToken)
    {
        var person = await current.GetAsync(cancellationToken);
        if (person is null)
        {
            throw new AccessDeniedException(permission) { NobodySignedIn = true };
        }

        if (!RolePermissions.Allow(person.Roles, permission))
        {
            await audit.RecordAsync(
                Auditing.AuditEntry.Of(person, "access.refused") with
                {
                    ObjectType = "permission",
                    ObjectId = permission.ToString(),
                    Outcome = Auditing.AuditOutcome.Refused,
                },
                cancellationToken
            );
            throw new AccessDeniedException(permission);
        }

        return person;
    }

    /// <summary>As the other, for one sub-account. Groups of sub-accounts will limit it further.</summary>
    public ValueTask<Person> RequireAsync(
        Permission permission,
        LocationId location,
        CancellationToken cancellationToken
    ) => RequireAsync(permission, cancellationToken);

    /// <summary>Whether to show a button; never a substitute for <c>RequireAsync</c>.</summary>
    public async ValueTask<bool> MayAsync(Permission permission, CancellationToken cancellationToken) =>
        await current.GetAsync(cancellationToken) is { } person && RolePermissions.Allow(person.Roles, permission);
}
