using System.Collections.Frozen;
using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.Seed;
using ConversationAIPortal.Sandbox.Webhooks;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>/oauth: tokens of the app.</summary>
internal static class OAuthEndpoints
{
    public static void MapOAuth(this IEndpointRouteBuilder app)
    {
        app.MapPost("/oauth/token", TokenAsync).WithMetadata(Operation.Open("get-access-token")).DisableAntiforgery();
        app.MapPost("/oauth/locationToken", LocationTokenAsync)
            .WithMetadata(new Operation("get-location-access-token", Takes.Company, Scopes.OAuthWrite))
            .DisableAntiforgery();
        app.MapInstalledLocations();
        app.MapReconnect();
    }

    private static async Task<IResult> TokenAsync(
        HttpContext context,
        Agency agency,
        TokenBook tokens,
        CodeBook codes,
        InstallBook installs,
        WebhookQueue webhooks,
        RefreshRefusals refusals
    )
    {
        if (!context.Request.HasFormContentType)
        {
            return Answers.Unprocessable(["grant_type must be a valid enum value", "grant_type should not be empty"]);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (TokenForm.Check(form) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        if (form["client_id"] != agency.Settings.ClientId || form["client_secret"] != agency.Settings.ClientSecret)
        {
            return TokenForm.InvalidClient();
        }

        return form["grant_type"] == "authorization_code"
            ? Exchange(form, agency, tokens, codes, installs, webhooks)
            : Refresh(form["refresh_token"].ToString(), tokens, installs, refusals);
    }

    private static IResult Exchange(
        IFormCollection form,
        Agency agency,
        TokenBook tokens,
        CodeBook codes,
        InstallBook installs,
        WebhookQueue webhooks
    )
    {
        var redirectUri = form["redirect_uri"].ToString();
        if (codes.Spend(form["code"].ToString()) is not { } code)
        {
            return TokenForm.InvalidGrant("Invalid grant: authorization code is invalid");
        }

        if (redirectUri.Length > 0 && code.RedirectUri is not null && redirectUri != code.RedirectUri)
        {
            return TokenForm.InvalidGrant("Invalid grant: redirect_uri does not match");
        }

        if (installs.IsSuspended(code.LocationId))
        {
            return Answers.BadRequest("Location is not active");
        }

        if (code.Kind == GrantKind.Company)
        {
            installs.InstallAgency(code.ApprovedLocations);
            webhooks.Installed(null, code.ApprovedLocations ?? [.. agency.Locations.Select(l => l.Id)]);
        }
        else
        {
            installs.InstallLocation(code.LocationId!);
            webhooks.Installed(code.LocationId, []);
        }

        var issued = tokens.Issue(code.Kind, code.LocationId, code.Scopes, code.ApprovedLocations);
        return Answers.Json(TokenAnswer.Full(agency, issued));
    }

    private static IResult Refresh(
        string refreshToken,
        TokenBook tokens,
        InstallBook installs,
        RefreshRefusals refusals
    )
    {
        var known = tokens.Peek(refreshToken);
        if (refusals.Take(known))
        {
            return TokenForm.InvalidGrant("Invalid grant: refresh token is invalid");
        }

        // Told before the token is spent: the sub-account may be active again tomorrow, with the same token.
        if (installs.IsSuspended(known?.LocationId))
        {
            return Answers.BadRequest("Location is not active");
        }

        if (tokens.Spend(refreshToken) is not { } grant)
        {
            return TokenForm.InvalidGrant("Invalid grant: refresh token is invalid");
        }

        var issued = tokens.Issue(grant.Kind, grant.LocationId, grant.Scopes, grant.ApprovedLocations);
        return Answers.Json(TokenAnswer.Full(tokens.Agency, issued));
    }

    private static async Task<IResult> LocationTokenAsync(
        HttpContext context,
        Agency agency,
        TokenBook tokens,
        InstallBook installs
    )
    {
        var body = await LocationTokenBody.ReadAsync(context);
        if (body.Problems.Count > 0)
        {
            return Answers.Unprocessable(body.Problems);
        }

        var grant = Call.Of(context).Grant!;
        var location = agency.Find(body.LocationId);
        var approved = grant.ApprovedLocations?.Contains(body.LocationId, StringComparer.Ordinal) ?? true;
        if (body.CompanyId != agency.Id || location is null || !approved || installs.InstalledAt(location.Id) is null)
        {
            return Answers.WrongLocation();
        }

        if (installs.IsSuspended(location.Id))
        {
            return Answers.BadRequest("Location is not active");
        }

        // A location's token never holds the agency's own scopes.
        var scopes = grant.Scopes.Where(scope => !scope.StartsWith("oauth.", StringComparison.Ordinal));
        var issued = tokens.Issue(GrantKind.Location, location.Id, Scopes.Parse(string.Join(' ', scopes)));
        return Answers.Json(TokenAnswer.OfLocation(agency, issued));
    }
}
