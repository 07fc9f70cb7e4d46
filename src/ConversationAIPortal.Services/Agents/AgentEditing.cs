using System.Text.Json;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Auditing;
using ConversationAIPortal.Services.Connections;

namespace ConversationAIPortal.Services.Agents;

/// <summary>Opens, saves, makes and deletes agents. Every write is in the audit log, before and after.</summary>
public sealed class AgentEditing(
    AccessGuard access,
    AuditLog audit,
    ConnectionCatalog connections,
    IHighLevel highLevel,
    AgentCache cache,
    PortalChanges changes
)
{
    /// <summary>The agent as HighLevel has it now, with its actions when they can be read.</summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.ReadAgents"/> is missing.</exception>
    /// <exception cref="HighLevelException">The agent cannot be read.</exception>
    public async Task<AgentDocument> OpenAsync(
        LocationId location,
        AgentId agentId,
        CancellationToken cancellationToken
    )
    {
        await access.RequireAsync(Permission.ReadAgents, location, cancellationToken);
        var connection = await connections.GetAsync(location, cancellationToken);
        var api = highLevel.For(location);
        var reading = api.Agents.GetAsync(agentId, cancellationToken);
        try
        {
            var actions = await api.Actions.ListAsync(agentId, cancellationToken);
            return new(location, connection?.Summary.Name ?? location.Value, await reading, actions.Data, null);
        }
        catch (HighLevelException exception)
        {
            // Thrown by the agent itself: told to the caller. By its actions only: the agent is shown without them.
            return new(location, connection?.Summary.Name ?? location.Value, await reading, null, exception);
        }
    }

    /// <summary>
    /// Writes a draft over the agent, if the agent is still as it was when editing began. The agent is read again just
    /// before and just after.
    /// </summary>
    /// <param name="location">The sub-account.</param>
    /// <param name="opened">The agent as it was when editing began.</param>
    /// <param name="draft">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before writing; what is being written is not broken off.</param>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.ChangeAgents"/> is missing.</exception>
    public async Task<AgentOutcome> SaveAsync(
        LocationId location,
        Agent opened,
        AgentDraft draft,
        CancellationToken cancellationToken
    )
    {
        var person = await access.RequireAsync(Permission.ChangeAgents, location, cancellationToken);
        var valid = await new AgentDraftValidator(opened).ValidateAsync(draft, cancellationToken);
        if (!valid.IsValid)
        {
            return new AgentOutcome.NotValid(valid.ToDictionary().AsReadOnly());
        }

        if (AgentDiff.Between(AgentDraft.From(opened), draft).Count == 0)
        {
            return new AgentOutcome.NothingToSave();
        }

        var id = new AgentId(opened.Id);
        var api = highLevel.For(location).Agents;
        Agent now;
        try
        {
            now = await api.GetAsync(id, cancellationToken);
        }
        catch (HighLevelException exception)
        {
            return new AgentOutcome.Failed(Unsent(exception));
        }

        if (Wire(AgentWrite.From(now)) != Wire(AgentWrite.From(opened)))
        {
            return new AgentOutcome.Conflict(now, AgentDiff.Between(AgentDraft.From(opened), AgentDraft.From(now)));
        }

        var update = draft.ToUpdate(now);
        var entry = Entry(person, "agent.update", location, id.Value) with
        {
            Before = Wire(AgentWrite.From(now)),
            After = Wire(update),
        };
        return await WriteAsync(
            entry,
            location,
            draft,
            () => api.UpdateAsync(id, update, CancellationToken.None),
            written => api.GetAsync(new AgentId(written.Id), CancellationToken.None)
        );
    }

    /// <summary>Makes a new agent.</summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.ChangeAgents"/> is missing.</exception>
    public async Task<AgentOutcome> CreateAsync(
        LocationId location,
        AgentDraft draft,
        CancellationToken cancellationToken
    )
    {
        var person = await access.RequireAsync(Permission.ChangeAgents, location, cancellationToken);
        var valid = await new AgentDraftValidator().ValidateAsync(draft, cancellationToken);
        if (!valid.IsValid)
        {
            return new AgentOutcome.NotValid(valid.ToDictionary().AsReadOnly());
        }

        var api = highLevel.For(location).Agents;
        var create = draft.ToCreate();
        return await WriteAsync(
            Entry(person, "agent.create", location, objectId: null) with
            {
                After = Wire(create),
            },
            location,
            draft,
            () => api.CreateAsync(create, CancellationToken.None),
            written => api.GetAsync(new AgentId(written.Id), CancellationToken.None)
        );
    }

    /// <summary>
    /// Deletes an agent with its configuration and conversation history. Its last version stays in the audit log.
    /// </summary>
    /// <param name="location">The sub-account.</param>
    /// <param name="agentId">The agent.</param>
    /// <param name="typed">The agent's name, typed by the person.</param>
    /// <param name="cancellationToken">Gives up before deleting.</param>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.DeleteAgents"/> is missing.</exception>
    public async Task<AgentOutcome> DeleteAsync(
        LocationId location,
        AgentId agentId,
        string typed,
        CancellationToken cancellationToken
    )
    {
        var person = await access.RequireAsync(Permission.DeleteAgents, location, cancellationToken);
        var api = highLevel.For(location);
        try
        {
            var agent = await api.Agents.GetAsync(agentId, cancellationToken);
            if (!string.Equals(typed.Trim(), agent.Name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return new AgentOutcome.NotConfirmed();
            }

            var entry = Entry(person, "agent.delete", location, agentId.Value) with
            {
                Before = JsonSerializer.Serialize(agent, HighLevelJson.Default.Agent),
            };
            await audit.RecordAsync(entry with { Outcome = AuditOutcome.Intended }, cancellationToken);
            return await DeleteNowAsync(api, agentId, entry);
        }
        catch (HighLevelException exception)
        {
            return new AgentOutcome.Failed(Unsent(exception));
        }
    }

    private async Task<AgentOutcome> DeleteNowAsync(ILocationApi api, AgentId agentId, AuditEntry entry)
    {
        try
        {
            await api.Agents.DeleteAsync(agentId, CancellationToken.None);
        }
        catch (HighLevelException exception)
        {
            await audit.RecordAsync(Ended(entry, AuditOutcome.Failed, exception), CancellationToken.None);
            return new AgentOutcome.Failed(exception);
        }

        await audit.RecordAsync(Ended(entry, AuditOutcome.Done, null), CancellationToken.None);
        cache.Forget(api.Location);
        changes.Publish(new AgentChanged(api.Location.Value, agentId.Value));
        return new AgentOutcome.Deleted();
    }

    /// <summary>Intent, write, read back, outcome. From the write on, the person's going away changes nothing.</summary>
    private async Task<AgentOutcome> WriteAsync(
        AuditEntry entry,
        LocationId location,
        AgentDraft draft,
        Func<Task<Agent>> write,
        Func<Agent, Task<Agent>> readBack
    )
    {
        await audit.RecordAsync(entry with { Outcome = AuditOutcome.Intended }, CancellationToken.None);
        Agent written;
        try
        {
            written = await write();
        }
        catch (HighLevelException exception)
        {
            await audit.RecordAsync(Ended(entry, AuditOutcome.Failed, exception), CancellationToken.None);
            cache.Forget(location);
            return exception.Kind == HighLevelErrorKind.Invalid
                ? new AgentOutcome.Refused(AgentRefusals.ByField(exception.Messages), exception)
                : new AgentOutcome.Failed(exception);
        }

        await audit.RecordAsync(
            Ended(entry, AuditOutcome.Done, null) with
            {
                ObjectId = written.Id,
            },
            CancellationToken.None
        );
        cache.Forget(location);
        changes.Publish(new AgentChanged(location.Value, written.Id));
        try
        {
            var stored = await readBack(written);
            return new AgentOutcome.Saved(stored, AgentDiff.Between(draft, AgentDraft.From(stored)));
        }
        catch (HighLevelException exception)
        {
            return new AgentOutcome.SavedUnread(exception);
        }
    }

    private static AuditEntry Entry(Person person, string operation, LocationId location, string? objectId) =>
        AuditEntry.Of(person, operation) with
        {
            LocationId = location.Value,
            ObjectType = "agent",
            ObjectId = objectId,
        };

    private static AuditEntry Ended(AuditEntry intent, AuditOutcome outcome, HighLevelException? exception) =>
        intent with
        {
            Outcome = outcome,
            Note = exception is null ? null : $"{exception.Kind} {string.Join(' ', exception.Messages)}".Trim(),
        };

    private static string Wire(AgentWrite agent) => JsonSerializer.Serialize(agent, HighLevelJson.Default.AgentWrite);

    /// <summary>A failure while only reading: nothing can have been written.</summary>
    private static HighLevelException Unsent(HighLevelException failure) =>
        new(failure.Kind, failure.Operation)
        {
            Status = failure.Status,
            Messages = failure.Messages,
            TraceId = failure.TraceId,
            RetryAfter = failure.RetryAfter,
            IsDailyLimit = failure.IsDailyLimit,
            Location = failure.Location,
            NotSent = true,
        };
}
