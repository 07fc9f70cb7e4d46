using ConversationAIPortal.HighLevel.Http;
using Refit;

namespace ConversationAIPortal.HighLevel.Workflows;

/// <summary>Workflows (workflows.json).</summary>
[Headers(ApiVersions.Workflows)]
public interface IWorkflowsApi
{
    /// <summary>All workflows.</summary>
    [Get("/workflows/")]
    Task<WorkflowsAnswer> ListAsync(
        [Query(TreatAsString = true)] LocationId locationId,
        CancellationToken cancellationToken
    );
}
