using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Agents;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;
using ConversationAIPortal.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace ConversationAIPortal.Web.Pages.Agents;

/// <summary>
/// One grid over every sub-account in scope. Rows appear as sub-accounts answer; searching and sorting work on what is
/// there and ask HighLevel nothing.
/// </summary>
public sealed partial class AgentsPage : UrlStatePage<AgentsState>
{
    private static readonly TimeSpan _drawEvery = TimeSpan.FromMilliseconds(150);

    private IReadOnlyList<ConnectedLocation>? _locations;
    private List<AgentRow> _rows = [];
    private List<FailedPart> _failed = [];
    private IReadOnlyList<AgentRow> _shown = [];
    private Failure? _failure;
    private Scope? _readScope;
    private bool _isReading;
    private bool _isRefresh;
    private bool _mayChange;

    [Inject]
    private AgentCatalog Catalog { get; set; } = null!;

    [Inject]
    private AccessGuard Access { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Subtitle =>
        _locations is null ? "Conversation AI agents of every connected sub-account"
        : State.IsFiltered ? $"{_shown.Count} of {_rows.Count} agents in {Places(_locations.Count)}"
        : $"{_rows.Count} agents in {Places(_locations.Count)}";

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        // A filter or sort changed: what was read stands.
        if (_readScope == Scope && _failure is null && !_isRefresh)
        {
            Apply();
            if (!_isReading)
            {
                return;
            }
        }

        var refresh = _isRefresh;
        _isRefresh = false;
        _isReading = true;
        try
        {
            _mayChange = await Access.MayAsync(Permission.ChangeAgents, cancellationToken);
            var all = await Catalog.LocationsAsync(cancellationToken);
            _locations = Scope.Location is { } one ? [.. all.Where(location => location.Location == one)] : all;
            _failure = null;
            await ReadAsync(_locations, refresh, cancellationToken);
            _readScope = Scope;
            _isReading = false;
        }
        catch (Exception exception) when (FailureWords.Expected(exception) is { } failure)
        {
            _failure = failure;
            _isReading = false;
        }
    }

    private async Task ReadAsync(
        IReadOnlyList<ConnectedLocation> locations,
        bool refresh,
        CancellationToken cancellationToken
    )
    {
        // The old rows stay until the first new ones are there.
        var rows = new List<AgentRow>();
        var failed = new List<FailedPart>();
        var drawn = Time.GetTimestamp();
        await foreach (var answer in Catalog.ReadAsync(locations, refresh, cancellationToken))
        {
            Take(answer, rows, failed);
            if (Time.GetElapsedTime(drawn) > _drawEvery)
            {
                drawn = Time.GetTimestamp();
                if (_rows.Count <= rows.Count)
                {
                    (_rows, _failed) = ([.. rows], [.. failed]);
                    Apply();
                }

                StateHasChanged();
                await Task.Yield();
            }
        }

        (_rows, _failed) = (rows, failed);
        Apply();
    }

    private static void Take(LocationAgents answer, List<AgentRow> rows, List<FailedPart> failed)
    {
        if (answer.Agents is { } agents)
        {
            rows.AddRange(agents.Select(agent => new AgentRow(answer.Location, agent)));
        }
        else if (answer.Failure is { } failure)
        {
            failed.Add(new FailedPart(answer.Location.Location, answer.Location.Name, FailureWords.Of(failure)));
        }
    }

    private Task RefreshAsync()
    {
        _isRefresh = true;
        return ReloadAsync();
    }

    /// <summary>Those that answered within the last minute come from memory: only the failed ones are asked again.</summary>
    private Task RetryAsync()
    {
        _readScope = null;
        return ReloadAsync();
    }

    private void Apply() => _shown = State.Query.Apply(_rows);

    private static string Places(int count) => count == 1 ? "1 sub-account" : $"{count} sub-accounts";
}
