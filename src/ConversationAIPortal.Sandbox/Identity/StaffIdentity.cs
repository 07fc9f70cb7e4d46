using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ConversationAIPortal.Sandbox.Identity;

/// <summary>
/// An OpenID provider that looks like Entra ID to the portal: same layout of addresses, same claims, code flow with
/// PKCE only. Instead of a password it shows a chooser of made-up people. Keys live as long as the process.
/// </summary>
public static class StaffIdentity
{
    /// <summary>Registers the provider.</summary>
    public static WebApplicationBuilder AddStaffIdentity(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SpentCodes>();
        builder.Services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>, IssuerFromAddress>();
        builder
            .Services.AddOpenIddict()
            .AddServer(options =>
            {
                options
                    .SetConfigurationEndpointUris(StaffDirectory.Discovery)
                    .SetJsonWebKeySetEndpointUris(StaffDirectory.Keys)
                    .SetAuthorizationEndpointUris(StaffDirectory.Authorize)
                    .SetTokenEndpointUris(StaffDirectory.Token)
                    .SetEndSessionEndpointUris(StaffDirectory.EndSession)
                    .AllowAuthorizationCodeFlow()
                    .RequireProofKeyForCodeExchange()
                    .RegisterScopes(OpenIddictConstants.Scopes.Profile, OpenIddictConstants.Scopes.Email)
                    .RegisterClaims("tid", "oid", "name", "preferred_username", "roles")
                    .SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(5))
                    // Made here: OpenIddict's own ephemeral keys are so long that they cost the portal's start seconds.
                    .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
                    .AddSigningKey(new RsaSecurityKey(RSA.Create(2048)))
                    // No store: one application, known people.
                    .EnableDegradedMode()
                    .UseAspNetCore()
                    .DisableTransportSecurityRequirement()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough();
                options.AddEventHandler<ValidateAuthorizationRequestContext>(h =>
                    h.UseInlineHandler(Validation.Authorize)
                );
                options.AddEventHandler<ValidateTokenRequestContext>(h => h.UseInlineHandler(Validation.Token));
                options.AddEventHandler<ValidateEndSessionRequestContext>(h =>
                    h.UseInlineHandler(Validation.EndSession)
                );
                options.AddEventHandler<HandleTokenRequestContext>(h => h.UseSingletonHandler<SpentCodes>());
            });
        return builder;
    }

    /// <summary>Maps the chooser and the end of a session.</summary>
    public static WebApplication MapStaffIdentity(this WebApplication app)
    {
        app.MapMethods(StaffDirectory.Authorize, [HttpMethods.Get, HttpMethods.Post], SignInEndpoint.Answer);
        app.MapMethods(StaffDirectory.EndSession, [HttpMethods.Get, HttpMethods.Post], SignInEndpoint.End);
        return app;
    }

    /// <summary>Read at the first request, when the server knows its port: Entra ID's issuer, with <c>/v2.0</c> last.</summary>
    private sealed class IssuerFromAddress(IServer server) : IConfigureOptions<OpenIddictServerOptions>
    {
        public void Configure(OpenIddictServerOptions options)
        {
            var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            options.Issuer = new Uri(new Uri(address ?? "http://localhost"), StaffDirectory.Issuer);
        }
    }
}
