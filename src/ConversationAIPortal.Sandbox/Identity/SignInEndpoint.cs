using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ConversationAIPortal.Sandbox.Identity;

/// <summary>Shows the chooser, then issues the code for whoever was chosen. Every sign-in asks: nobody is remembered.</summary>
internal static class SignInEndpoint
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static IResult Answer(HttpContext http)
    {
        var request =
            http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Not an OpenID request.");
        if (request.HasPromptValue(PromptValues.None))
        {
            return Refuse(Errors.LoginRequired, "A person has to choose.");
        }

        var chosen = HttpMethods.IsPost(http.Request.Method) ? http.Request.Form["staff"].ToString() : "";
        return chosen switch
        {
            "" => ChooserPage.Show(http, request),
            "cancel" => Refuse(Errors.AccessDenied, "The person cancelled the sign-in."),
            _ when StaffMember.Find(chosen) is { } member => Results.SignIn(Identity(member, request), null, Scheme),
            _ => Refuse(Errors.AccessDenied, "There is nobody of that name."),
        };
    }

    public static IResult End() => Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [Scheme]);

    private static IResult Refuse(string error, string description) =>
        Results.Forbid(
            new AuthenticationProperties(
                new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
                }
            ),
            [Scheme]
        );

    private static ClaimsPrincipal Identity(StaffMember member, OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity(Scheme, Claims.Name, "roles");
        identity
            .SetClaim(Claims.Subject, $"sub-{member.ObjectId:N}")
            .SetClaim("oid", member.ObjectId.ToString())
            .SetClaim("tid", StaffDirectory.TenantId)
            .SetClaim("ver", "2.0")
            .SetClaim(Claims.Name, member.Name)
            .SetClaim(Claims.PreferredUsername, member.Email);
        if (member.Role is not null)
        {
            // Entra ID sends an array, also when there is but one.
            identity.SetClaims("roles", [member.Role]);
        }

        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        SpentCodes.Mark(principal);
        return principal;
    }
}
