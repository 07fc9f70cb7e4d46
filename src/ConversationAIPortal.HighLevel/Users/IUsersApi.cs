using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.Users;

/// <summary>Users (users.json).</summary>
[Headers(ApiVersions.Users)]
public interface IUsersApi
{
    /// <summary>Users of a sub-account, by page.</summary>
    [Get("/users/search")]
    Task<UsersAnswer> SearchAsync(
        [Query(TreatAsString = true)] CompanyId companyId,
        [Query(TreatAsString = true)] LocationId locationId,
        string? query,
        string? skip,
        string? limit,
        CancellationToken cancellationToken
    );

    /// <summary>Older: all users of a sub-account.</summary>
    [Get("/users/")]
    Task<UsersAnswer> ListAsync(
        [Query(TreatAsString = true)] LocationId locationId,
        CancellationToken cancellationToken
    );
}
