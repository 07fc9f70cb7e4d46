using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Agents;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;
using ConversationAIPortal.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace ConversationAIPortal.Web.Pages.Agents;

/// <summary>Makes an agent in a chosen sub-account.</summary>
public sealed partial class NewAgentPage : ComponentBase, IDisposable
{
    private static readonly IReadOnlySet<string> _nothing = new HashSet<string>(StringComparer.Ordinal);
    private static readonly Failure _forbidden = FailureWords.Of(new AccessDeniedException(Permission.ChangeAgents));

    private readonly CancellationTokenSource _stop = new();
    private AgentEditor _editor = new(opened: null, new AgentDraft());
    private IReadOnlyList<ConnectedLocation>? _locations;
    private Failure? _failure;
    private string _location = "";
    private string? _locationError;
    private bool _isDone;
    private bool _isSaving;
    private bool _mayChange;

    /// <summary>The draft, kept by the framework when the server lets a lost circuit go.</summary>
    [PersistentState]
    public AgentDraft? KeptDraft { get; set; }

    [Inject]
    private AgentCatalog Catalog { get; set; } = null!;

    [Inject]
    private AgentEditing Editing { get; set; } = null!;

    [Inject]
    private AccessGuard Access { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private bool IsDirty => _editor.IsDirty && !_isDone;

    protected override Task OnInitializedAsync()
    {
        _location = Scope.OfUrl(Navigation.Uri).Location?.Value ?? "";
        if (KeptDraft is { } kept)
        {
            _editor = new AgentEditor(opened: null, kept);
        }

        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _mayChange = await Access.MayAsync(Permission.ChangeAgents, _stop.Token);
            _locations = await Catalog.LocationsAsync(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception exception) when (FailureWords.Expected(exception) is { } failure)
        {
            _failure = failure;
        }
    }

    private void Touched(string field)
    {
        _editor.Touch(field);
        KeptDraft = _editor.Draft;
    }

    private async Task CreateAsync()
    {
        _locationError = _location.Length == 0 ? "Choose the sub-account that gets the agent." : null;
        if (!_editor.CheckAll() || _locationError is not null)
        {
            Snackbar.Add("Some fields need attention before the agent can be made.", Severity.Warning);
            return;
        }

        _isSaving = true;
        _failure = null;
        try
        {
            Take(await Editing.CreateAsync(new LocationId(_location), _editor.Draft, _stop.Token));
        }
        catch (Exception exception) when (FailureWords.Expected(exception) is { } failure)
        {
            _failure = failure;
        }
        finally
        {
            _isSaving = false;
        }
    }

    private void Take(AgentOutcome outcome)
    {
        switch (outcome)
        {
            case AgentOutcome.Saved saved:
                _isDone = true;
                KeptDraft = null;
                Snackbar.Add($"“{saved.Agent.Name}” is made.", Severity.Success);
                Navigation.NavigateTo(PortalUrls.Agent(new LocationId(_location), new AgentId(saved.Agent.Id)));
                break;
            case AgentOutcome.SavedUnread unread:
                _isDone = true;
                _failure = FailureWords.Of(unread.Exception) with { Title = "Made, but not read back yet" };
                break;
            case AgentOutcome.NotValid invalid:
                _editor.Refuse(invalid.Errors);
                break;
            case AgentOutcome.Refused refused:
                _editor.Refuse(refused.Errors);
                _failure = FailureWords.Of(refused.Exception);
                break;
            case AgentOutcome.Failed failed:
                _failure = FailureWords.Of(failed.Exception);
                break;
        }
    }

    private async Task BeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (!IsDirty)
        {
            return;
        }

        var leave = await Dialogs.ShowMessageBoxAsync(
            "Leave without making the agent?",
            "What you wrote has not been saved.",
            yesText: "Leave",
            cancelText: "Stay"
        );
        if (leave != true)
        {
            leaving.PreventNavigation();
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }
}
