using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using FluentValidation;

namespace ConversationAIPortal.Services.Agents;

/// <summary>
/// The rules of <c>CreateEmployeeDto</c> and <c>UpdateEmployeeDto</c> (conversation-ai.json) and of HighLevel's own screen.
/// With an agent that was read, values that were over a limit already are let through while nobody changes them.
/// </summary>
public sealed class AgentDraftValidator : AbstractValidator<AgentDraft>
{
    private const int MaxNameLength = 200;

    /// <summary>The rules for a new agent.</summary>
    public AgentDraftValidator()
        : this(read: null) { }

    /// <summary>The rules for an agent that was read.</summary>
    public AgentDraftValidator(Agent? read)
    {
        var before = read is null ? null : AgentDraft.From(read);

        RuleFor(draft => draft.Name)
            .Must(name => !string.IsNullOrWhiteSpace(name))
            .WithMessage("Give the agent a name.")
            .MaximumLength(MaxNameLength)
            .WithMessage($"A name has at most {MaxNameLength} characters.");
        RuleFor(draft => draft.Mode)
            .Must(mode => AgentMode.All.Contains(new AgentMode(mode)))
            .When(draft => before is null || draft.Mode != before.Mode)
            .WithMessage("Choose off, suggestive or auto-pilot.");
        RuleFor(draft => draft.Channels)
            .Must(channels => channels is { Count: > 0 }) // HighLevel's own screen insists (facts)
            .When(draft => before is null || !AgentDraft.SameChannels(draft.Channels, before.Channels))
            .WithMessage("Choose at least one channel.")
            .Must(channels => channels is null || channels.All(one => AgentChannel.All.Contains(new AgentChannel(one))))
            .When(draft => before is null || !AgentDraft.SameChannels(draft.Channels, before.Channels))
            .WithMessage("One of the channels is not known to HighLevel.");

        RequireText(draft => draft.Personality, before?.Personality, read, "Describe the agent's personality.");
        RequireText(draft => draft.Goal, before?.Goal, read, "Say what the agent is to reach.");
        RequireText(draft => draft.Instructions, before?.Instructions, read, "Tell the agent what to do.");

        // waitTime: "max 5 for minutes, 300 for seconds" (spec). Newer accounts hold more: tolerated while unchanged.
        RuleFor(draft => draft.WaitTime)
            .Cascade(CascadeMode.Stop)
            .NotNull()
            .WithMessage("Enter how long the agent waits before it answers.")
            .Must(time => time is >= 0 && Math.Floor(time.Value) == time.Value)
            .WithMessage("Enter a whole number, 0 or more.")
            .Must((draft, time) => draft.WaitTimeUnit != "seconds" || time <= 300)
            .WithMessage("At most 300 seconds.")
            .Must((draft, time) => draft.WaitTimeUnit != "minutes" || time <= 5)
            .WithMessage("At most 5 minutes.")
            .When(draft => WaitChanged(draft, before));
        RuleFor(draft => draft.WaitTimeUnit)
            .Must(unit => unit is "seconds" or "minutes")
            .When(draft => WaitChanged(draft, before))
            .WithMessage("Choose seconds or minutes.");

        // autoPilotMaxMessages: "max: 100, min: 1" (spec)
        RuleFor(draft => draft.AutoPilotMaxMessages)
            .Cascade(CascadeMode.Stop)
            .NotNull()
            .WithMessage("Enter a number from 1 to 100.")
            .Must(count => count is >= 1 and <= 100 && Math.Floor(count.Value) == count.Value)
            .WithMessage("Enter a whole number from 1 to 100.")
            .When(draft => before is null || draft.AutoPilotMaxMessages != before.AutoPilotMaxMessages);
    }

    private static bool WaitChanged(AgentDraft draft, AgentDraft? before) =>
        before is null || draft.WaitTime != before.WaitTime || draft.WaitTimeUnit != before.WaitTimeUnit;

    /// <summary>Required on create (spec); an agent that keeps one full prompt has none of the three until someone writes one.</summary>
    private void RequireText(
        System.Linq.Expressions.Expression<Func<AgentDraft, string>> field,
        string? before,
        Agent? read,
        string message
    )
    {
        var value = field.Compile();
        RuleFor(field)
            .Must(text => !string.IsNullOrWhiteSpace(text))
            .When(draft => read is null || value(draft) != before || (!read.KeepsOneFullPrompt && before?.Length > 0))
            .WithMessage(message);
    }
}
