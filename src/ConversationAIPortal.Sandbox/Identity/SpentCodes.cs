using System.Collections.Concurrent;
using System.Security.Claims;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ConversationAIPortal.Sandbox.Identity;

/// <summary>An authorization code works once. Codes are self-contained, so their ids are remembered here.</summary>
internal sealed class SpentCodes : IOpenIddictServerHandler<HandleTokenRequestContext>
{
    private const string CodeId = "sandbox_code_id";

    private readonly ConcurrentDictionary<string, bool> _spent = new();

    public static void Mark(ClaimsPrincipal principal) => principal.SetClaim(CodeId, Guid.NewGuid().ToString());

    public ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        if (context.Principal?.GetClaim(CodeId) is { } id && !_spent.TryAdd(id, true))
        {
            context.Reject(Errors.InvalidGrant, "The code has been used already.");
        }

        return default;
    }
}
