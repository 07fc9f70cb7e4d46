using ConversationAIPortal.HighLevel;

namespace ConversationAIPortal.Web.Components;

/// <summary>A failure in words for people. Made by <see cref="FailureWords"/> only; holds no exception message of ours.</summary>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Why">Why, as far as it is known.</param>
/// <param name="WhatToDo">The next step for this person.</param>
public sealed record Failure(string Title, string Why, string WhatToDo)
{
    /// <summary>HighLevel's own messages: plain text of another company, shown as such.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>HighLevel's trace id, for its support.</summary>
    public string? TraceId { get; init; }

    /// <summary>The sub-account concerned.</summary>
    public LocationId? Location { get; init; }

    /// <summary>Whether trying again, without doing anything else, can help.</summary>
    public bool MayRetry { get; init; } = true;

    /// <summary>Whether connecting the sub-account again is the cure.</summary>
    public bool NeedsReconnect { get; init; }

    /// <summary>True when the person's role is what stands in the way.</summary>
    public bool IsForbidden { get; init; }
}
