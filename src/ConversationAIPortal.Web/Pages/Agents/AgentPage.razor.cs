using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Agents;
using ConversationAIPortal.Web.Components;
using ConversationAIPortal.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace ConversationAIPortal.Web.Pages.Agents;

/// <summary>Opens an agent, edits it, shows the difference, saves it and reads it back.</summary>
public sealed partial class AgentPage : ComponentBase, IDisposable
{
    private CancellationTokenSource _load = new();
    private AgentDocument? _document;
    private AgentEditor? _editor;
    private AgentOutcome.Conflict? _conflict;
    private Failure? _failure;
    private IReadOnlyList<FieldChange> _stored = [];
    private string? _notice;
    private string? _opened;
    private bool _isSaving;
    private bool _mayChange;
    private bool _mayDelete;

    /// <summary>The sub-account.</summary>
    [Parameter]
    public string LocationId { get; set; } = "";

    /// <summary>The agent.</summary>
    [Parameter]
    public string AgentId { get; set; } = "";

    /// <summary>The draft, kept by the framework when the server lets a lost circuit go.</summary>
    [PersistentState]
    public AgentDraft? KeptDraft { get; set; }

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

    private LocationId Location => new(LocationId);

    protected override async Task OnParametersSetAsync()
    {
        var key = $"{LocationId}/{AgentId}";
        if (key != _opened)
        {
            _opened = key;
            await OpenAsync();
        }
    }

    private async Task OpenAsync()
    {
        var load = new CancellationTokenSource();
        var old = Interlocked.Exchange(ref _load, load);
        await old.CancelAsync();
        old.Dispose();
        _failure = null;
        try
        {
            _mayChange = await Access.MayAsync(Permission.ChangeAgents, load.Token);
            _mayDelete = await Access.MayAsync(Permission.DeleteAgents, load.Token);
            Show(await Editing.OpenAsync(Location, new AgentId(AgentId), load.Token), KeptDraft);
        }
        catch (OperationCanceledException) when (load.IsCancellationRequested)
        {
            // The page was left, or shows another agent by now.
        }
        catch (Exception exception) when (FailureWords.Expected(exception) is { } failure)
        {
            _failure = failure;
        }
    }

    private void Show(AgentDocument document, AgentDraft? kept = null)
    {
        _document = document;
        _editor = new AgentEditor(document.Agent, kept ?? AgentDraft.From(document.Agent));
    }

    private void Touched(string field)
    {
        _editor!.Touch(field);
        KeptDraft = _editor.IsDirty ? _editor.Draft : null;
        _notice = null;
        _stored = [];
        _failure = null;
    }

    private void Discard()
    {
        KeptDraft = null;
        _conflict = null;
        Show(_document!);
    }

    private async Task ReviewAsync()
    {
        if (_isSaving || !_editor!.IsDirty)
        {
            return;
        }

        if (!_editor.CheckAll())
        {
            Snackbar.Add("Some fields need attention before the changes can be reviewed.", Severity.Warning);
            return;
        }

        var parameters = new DialogParameters<ReviewDialog>
        {
            { dialog => dialog.Changes, _editor.Changes },
            { dialog => dialog.AgentName, _document!.Agent.Name },
            { dialog => dialog.LocationName, _document.LocationName },
        };
        var options = new DialogOptions
        {
            MaxWidth = MaxWidth.Medium,
            FullWidth = true,
            CloseOnEscapeKey = true,
        };
        var dialog = await Dialogs.ShowAsync<ReviewDialog>("Review changes", parameters, options);
        if (await dialog.Result is { Canceled: false })
        {
            await SaveAsync();
        }
    }

    private async Task SaveAsync()
    {
        _isSaving = true;
        _failure = null;
        try
        {
            Take(await Editing.SaveAsync(Location, _editor!.Opened!, _editor.Draft, _load.Token));
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
                KeptDraft = null;
                _conflict = null;
                Show(_document! with { Agent = saved.Agent });
                _notice = "Saved and read back from HighLevel.";
                _stored = saved.StoredDifferently;
                break;
            case AgentOutcome.SavedUnread unread:
                _failure = FailureWords.Of(unread.Exception) with { Title = "Saved, but not read back yet" };
                break;
            case AgentOutcome.Conflict conflict:
                _conflict = conflict;
                break;
            case AgentOutcome.NotValid invalid:
                _editor!.Refuse(invalid.Errors);
                break;
            case AgentOutcome.Refused refused:
                _editor!.Refuse(refused.Errors);
                _failure = FailureWords.Of(refused.Exception);
                break;
            case AgentOutcome.Failed failed:
                _failure = FailureWords.Of(failed.Exception);
                break;
        }
    }

    /// <summary>HighLevel's new version becomes the base; the person's edits go on top and are reviewed again.</summary>
    private void KeepMine()
    {
        var now = _conflict!.Now;
        var mine = AgentMerge.Rebase(AgentDraft.From(_editor!.Opened!), _editor.Draft, AgentDraft.From(now));
        Show(_document! with { Agent = now }, mine);
        KeptDraft = mine;
        _conflict = null;
    }

    private void TakeTheirs()
    {
        KeptDraft = null;
        Show(_document! with { Agent = _conflict!.Now });
        _conflict = null;
    }

    private async Task DeleteAsync()
    {
        var name = _document!.Agent.Name;
        var sure = await ConfirmByTyping.AskAsync(
            Dialogs,
            "Delete this agent?",
            name,
            "Delete agent",
            AgentTexts.WhatDeletingMeans
        );
        if (!sure)
        {
            return;
        }

        _isSaving = true;
        try
        {
            switch (await Editing.DeleteAsync(Location, new AgentId(AgentId), name, _load.Token))
            {
                case AgentOutcome.Deleted:
                    KeptDraft = null;
                    Show(_document);
                    Snackbar.Add($"“{name}” is deleted. Its last version is kept in the audit log.", Severity.Success);
                    Navigation.NavigateTo(PortalUrls.Agents);
                    break;
                case AgentOutcome.Failed failed:
                    _failure = FailureWords.Of(failed.Exception);
                    break;
                case AgentOutcome.NotConfirmed:
                    _failure = AgentTexts.RenamedMeanwhile;
                    break;
            }
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

    private async Task BeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (_editor?.IsDirty != true || leaving.TargetLocation.Contains(AgentId, StringComparison.Ordinal))
        {
            return;
        }

        var leave = await Dialogs.ShowMessageBoxAsync(
            "Leave without saving?",
            "Your changes to this agent have not been saved.",
            yesText: "Leave",
            cancelText: "Stay"
        );
        if (leave != true)
        {
            leaving.PreventNavigation();
        }
    }

    private Task KeyAsync(KeyboardEventArgs key) =>
        (key.CtrlKey || key.MetaKey) && key.Key is "Enter" && _mayChange ? ReviewAsync() : Task.CompletedTask;

    public void Dispose()
    {
        _load.Cancel();
        _load.Dispose();
    }
}
