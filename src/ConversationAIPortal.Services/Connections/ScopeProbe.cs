using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.Services.Connections;

/// <summary>What one trial call told of a scope.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Granted">Null when the call could not tell.</param>
/// <param name="Failure">What went wrong, when something did.</param>
public sealed record ScopeCheck(string Scope, bool? Granted, HighLevelException? Failure);

/// <summary>
/// Nothing in HighLevel's API lists a PIT's scopes: they are found out by calling. All calls only read, but for the write
/// scope: an update of an agent that does not exist, which HighLevel refuses in one way or another.
/// </summary>
internal static class ScopeProbe
{
    private static readonly AgentId NoSuchAgent = new("portal-scope-check");

    public static async Task<IReadOnlyList<ScopeCheck>> RunAsync(ILocationApi api, CancellationToken cancellationToken)
    {
        // The first call alone: with a dead token the others need not be tried.
        var first = await CheckAsync(
            PortalScopes.ReadAgents,
            () => api.Agents.SearchAsync(null, 1, null, cancellationToken)
        );
        if (first.Failure?.Kind is HighLevelErrorKind.Unauthorized or HighLevelErrorKind.NotConnected)
        {
            return [first];
        }

        var location = api.Location;
        var others = await Task.WhenAll(
            CheckAsync(
                PortalScopes.WriteAgents,
                () =>
                    api.Agents.UpdateAsync(
                        NoSuchAgent,
                        new AgentWrite { AutoPilotMaxMessages = AgentWrite.DefaultAutoPilotMaxMessages },
                        cancellationToken
                    )
            ),
            CheckAsync(
                "conversations.readonly",
                () => api.Conversations.SearchAsync(location, null, null, 1, null, cancellationToken)
            ),
            CheckAsync(
                "conversations/message.readonly",
                () => api.Conversations.ExportAsync(location, 10, null, null, null, null, null, cancellationToken)
            ),
            CheckAsync("locations.readonly", () => api.Locations.GetAsync(location, cancellationToken)),
            CheckAsync(
                "locations/customFields.readonly",
                () => api.Locations.GetCustomFieldsAsync(location, "contact", cancellationToken)
            ),
            CheckAsync("locations/tags.readonly", () => api.Locations.GetTagsAsync(location, cancellationToken)),
            CheckAsync("workflows.readonly", () => api.Workflows.ListAsync(location, cancellationToken)),
            CheckAsync("calendars.readonly", () => api.Calendars.ListAsync(location, cancellationToken)),
            CheckAsync("users.readonly", () => api.Users.ListAsync(location, cancellationToken))
        );
        return [first, .. others];
    }

    /// <summary>True when HighLevel said that the token is another sub-account's.</summary>
    public static bool IsOtherLocation(IEnumerable<ScopeCheck> checks) =>
        checks.Any(check => check.Failure?.Kind == HighLevelErrorKind.WrongLocation);

    private static async Task<ScopeCheck> CheckAsync(string scope, Func<Task> call)
    {
        try
        {
            await call();
            return new(scope, Granted: true, Failure: null);
        }
        catch (HighLevelException exception)
        {
            return exception.Kind switch
            {
                HighLevelErrorKind.MissingScope => new(scope, Granted: false, exception),
                HighLevelErrorKind.NotFound or HighLevelErrorKind.Invalid => new(scope, Granted: true, Failure: null),
                _ => new(scope, Granted: null, exception),
            };
        }
    }
}
