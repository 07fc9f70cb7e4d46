using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>The choose-location page: which sub-account, or the whole agency, may the app reach?</summary>
internal static class ConsentPage
{
    private static readonly string[] Paths = ["/v2/oauth/chooselocation", "/oauth/chooselocation"];

    public static void MapConsentPage(this IEndpointRouteBuilder app)
    {
        foreach (var path in Paths)
        {
            app.MapGet(path, Show);
            app.MapPost(path, DecideAsync).DisableAntiforgery();
        }
    }

    private static IResult Show(HttpContext context, Agency agency)
    {
        var request = ConsentRequest.Read(context.Request.Query);
        return request.Problem(agency) is { } problem
            ? Html(ConsentHtml.Refusal(problem), StatusCodes.Status400BadRequest)
            : Html(ConsentHtml.Page(agency, request, null));
    }

    private static async Task<IResult> DecideAsync(HttpContext context, Agency agency, CodeBook codes)
    {
        var request = ConsentRequest.Read(context.Request.Query);
        if (request.Problem(agency) is { } problem)
        {
            return Html(ConsentHtml.Refusal(problem), StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["decision"] != "allow")
        {
            return Results.Redirect(request.Back("error", "access_denied"));
        }

        var scopes = Scopes.Parse(request.Scope);
        if (form["who"] == "agency")
        {
            var all = form["all"] == "true";
            var approved = form["approved"].Where(id => agency.Find(id) is not null).Select(id => id!).ToList();
            if (!all && approved.Count == 0)
            {
                return Html(ConsentHtml.Page(agency, request, "Choose at least one sub-account, or all of them."));
            }

            var code = codes.Create(GrantKind.Company, null, scopes, all ? null : approved, request.RedirectUri);
            return Results.Redirect(request.Back("code", code));
        }

        return agency.Find(form["locationId"]) is { } location
            ? Results.Redirect(
                request.Back("code", codes.Create(GrantKind.Location, location.Id, scopes, null, request.RedirectUri))
            )
            : Html(ConsentHtml.Page(agency, request, "Choose a sub-account first."));
    }

    private static IResult Html(string html, int status = StatusCodes.Status200OK) =>
        Results.Text(html, "text/html; charset=utf-8", statusCode: status);
}
