using ConversationAIPortal.Web.Components;
using Microsoft.AspNetCore.Components;

namespace ConversationAIPortal.Web.Pages.Agents;

/// <summary>Longer words of the agent pages.</summary>
internal static class AgentTexts
{
    public static readonly RenderFragment WhatDeletingMeans = builder =>
        builder.AddMarkupContent(
            0,
            "<p>HighLevel deletes the agent, its configuration and its conversation history. This cannot be undone there.</p>"
                + "<p>The portal keeps the last version in its audit log, so that the agent can be made anew.</p>"
        );

    public static readonly Failure RenamedMeanwhile = new(
        "The agent was not deleted",
        "Its name changed in HighLevel while this page was open.",
        "Open the agent again and look whether it is the one you mean."
    );
}
