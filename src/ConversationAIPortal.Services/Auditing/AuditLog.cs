using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConversationAIPortal.Services.Auditing;

/// <summary>How an audited operation ended.</summary>
public enum AuditOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>About to be tried at HighLevel; a later entry with the same correlation id tells the end.</summary>
    Intended,

    /// <summary>Tried and failed.</summary>
    Failed,

    /// <summary>The person was not allowed to.</summary>
    Refused,
}

/// <summary>One line of the audit log. Never changed, never deleted; holds no secrets.</summary>
public sealed record AuditEntry
{
    /// <summary>Grows with time; given by the store.</summary>
    public long Id { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; init; }

    /// <summary>Who: <see cref="Person.Id"/>.</summary>
    public required string PersonId { get; init; }

    /// <summary>Who, by name at that time.</summary>
    public required string PersonName { get; init; }

    /// <summary>What, e.g. <c>agent.update</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The sub-account, when there is one.</summary>
    public string? LocationId { get; init; }

    /// <summary>The kind of object, e.g. <c>agent</c>.</summary>
    public string? ObjectType { get; init; }

    /// <summary>The object.</summary>
    public string? ObjectId { get; init; }

    /// <summary>JSON before.</summary>
    public string? Before { get; init; }

    /// <summary>JSON after.</summary>
    public string? After { get; init; }

    /// <summary>Why, or what was answered.</summary>
    public string? Note { get; init; }

    /// <summary>Ties intent and outcome together.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>How it ended.</summary>
    public AuditOutcome Outcome { get; init; }

    /// <summary>An entry to fill in with <c>with</c>.</summary>
    public static AuditEntry Of(Person person, string operation) =>
        new()
        {
            PersonId = person.Id,
            PersonName = person.Name,
            Operation = operation,
            CorrelationId = Guid.CreateVersion7().ToString("N"),
        };
}

/// <summary>Writes the audit log.</summary>
public sealed class AuditLog(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>Adds the entry to a context, to be saved in the same transaction as the change it tells of.</summary>
    public void Add(PortalDbContext context, AuditEntry entry) =>
        context.AuditEntries.Add(entry with { AtUtc = time.GetUtcNow().UtcDateTime });

    /// <summary>Writes the entry by itself: intent and outcome of calls to HighLevel, refusals, sign-ins.</summary>
    public async Task RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        Add(context, entry);
        await context.SaveChangesAsync(cancellationToken);
    }
}
