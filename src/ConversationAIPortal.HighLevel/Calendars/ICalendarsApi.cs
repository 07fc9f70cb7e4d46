using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.Calendars;

/// <summary>Calendars (calendars.json).</summary>
[Headers(ApiVersions.Calendars)]
public interface ICalendarsApi
{
    /// <summary>All calendars.</summary>
    [Get("/calendars/")]
    Task<CalendarsAnswer> ListAsync(
        [Query(TreatAsString = true)] LocationId locationId,
        CancellationToken cancellationToken
    );
}
