using ConversationAIPortal.HighLevel;

namespace ConversationAIPortal.Web.Components;

/// <summary>One sub-account that did not answer, for <see cref="PartialState"/>.</summary>
public sealed record FailedPart(LocationId Location, string Name, Failure Failure);
