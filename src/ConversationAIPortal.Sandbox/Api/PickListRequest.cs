using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>What calls that name a sub-account in path or query have in common.</summary>
internal static class PickListRequest
{
    /// <summary>Null when the query is right and the token may see the sub-account.</summary>
    public static IResult? Refusal(HttpContext context, Query query, string? locationId)
    {
        if (query.Check(context.Request.Query) is { Count: > 0 } problems)
        {
            return Answers.Unprocessable(problems);
        }

        var grant = Call.Of(context).Grant!;
        return grant.Kind == GrantKind.Company || grant.LocationId == locationId ? null : Answers.WrongLocation();
    }
}
