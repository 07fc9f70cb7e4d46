using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;
using Microsoft.AspNetCore.Components;

namespace ConversationAIPortal.Web.Pages.Connections;

/// <summary>What an agency offers.</summary>
public sealed record ImportOffer(
    IReadOnlyList<AgencySummary> Agencies,
    AgencySummary? Agency,
    IReadOnlyList<ImportableLocation> Locations
);

/// <summary>Chooses and imports an agency's sub-accounts; what failed can be tried again, what is left imported later.</summary>
public sealed partial class ImportPage(AgencyImporting importing)
{
    private readonly Load<ImportOffer> _list = new();
    private readonly HashSet<LocationId> _ticked = [];
    private string? _loadedAgency;
    private bool _isRendering;

    [Inject]
    private ImportRun Run { get; set; } = null!;

    protected override Task OnInitializedAsync()
    {
        Run.Changed += OnRunChanged;
        return base.OnInitializedAsync();
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        // Searching changes the URL too, but needs no new list.
        if (_list.Value is not null && _list.Failure is null && _loadedAgency == State.Agency && !_isStale)
        {
            return;
        }

        if (_loadedAgency is not null && _loadedAgency != State.Agency)
        {
            _ticked.Clear();
            _list.Clear();
        }

        await _list.RunAsync(ReadAsync, cancellationToken);
        (_loadedAgency, _isStale) = (State.Agency, false);
    }

    private bool _isStale;

    protected override void Dispose(bool disposing)
    {
        if (disposing && !IsDisposed)
        {
            Run.Changed -= OnRunChanged;
        }

        base.Dispose(disposing);
    }

    private async Task<ImportOffer> ReadAsync(CancellationToken cancellationToken)
    {
        var agencies = await importing.AgenciesAsync(cancellationToken);
        var agency = agencies.FirstOrDefault(one => one.Company.Value == State.Agency) ?? agencies.FirstOrDefault();
        return agency is null
            ? new ImportOffer(agencies, null, [])
            : new ImportOffer(agencies, agency, await importing.ListAsync(agency.Company, cancellationToken));
    }

    private List<ImportableLocation> Found(ImportOffer offer)
    {
        var words = State.Search;
        return
        [
            .. offer.Locations.Where(location =>
                location.Name.Contains(words, StringComparison.CurrentCultureIgnoreCase)
                || location.Location.Value.StartsWith(words, StringComparison.OrdinalIgnoreCase)
                || location.Address?.Contains(words, StringComparison.CurrentCultureIgnoreCase) == true
            ),
        ];
    }

    private Task ImportAsync() =>
        _list.Value is { Agency: { } agency } offer
            ? ImportAsync(agency.Company, [.. offer.Locations.Where(one => _ticked.Contains(one.Location))])
            : Task.CompletedTask;

    private Task RetryAsync()
    {
        var failed = Run.Result?.Failures.Select(failure => failure.Location).ToHashSet() ?? [];
        return Run.Company is { } company
            ? ImportAsync(company, [.. Run.Chosen.Where(one => failed.Contains(one.Location))])
            : Task.CompletedTask;
    }

    private async Task ImportAsync(CompanyId company, IReadOnlyList<ImportableLocation> chosen)
    {
        await Run.RunAsync(company, chosen);
        if (IsDisposed)
        {
            return;
        }

        _ticked.Clear();
        _isStale = true;
        await ReloadAsync();
    }

    private void Search(string words) => Go(State with { Search = words.Trim() }, replace: true);

    private void OnRunChanged(object? sender, EventArgs change)
    {
        // Many reports, one render: while one waits for its turn, the others have nothing to add.
        if (Interlocked.Exchange(ref _isRendering, true))
        {
            return;
        }

        _ = InvokeAsync(() =>
        {
            Volatile.Write(ref _isRendering, false);
            StateHasChanged();
        });
    }
}
