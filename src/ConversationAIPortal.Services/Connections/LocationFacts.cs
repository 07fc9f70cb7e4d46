using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.Services.Connections;

/// <summary>Name and time zone of a sub-account, when the token may read them.</summary>
internal static class LocationFacts
{
    public static async Task<(string? Name, string? TimeZone)> ReadAsync(
        ILocationApi api,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answer = await api.Locations.GetAsync(api.Location, cancellationToken);
            return (answer.Location.Name, answer.Location.TimeZone);
        }
        catch (HighLevelException)
        {
            // The name is a comfort: without it the id is shown. A dead token shows itself at the next call.
            return (null, null);
        }
    }
}
