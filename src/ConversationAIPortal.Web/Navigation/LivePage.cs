using ConversationAIPortal.Services;
using Microsoft.AspNetCore.Components;

namespace ConversationAIPortal.Web.Navigation;

/// <summary>
/// A page that reads again when a service says that something it shows has changed; at most once per
/// <see cref="Throttle"/>, however many notices come.
/// </summary>
public abstract class LivePage<TState> : UrlStatePage<TState>
    where TState : class, IUrlState<TState>
{
    /// <summary>The shortest time between two reads that changes cause.</summary>
    public static readonly TimeSpan Throttle = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _leaving = new();

    [Inject]
    private PortalChanges Changes { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>Whether what this page shows may have changed.</summary>
    protected abstract bool Concerns(PortalChange change);

    protected override async Task OnInitializedAsync()
    {
        // First listen, then read: nothing that changes in between is missed.
        _ = ListenAsync(Changes.Subscribe(), _leaving.Token);
        await base.OnInitializedAsync();
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

    private async Task ListenAsync(PortalChanges.Subscription subscription, CancellationToken cancellationToken)
    {
        using (subscription)
        {
            try
            {
                while (await subscription.Reader.WaitToReadAsync(cancellationToken))
                {
                    if (Drain(subscription))
                    {
                        await InvokeAsync(RereadAsync);
                        await Task.Delay(Throttle, Clock, cancellationToken);
                    }
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The page was left.
            }
        }
    }

    private bool Drain(PortalChanges.Subscription subscription)
    {
        var concerns = false;
        while (subscription.Reader.TryRead(out var change))
        {
            concerns |= Concerns(change);
        }

        return concerns;
    }

    private async Task RereadAsync()
    {
        try
        {
            await ReloadAsync();
            if (!IsDisposed)
            {
                StateHasChanged();
            }
        }
        catch (Exception exception)
        {
            // Boundary: nobody awaits a notice; the error boundary of the layout shows it.
            await DispatchExceptionAsync(exception);
        }
    }
}
