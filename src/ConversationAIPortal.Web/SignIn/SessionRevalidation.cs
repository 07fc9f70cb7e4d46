using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace ConversationAIPortal.Web.SignIn;

/// <summary>A circuit keeps the person it began with: this asks, while it is open, whether the session still holds.</summary>
internal sealed class SessionRevalidation(ILoggerFactory loggers, Sessions sessions)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    ) => Task.FromResult(sessions.Holds(authenticationState.User));
}
