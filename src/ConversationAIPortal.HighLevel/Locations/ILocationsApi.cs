using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.Locations;

/// <summary>The sub-account itself, its custom fields and tags (locations.json).</summary>
[Headers(ApiVersions.Locations)]
public interface ILocationsApi
{
    /// <summary>Name, time zone and so on.</summary>
    [Get("/locations/{locationId}")]
    Task<LocationAnswer> GetAsync(LocationId locationId, CancellationToken cancellationToken);

    /// <summary>Custom fields; <paramref name="model"/> is <c>contact</c>, <c>opportunity</c> or <c>all</c>.</summary>
    [Get("/locations/{locationId}/customFields")]
    Task<CustomFieldsAnswer> GetCustomFieldsAsync(
        LocationId locationId,
        string? model,
        CancellationToken cancellationToken
    );

    /// <summary>All tags.</summary>
    [Get("/locations/{locationId}/tags")]
    Task<TagsAnswer> GetTagsAsync(LocationId locationId, CancellationToken cancellationToken);
}
