using ConversationAIPortal.HighLevel;

namespace ConversationAIPortal.Web.Layout;

/// <summary>A sub-account as the scope switcher and the quick switcher offer it.</summary>
public sealed record ScopeOption(LocationId Location, string Name);
