using System.Security.Claims;
using ConversationAIPortal.Services.Access;

namespace ConversationAIPortal.Web.SignIn;

/// <summary>What of the identity provider's claims the portal keeps, and how they read as a person.</summary>
internal static class StaffClaims
{
    public const string Tenant = "tid";
    public const string Object = "oid";
    public const string Name = "name";
    public const string Username = "preferred_username";
    public const string Roles = "roles";

    /// <summary>Made at sign-in: names this session among the person's others.</summary>
    public const string Session = "portal_session";

    /// <summary>Made at sign-in: Unix seconds.</summary>
    public const string SessionEnds = "portal_session_ends";

    private static readonly string[] Kept = [Tenant, Object, Name, Username, Roles];

    /// <summary>The person, or null when nobody is signed in or the provider did not say who it is.</summary>
    public static Person? ToPerson(this ClaimsPrincipal principal)
    {
        if (
            principal.Identity is not { IsAuthenticated: true }
            || principal.FindFirstValue(Tenant) is not { Length: > 0 } tenant
            || principal.FindFirstValue(Object) is not { Length: > 0 } id
        )
        {
            return null;
        }

        var email = principal.FindFirstValue(Username);
        return new($"{tenant}.{id}", principal.FindFirstValue(Name) ?? email ?? id, email, RolesOf(principal));
    }

    /// <summary>The principal that goes into the cookie: no more than is used, so that the cookie stays small.</summary>
    public static ClaimsPrincipal ForSession(ClaimsPrincipal fromProvider, DateTimeOffset ends)
    {
        var identity = new ClaimsIdentity(
            fromProvider
                .Claims.Where(claim => Kept.Contains(claim.Type))
                .Select(claim => new Claim(claim.Type, claim.Value)),
            fromProvider.Identity?.AuthenticationType ?? "oidc",
            Name,
            Roles
        );
        identity.AddClaim(new(Session, Guid.NewGuid().ToString("N")));
        identity.AddClaim(new(SessionEnds, FormattableString.Invariant($"{ends.ToUnixTimeSeconds()}")));
        return new(identity);
    }

    // App roles that the portal does not know are no reason to refuse somebody who has one that it knows.
    private static HashSet<Role> RolesOf(ClaimsPrincipal principal) =>
        [
            .. Enum.GetValues<Role>()
                .Where(role =>
                    principal
                        .FindAll(Roles)
                        .Any(claim => claim.Value.Equals($"{role}", StringComparison.OrdinalIgnoreCase))
                ),
        ];
}
