using ConversationAIPortal.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ConversationAIPortal.Web.Layout;

/// <summary>Catches what no page expected: logs it under an id, and shows the id with a way on instead of a dead page.</summary>
public sealed class PortalErrorBoundary(ILogger<PortalErrorBoundary> logger) : ErrorBoundaryBase
{
    private string _id = "";

    protected override Task OnErrorAsync(Exception exception)
    {
        // A stored failure can be expected after all, e.g. in an event handler that has no Load.
        _id = Guid.NewGuid().ToString("N")[..12];
        if (FailureWords.Expected(exception) is null)
        {
            LayoutLog.PageFailed(logger, _id, exception);
        }

        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenElement(1, "div");
        builder.AddAttribute(2, "class", "page");
        builder.OpenComponent<ErrorState>(3);
        builder.AddComponentParameter(4, nameof(ErrorState.Failure), FailureWords.Unexpected(CurrentException, _id));
        builder.AddComponentParameter(5, nameof(ErrorState.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
        builder.CloseElement();
    }
}
