using ConversationAIPortal.Sandbox.OAuth;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>Which sub-account a call without its token is about, so that faults and the log can be told by sub-account.</summary>
internal static class LocationHint
{
    public static async ValueTask<string?> FindAsync(HttpContext context, TokenBook tokens)
    {
        var request = context.Request;
        if (request.Query["locationId"].ToString() is { Length: > 0 } inQuery)
        {
            return inQuery;
        }

        if (request.RouteValues["locationId"] is string inPath)
        {
            return inPath;
        }

        if (!request.HasFormContentType)
        {
            return null;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        if (form["locationId"].ToString() is { Length: > 0 } inForm)
        {
            return inForm;
        }

        return tokens.Peek(form["refresh_token"].ToString())?.LocationId;
    }
}
