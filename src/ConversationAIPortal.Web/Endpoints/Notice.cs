using Microsoft.AspNetCore.Http.HttpResults;

namespace ConversationAIPortal.Web.Endpoints;

/// <summary>A page outside the circuit that says what happened, why, and what to do next.</summary>
/// <param name="Status">The HTTP status it is answered with.</param>
/// <param name="Title">What happened.</param>
/// <param name="Why">Why.</param>
/// <param name="ToDo">The next step.</param>
public sealed record Notice(int Status, string Title, string Why, string ToDo)
{
    /// <summary>The first is the main one.</summary>
    public IReadOnlyList<NoticeLink> Links { get; init; } = [];

    /// <summary>HighLevel's own messages: plain text of another company.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>What support asks for.</summary>
    public string? TraceId { get; init; }

    /// <summary>Whether to offer signing in as somebody else.</summary>
    public bool OffersSignOut { get; init; }

    /// <summary>Answers the request with this page.</summary>
    public Task WriteAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var page = new RazorComponentResult<NoticePage>(new { Notice = this })
        {
            StatusCode = Status,
            PreventStreamingRendering = true,
        };
        return page.ExecuteAsync(context);
    }

    /// <summary>For endpoints.</summary>
    public IResult ToResult() => new Answer(this);

    private sealed class Answer(Notice notice) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => notice.WriteAsync(httpContext);
    }
}

/// <summary>A way on.</summary>
/// <param name="Text">What it does.</param>
/// <param name="Url">One of the portal's own pages.</param>
public sealed record NoticeLink(string Text, string Url);
