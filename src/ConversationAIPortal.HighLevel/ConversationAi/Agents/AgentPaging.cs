using ConversationAIPortal.HighLevel.Http;

namespace ConversationAIPortal.HighLevel.ConversationAi.Agents;

/// <summary>Reads all agents of a sub-account, page by page.</summary>
public static class AgentPaging
{
    /// <summary>Agents asked for at once.</summary>
    public const int PageSize = 100;

    /// <summary>More pages than this are not believed.</summary>
    public const int MaxPages = 200;

    /// <summary>
    /// Every agent, each once. Ends when the total is reached or a page brings nothing new; a server that repeats itself
    /// cannot keep it going.
    /// </summary>
    /// <exception cref="HighLevelException">Any page failed or was unreadable: then there is no list at all.</exception>
    public static async Task<IReadOnlyList<AgentListItem>> ListAllAsync(
        this IAgentsApi api,
        CancellationToken cancellationToken
    )
    {
        var all = new List<AgentListItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 0; page < MaxPages; page++)
        {
            var answer = await api.SearchAsync(
                all.Count == 0 ? null : all[^1].Id,
                PageSize,
                query: null,
                cancellationToken
            );
            var fresh = answer.Agents.Where(agent => seen.Add(agent.Id)).ToList();
            all.AddRange(fresh);
            if (fresh.Count == 0 || (answer.TotalCount is { } total ? all.Count >= total : fresh.Count < PageSize))
            {
                return all;
            }
        }

        throw new HighLevelException(HighLevelErrorKind.UnreadableAnswer, "search-agent");
    }
}
