using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.Services.Agents;

namespace ConversationAIPortal.Web.Pages.Agents;

/// <summary>
/// A draft in a form: what changed, what is wrong. Messages show for fields the person has touched, and for all after an
/// attempt to save. Messages of HighLevel stay until their field is changed.
/// </summary>
internal sealed class AgentEditor(Agent? opened, AgentDraft draft)
{
    private readonly AgentDraft _before = opened is null ? draft.Copy() : AgentDraft.From(opened);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _refused = new(StringComparer.Ordinal);
    private bool _all;

    /// <summary>The agent as it was when editing began; null for a new one.</summary>
    public Agent? Opened => opened;

    /// <summary>What the person writes into.</summary>
    public AgentDraft Draft => draft;

    /// <summary>Messages to show, by property.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; private set; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>What differs from before.</summary>
    public IReadOnlyList<FieldChange> Changes { get; private set; } =
        opened is null ? [] : AgentDiff.Between(AgentDraft.From(opened), draft);

    /// <summary>The properties that differ.</summary>
    public IReadOnlySet<string> Changed => Changes.Select(change => change.Field).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether leaving would lose something.</summary>
    public bool IsDirty => Changes.Count > 0;

    /// <summary>Whether every rule holds.</summary>
    public bool IsValid => Broken().Count == 0;

    /// <summary>A property was written.</summary>
    public void Touch(string field)
    {
        _touched.Add(field);
        _refused.Remove(field);
        Changes = AgentDiff.Between(_before, draft);
        Check();
    }

    /// <summary>The person wants to go on: everything that is wrong shows.</summary>
    public bool CheckAll()
    {
        _all = true;
        Check();
        return IsValid;
    }

    /// <summary>What the service or HighLevel refused.</summary>
    public void Refuse(IReadOnlyDictionary<string, string[]> errors)
    {
        foreach (var (field, messages) in errors)
        {
            _refused[field] = messages;
        }

        Check();
    }

    private void Check()
    {
        var shown = Broken()
            .Where(error => _all || _touched.Contains(error.Key))
            .ToDictionary(error => error.Key, error => error.Value, StringComparer.Ordinal);
        foreach (var (field, messages) in _refused)
        {
            shown[field] = messages;
        }

        Errors = shown;
    }

    private IDictionary<string, string[]> Broken() => new AgentDraftValidator(opened).Validate(draft).ToDictionary();
}
