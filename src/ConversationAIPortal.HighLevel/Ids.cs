namespace ConversationAIPortal.HighLevel;

/// <summary>A sub-account ("location") of an agency.</summary>
public readonly record struct LocationId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An agency ("company"): the owner of sub-accounts.</summary>
public readonly record struct CompanyId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A Conversation AI agent; HighLevel also says "employee".</summary>
public readonly record struct AgentId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An action attached to an agent.</summary>
public readonly record struct ActionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A conversation of a sub-account with a contact.</summary>
public readonly record struct ConversationId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One message of a conversation.</summary>
public readonly record struct MessageId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
