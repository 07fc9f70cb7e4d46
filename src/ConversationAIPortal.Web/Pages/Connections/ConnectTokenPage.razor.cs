using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;
using ConversationAIPortal.Web.Navigation;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ConversationAIPortal.Web.Pages.Connections;

/// <summary>The form for a private integration token: checked field by field, then by calling HighLevel.</summary>
public sealed partial class ConnectTokenPage(
    PitConnecting connecting,
    AccessGuard access,
    NavigationManager navigation,
    IValidator<PitInput> validator
) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly FormRules<PitInput> _rules = new(validator);
    private readonly PitInput _input = new();
    private MudForm? _form;
    private Failure? _failure;
    private Failure? _refusal;
    private bool _isOther;
    private bool _isShown;
    private bool _isTrying;

    /// <summary>Filled in when a sub-account is to be reconnected.</summary>
    [SupplyParameterFromQuery(Name = "location")]
    public string? Location { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _input.LocationId = Location ?? "";
        if (!await access.MayAsync(Permission.Connect, _leaving.Token))
        {
            _refusal = FailureWords.Of(new AccessDeniedException(Permission.Connect));
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task ConnectAsync()
    {
        if (_form is null || _isTrying)
        {
            return;
        }

        (_failure, _isOther) = (null, false);
        await _form.ValidateAsync();
        if (!_form.IsValid)
        {
            return;
        }

        _isTrying = true;
        try
        {
            Show(await connecting.ConnectAsync(_input, _leaving.Token));
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page was left; the token is not stored.
        }
        catch (Exception exception) when (FailureWords.Expected(exception) is { } failure)
        {
            _failure = failure;
        }
        finally
        {
            _isTrying = false;
        }
    }

    private void Show(ConnectOutcome outcome)
    {
        switch (outcome)
        {
            case ConnectOutcome.Connected connected:
                _input.Token = "";
                navigation.NavigateTo(PortalUrls.JustConnected(connected.Location));
                break;
            case ConnectOutcome.OtherLocation:
                _isOther = true;
                break;
            case ConnectOutcome.Failed failed:
                _failure = Words(failed.Exception);
                break;
            default:
                _failure = FailureWords.NotAccepted;
                break;
        }
    }

    // For a token that was only pasted, "reconnect" would be the wrong advice.
    private static Failure Words(HighLevel.Http.HighLevelException exception)
    {
        var words = FailureWords.Of(exception) with { NeedsReconnect = false, MayRetry = false };
        return exception.Kind switch
        {
            HighLevel.Http.HighLevelErrorKind.Unauthorized => words with
            {
                Why =
                    "HighLevel does not know this token: it is mistyped, was deleted, or was rotated more than 7 days ago.",
                WhatToDo = "Copy it again, or make a new one in HighLevel. Nothing was stored.",
            },
            HighLevel.Http.HighLevelErrorKind.MissingScope => words with
            {
                Why =
                    $"The token works, but lacks {PortalScopes.ReadAgents}: with it the portal could not even see agents.",
                WhatToDo =
                    "In HighLevel, open the private integration, tick the scopes below, and try again. Nothing was stored.",
            },
            _ => words,
        };
    }
}
