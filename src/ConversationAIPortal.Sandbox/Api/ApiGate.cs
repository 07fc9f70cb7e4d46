using System.Globalization;
using ConversationAIPortal.Sandbox.Faults;
using ConversationAIPortal.Sandbox.Limits;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.State;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>
/// What stands before every HighLevel operation, in the gateway's order: pace, faults that were asked for, rate limit,
/// version header, token, scope. Pages and controls pass untouched.
/// </summary>
internal sealed class ApiGate(
    RequestDelegate next,
    IOptions<SandboxSettings> settings,
    TokenBook tokens,
    InstallBook installs,
    FaultBook faults,
    RateLimits limits,
    TimeProvider time
)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Operation>() is not { } operation)
        {
            await next(context);
            return;
        }

        var token = BearerToken(context.Request);
        var grant = token is null ? null : tokens.Find(token);
        var call = new Call
        {
            Operation = operation,
            Grant = grant,
            LocationId = grant?.LocationId ?? await LocationHint.FindAsync(context, tokens),
        };
        context.Features.Set(call);

        if (settings.Value.LatencyMs > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(settings.Value.LatencyMs), time, context.RequestAborted);
        }

        var withinLimits = limits.Count(Key(call), context.Response.Headers);
        await FaultPlayer.PlayAsync(
            context,
            faults.Next(operation.Id, call.LocationId),
            Handle,
            time,
            context.RequestAborted
        );
        return;

        async Task Handle()
        {
            var refusal = withinLimits ? Refusal(context.Request, call, token) : Answers.TooManyRequests();
            if (refusal is not null)
            {
                await refusal.ExecuteAsync(context);
                return;
            }

            await next(context);
        }
    }

    private IResult? Refusal(HttpRequest request, Call call, string? token)
    {
        var operation = call.Operation;
        if (operation.Takes == Takes.Nobody)
        {
            return null;
        }

        if (!IsDatedVersion(request.Headers["Version"]))
        {
            return Answers.BadRequest("Version header is missing or not a version that this endpoint supports");
        }

        if (call.Grant is not { } grant)
        {
            return token is not null && token.Count(letter => letter == '.') == 2
                ? Answers.InvalidToken()
                : Answers.InvalidJwt();
        }

        if (grant.Revoked || grant.ExpiresAt <= time.GetUtcNow() || installs.IsSuspended(grant.LocationId))
        {
            return Answers.InvalidToken();
        }

        if (operation.Scope is not null && !grant.Scopes.Contains(operation.Scope))
        {
            return Answers.MissingScope();
        }

        var isAgency = grant.Kind == GrantKind.Company;
        if (isAgency && !operation.Takes.HasFlag(Takes.Company))
        {
            return Answers.WrongLocation();
        }

        return isAgency || operation.Takes.HasFlag(Takes.Location) ? null : Answers.MissingScope();
    }

    // A v3 contract exists under other paths; an old path called with it is refused.
    private static bool IsDatedVersion(string? version) =>
        DateOnly.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string? BearerToken(HttpRequest request)
    {
        const string prefix = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? header[prefix.Length..].Trim() : null;
    }

    // Limits count per app and location (or company); a private integration is an app of its own.
    private static string Key(Call call) =>
        call.Grant switch
        {
            null => "nobody",
            { Kind: GrantKind.PrivateIntegration } grant => "pit:" + grant.LocationId,
            var grant => "app:" + (grant.LocationId ?? grant.CompanyId),
        };
}
