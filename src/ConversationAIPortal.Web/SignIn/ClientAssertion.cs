using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Identity.Abstractions;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ConversationAIPortal.Web.SignIn;

/// <summary>
/// For tenants that forbid client secrets: the portal proves itself with a certificate
/// (<c>AzureAd:ClientCertificates</c> or <c>AzureAd:ClientCredentials</c>). Microsoft.Identity.Web does this only when it
/// also fetches access tokens, which the portal does not want.
/// </summary>
internal static class ClientAssertion
{
    private const string JwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private static readonly string[] Sections = ["AzureAd:ClientCertificates", "AzureAd:ClientCredentials"];

    /// <summary>Adds the proof to the exchange of a code, when there is no secret.</summary>
    public static Func<AuthorizationCodeReceivedContext, Task> Handler(
        IConfiguration configuration,
        IServiceProvider provider
    )
    {
        CredentialDescription[] certificates =
        [
            .. Sections.SelectMany(name => configuration.GetSection(name).Get<CredentialDescription[]>() ?? []),
        ];
        var loader = new DefaultCredentialsLoader(provider.GetService<ILogger<DefaultCredentialsLoader>>());
        var time = provider.GetRequiredService<TimeProvider>();
        return async context =>
        {
            if (!string.IsNullOrEmpty(context.Options.ClientSecret) || certificates.Length == 0)
            {
                return;
            }

            var credential = await loader.LoadFirstValidCredentialsAsync(certificates, null);
            var endpoint = await context.Options.ConfigurationManager!.GetConfigurationAsync(
                context.HttpContext.RequestAborted
            );
            context.TokenEndpointRequest!.ClientSecret = null;
            context.TokenEndpointRequest.ClientAssertionType = JwtBearer;
            context.TokenEndpointRequest.ClientAssertion = Make(
                new X509SigningCredentials(
                    credential?.Certificate ?? throw new InvalidOperationException("No usable certificate for AzureAd.")
                ),
                context.Options.ClientId!,
                endpoint.TokenEndpoint,
                time.GetUtcNow()
            );
        };
    }

    internal static string Make(SigningCredentials key, string clientId, string audience, DateTimeOffset now) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = clientId,
                Audience = audience,
                Claims = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["sub"] = clientId,
                    ["jti"] = Guid.NewGuid().ToString(),
                },
                NotBefore = now.UtcDateTime,
                IssuedAt = now.UtcDateTime,
                Expires = (now + Life).UtcDateTime,
                SigningCredentials = key,
            }
        );
}
