using System.Security.Cryptography;
using System.Text;

namespace ConversationAIPortal.Sandbox.Identity;

/// <summary>
/// The made-up tenant, the one application registered in it (the portal), and its paths, laid out as Entra ID lays out
/// its own. The portal's settings of Development hold the same values.
/// </summary>
public static class StaffDirectory
{
    /// <summary>The tenant.</summary>
    public const string TenantId = "5a9d0b1e-0000-4000-8000-00000000c0de";

    /// <summary>The portal as an application.</summary>
    public const string ClientId = "5a9d0b1e-0000-4000-8000-0000000a0001";

    /// <summary>Its secret: guards nothing but made-up people.</summary>
    public const string ClientSecret = "sandbox-staff-secret";

    internal const string Root = "identity/" + TenantId;
    internal const string Issuer = Root + "/v2.0";
    internal const string Discovery = Issuer + "/.well-known/openid-configuration";
    internal const string Keys = Root + "/discovery/v2.0/keys";
    internal const string Authorize = Root + "/oauth2/v2.0/authorize";
    internal const string Token = Root + "/oauth2/v2.0/token";
    internal const string EndSession = Root + "/oauth2/v2.0/logout";

    /// <summary>Any port of this machine, as Entra ID allows for localhost; the portal's path only.</summary>
    internal static bool IsPortalCallback(string? uri, string path) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
        && parsed.IsLoopback
        && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps)
        && parsed.AbsolutePath == path;

    internal static bool IsSecret(string? value) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(value ?? ""),
            Encoding.UTF8.GetBytes(ClientSecret)
        );
}
