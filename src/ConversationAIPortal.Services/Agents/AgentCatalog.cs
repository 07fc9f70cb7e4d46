using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;

namespace ConversationAIPortal.Services.Agents;

/// <summary>One agent in the grid.</summary>
public sealed record AgentRow(ConnectedLocation Location, AgentListItem Agent);

/// <summary>What one sub-account answered: its agents, or why there are none to show.</summary>
/// <param name="Location">The sub-account.</param>
/// <param name="Agents">Null when it did not answer; never to be read as "none".</param>
/// <param name="Failure">Set when it did not answer.</param>
/// <param name="ReadAtUtc">When it answered.</param>
public sealed record LocationAgents(
    ConnectedLocation Location,
    IReadOnlyList<AgentListItem>? Agents,
    HighLevelException? Failure,
    DateTime ReadAtUtc
);

/// <summary>Agents over all connected sub-accounts, read in parallel.</summary>
public sealed class AgentCatalog(
    AccessGuard access,
    ConnectionCatalog connections,
    IHighLevel highLevel,
    AgentCache cache,
    TimeProvider time
)
{
    /// <summary>Sub-accounts asked at once.</summary>
    public const int Parallel = 24;

    /// <summary>The connected sub-accounts, to show how many there are before any has answered.</summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.ReadAgents"/> is missing.</exception>
    public Task<IReadOnlyList<ConnectedLocation>> LocationsAsync(CancellationToken cancellationToken) =>
        connections.ConnectedAsync(cancellationToken);

    /// <summary>
    /// Asks each sub-account, and gives each answer as it comes. A failure is an answer, too: it stops no other.
    /// </summary>
    /// <param name="locations">Whom to ask.</param>
    /// <param name="refresh">Ask again, even when an answer is kept from less than a minute ago.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.ReadAgents"/> is missing.</exception>
    public async IAsyncEnumerable<LocationAgents> ReadAsync(
        IReadOnlyList<ConnectedLocation> locations,
        bool refresh,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await access.RequireAsync(Permission.ReadAgents, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answers = Channel.CreateBounded<LocationAgents>(Parallel * 4);
        var asking = AskAllAsync(locations, refresh, answers.Writer, stop.Token);
        try
        {
            await foreach (var answer in answers.Reader.ReadAllAsync(cancellationToken))
            {
                yield return answer;
            }

            await asking;
        }
        finally
        {
            // The reader left early: what is under way is stopped and waited for.
            await stop.CancelAsync();
            await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AskAllAsync(
        IReadOnlyList<ConnectedLocation> locations,
        bool refresh,
        ChannelWriter<LocationAgents> answers,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await System.Threading.Tasks.Parallel.ForEachAsync(
                locations,
                new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
                async (location, token) => await answers.WriteAsync(await AskAsync(location, refresh, token), token)
            );
            answers.Complete();
        }
        catch (Exception exception)
        {
            // Handed to the reader, which throws it.
            answers.Complete(exception);
        }
    }

    private async Task<LocationAgents> AskAsync(
        ConnectedLocation location,
        bool refresh,
        CancellationToken cancellationToken
    )
    {
        if (!refresh && cache.Find(location.Location) is { } kept)
        {
            return kept with { Location = location };
        }

        try
        {
            var agents = await highLevel.For(location.Location).Agents.ListAllAsync(cancellationToken);
            var answer = new LocationAgents(location, agents, Failure: null, time.GetUtcNow().UtcDateTime);
            cache.Keep(answer);
            return answer;
        }
        catch (HighLevelException exception)
        {
            return new LocationAgents(location, Agents: null, exception, time.GetUtcNow().UtcDateTime);
        }
    }
}
