using ConversationAIPortal.Services.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ConversationAIPortal.Web.SignIn;

/// <summary>
/// Staff sign-in by OpenID Connect (code flow with PKCE), the same in Development and in Production; only the settings
/// <c>AzureAd:*</c> differ.
/// </summary>
internal static class StaffSignIn
{
    public const string CallbackPath = "/signin/callback";
    public const string SignedOutCallbackPath = "/signout/callback";

    public static void AddStaffSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var secure = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
            })
            .AddMicrosoftIdentityWebApp(builder.Configuration.GetSection("AzureAd"));
        // Its cookies and its token handler are made from these, not from the options that it fills in.
        services.Configure<MicrosoftIdentityOptions>(
            OpenIdConnectDefaults.AuthenticationScheme,
            options =>
            {
                options.CallbackPath = CallbackPath;
                options.MapInboundClaims = false;
            }
        );
        services.Configure<CookieAuthenticationOptions>(
            CookieAuthenticationDefaults.AuthenticationScheme,
            options => Cookie(options, secure)
        );
        services
            .AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<IServiceProvider>((options, provider) => Provider(options, secure, builder, provider));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal.form";
            options.Cookie.SecurePolicy = secure;
        });
        // Also where an attribute [Authorize] says no more than that: it would otherwise replace the fallback.
        var anyRole = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(context => context.User.ToPerson() is { Roles.Count: > 0 })
            .Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(anyRole).SetFallbackPolicy(anyRole);

        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SignInChallenge>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Sessions>();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
        services.AddScoped<ICurrentPerson, CurrentPerson>();
    }

    private static void Cookie(CookieAuthenticationOptions options, CookieSecurePolicy secure)
    {
        options.Cookie.Name = secure == CookieSecurePolicy.Always ? "__Host-portal" : "portal";
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = secure;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = Sessions.Length;
        options.SlidingExpiration = false;
        options.Events.OnRedirectToAccessDenied = SignInEvents.OnRedirectToAccessDenied;
        options.Events.OnValidatePrincipal = SignInEvents.OnValidatePrincipal;
    }

    private static void Provider(
        OpenIdConnectOptions options,
        CookieSecurePolicy secure,
        WebApplicationBuilder builder,
        IServiceProvider provider
    )
    {
        // Microsoft.Identity.Web does not carry this over from its own options. Only Development's provider has no TLS.
        options.RequireHttpsMetadata = !builder.Environment.IsDevelopment();
        options.CallbackPath = CallbackPath;
        options.SignedOutCallbackPath = SignedOutCallbackPath;
        options.SignedOutRedirectUri = "/signed-out";
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes as a top-level GET, so that Lax cookies come with it.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        // One tenant, so its issuer is known; the validator fetches the provider's list only when this does not match.
        options.TokenValidationParameters.ValidIssuer =
            $"{builder.Configuration["AzureAd:Instance"]?.TrimEnd('/')}/{builder.Configuration["AzureAd:TenantId"]}/v2.0";
        options.TokenValidationParameters.NameClaimType = StaffClaims.Name;
        options.TokenValidationParameters.RoleClaimType = StaffClaims.Roles;
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = secure;
        }

        var before = options.Events.OnRedirectToIdentityProvider;
        options.Events.OnRedirectToIdentityProvider = async context =>
        {
            await before(context);
            await SignInEvents.OnRedirectToIdentityProvider(context);
        };
        options.Events.OnRedirectToIdentityProviderForSignOut = SignInEvents.OnRedirectToIdentityProviderForSignOut;
        options.Events.OnTokenValidated = SignInEvents.OnTokenValidated;
        options.Events.OnRemoteFailure = SignInEvents.OnRemoteFailure;
        options.Events.OnAuthorizationCodeReceived = ClientAssertion.Handler(builder.Configuration, provider);
    }
}
