using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.Api;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>The form that /oauth/token takes, and its own kinds of refusals.</summary>
internal static class TokenForm
{
    private static readonly string[] Members =
    [
        "client_id",
        "client_secret",
        "grant_type",
        "code",
        "refresh_token",
        "user_type",
        "redirect_uri",
    ];

    public static IReadOnlyList<string> Check(IFormCollection form)
    {
        var problems = new List<string>();
        problems.AddRange(
            form.Keys.Where(name => !Members.Contains(name, StringComparer.Ordinal))
                .Select(name => $"property {name} should not exist")
        );
        Required(form, "client_id", problems);
        Required(form, "client_secret", problems);

        var grantType = form["grant_type"].ToString();
        if (grantType is not ("authorization_code" or "refresh_token"))
        {
            problems.Add("grant_type must be a valid enum value");
            if (grantType.Length == 0)
            {
                problems.Add("grant_type should not be empty");
            }
        }

        if (form["user_type"].ToString() is not ("" or "Company" or "Location"))
        {
            problems.Add("user_type must be a valid enum value");
        }

        switch (grantType)
        {
            case "authorization_code":
                Required(form, "code", problems);
                break;
            case "refresh_token":
                Required(form, "refresh_token", problems);
                break;
        }

        return problems;
    }

    public static IResult InvalidClient() =>
        Refusal(StatusCodes.Status401Unauthorized, "invalid_client", "Invalid client credentials!");

    public static IResult InvalidGrant(string description) =>
        Refusal(StatusCodes.Status400BadRequest, "invalid_grant", description);

    private static IResult Refusal(int status, string error, string description) =>
        Answers.Json(
            new JsonObject
            {
                ["error"] = error,
                ["error_description"] = description,
                ["statusCode"] = status,
                ["message"] = description,
                ["traceId"] = Answers.TraceId(),
            },
            status
        );

    private static void Required(IFormCollection form, string name, List<string> problems)
    {
        if (form[name].ToString().Length == 0)
        {
            problems.Add($"{name} must be a string");
            problems.Add($"{name} should not be empty");
        }
    }
}
