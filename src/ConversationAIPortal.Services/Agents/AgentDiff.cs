using System.Globalization;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ConversationAIPortal.Services.Agents;

/// <summary>What happened to a piece of text.</summary>
public enum PieceKind
{
    /// <summary>As before.</summary>
    Same,

    /// <summary>New.</summary>
    Added,

    /// <summary>Gone.</summary>
    Removed,
}

/// <summary>A run of words in a diff.</summary>
public sealed record DiffWords(PieceKind Kind, string Text);

/// <summary>One field that differs.</summary>
/// <param name="Field">The draft's property.</param>
/// <param name="Label">Its name on screen.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is to be.</param>
/// <param name="Words">For long texts: the words that came and went.</param>
public sealed record FieldChange(
    string Field,
    string Label,
    string Before,
    string After,
    IReadOnlyList<DiffWords>? Words
);

/// <summary>Compares two states of an agent, field by field, as a person reads them.</summary>
public static class AgentDiff
{
    /// <summary>The fields that differ, in the editor's order.</summary>
    public static IReadOnlyList<FieldChange> Between(AgentDraft before, AgentDraft after)
    {
        var changes = new List<FieldChange>();
        Add(nameof(AgentDraft.Name), "Name", before.Name, after.Name);
        Add(nameof(AgentDraft.BusinessName), "Business name", before.BusinessName, after.BusinessName);
        Add(nameof(AgentDraft.Mode), "Mode", before.Mode, after.Mode);
        Add(nameof(AgentDraft.Channels), "Channels", Channels(before), Channels(after));
        Add(nameof(AgentDraft.IsPrimary), "Primary", YesNo(before.IsPrimary), YesNo(after.IsPrimary));
        AddText(nameof(AgentDraft.Personality), "Personality", before.Personality, after.Personality);
        AddText(nameof(AgentDraft.Goal), "Goal", before.Goal, after.Goal);
        AddText(nameof(AgentDraft.Instructions), "Instructions", before.Instructions, after.Instructions);
        Add(nameof(AgentDraft.WaitTime), "Wait time", Wait(before), Wait(after));
        Add(
            nameof(AgentDraft.AutoPilotMaxMessages),
            "Auto-pilot maximum",
            Number(before.AutoPilotMaxMessages),
            Number(after.AutoPilotMaxMessages)
        );
        return changes;

        void Add(string field, string label, string was, string becomes)
        {
            if (was != becomes)
            {
                changes.Add(new FieldChange(field, label, was, becomes, Words: null));
            }
        }

        void AddText(string field, string label, string was, string becomes)
        {
            if (was != becomes)
            {
                changes.Add(new FieldChange(field, label, was, becomes, Words(was, becomes)));
            }
        }
    }

    private static List<DiffWords> Words(string before, string after)
    {
        var model = InlineDiffBuilder.Diff(
            before,
            after,
            ignoreWhiteSpace: false,
            ignoreCase: false,
            DiffPlex.Chunkers.WordChunker.Instance
        );
        var words = new List<DiffWords>();
        foreach (var piece in model.Lines)
        {
            var kind = piece.Type switch
            {
                ChangeType.Inserted => PieceKind.Added,
                ChangeType.Deleted => PieceKind.Removed,
                _ => PieceKind.Same,
            };
            if (words.Count > 0 && words[^1].Kind == kind)
            {
                words[^1] = words[^1] with { Text = words[^1].Text + piece.Text };
            }
            else
            {
                words.Add(new DiffWords(kind, piece.Text));
            }
        }

        return words;
    }

    private static string Channels(AgentDraft draft) =>
        draft.Channels is not { } channels ? "unknown"
        : channels.Count == 0 ? "none"
        : string.Join(", ", channels.Order(StringComparer.Ordinal));

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Wait(AgentDraft draft) => $"{Number(draft.WaitTime)} {draft.WaitTimeUnit}";

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "not set";
}
