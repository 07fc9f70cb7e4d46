using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;
using ConversationAIPortal.Web.Navigation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ConversationAIPortal.Web.Pages.Connections;

/// <summary>One sub-account: token facts (never the token), scopes, timeline, test, reconnect, disconnect.</summary>
public sealed partial class SubAccountPage(
    ConnectionCatalog catalog,
    ConnectionCare care,
    AccessGuard access,
    IDialogService dialogs,
    ISnackbar snackbar
)
{
    private readonly Load<FoundSubAccount> _details = new();
    private readonly CancellationTokenSource _leaving = new();
    private ConnectionTest? _test;
    private Failure? _testFailure;
    private bool _isTesting;
    private bool _mayConnect;
    private string? _shownId;

    [Parameter]
    public required string Id { get; set; }

    private LocationId Location => new(Id);

    protected override bool Concerns(PortalChange change) =>
        change is ConnectionChanged { OwnerId: var id } && id == Id;

    protected override async Task OnParametersSetAsync()
    {
        if (_shownId is not null && _shownId != Id)
        {
            // The router keeps the page when only the id in its path changes.
            (_test, _testFailure) = (null, null);
            _details.Clear();
            await ReloadAsync();
        }

        _shownId = Id;
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        _mayConnect = await access.MayAsync(Permission.Connect, cancellationToken);
        await _details.RunAsync(
            async token => new FoundSubAccount(await catalog.GetAsync(Location, token)),
            cancellationToken
        );
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !IsDisposed)
        {
            _leaving.Cancel();
            _leaving.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task TestAsync()
    {
        if (_isTesting)
        {
            return;
        }

        (_isTesting, _test, _testFailure) = (true, null, null);
        try
        {
            _test = await care.TestAsync(Location, _leaving.Token);
        }
        catch (OperationCanceledException) when (IsDisposed)
        {
            // The page was left.
        }
        catch (Exception exception) when (FailureWords.Expected(exception) is { } failure)
        {
            _testFailure = failure;
        }
        finally
        {
            _isTesting = false;
        }
    }

    private async Task DisconnectAsync()
    {
        if (_details.Value?.Details?.Summary is not { } row)
        {
            return;
        }

        if (!await ConfirmByTyping.AskAsync(dialogs, $"Disconnect {row.Name}?", row.Name, "Disconnect", WhatGoes))
        {
            return;
        }

        try
        {
            await care.DisconnectAsync(Location, row.Name, _leaving.Token);
            snackbar.Add($"{row.Name} is disconnected. Its tokens are gone.", Severity.Normal);
            Navigation.NavigateTo(PortalUrls.SubAccounts);
        }
        catch (OperationCanceledException) when (IsDisposed)
        {
            // The page was left.
        }
        catch (Exception exception) when (FailureWords.Expected(exception) is { } failure)
        {
            _testFailure = failure;
        }
    }

    private static bool IsDead(ConnectionSummary row) =>
        row.Health is ConnectionHealth.NeedsReconnect or ConnectionHealth.Uninstalled;

    private static string ReconnectUrl(ConnectionSummary row) =>
        row.Kind == CredentialKind.Pit
            ? PortalUrls.ConnectByToken(new LocationId(row.Id))
            : PortalUrls.StartOAuth(wholeAgency: false);

    private static readonly RenderFragment WhatGoes = builder =>
    {
        builder.OpenComponent<DisconnectWords>(0);
        builder.CloseComponent();
    };
}
