using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.Services.Agents;

namespace ConversationAIPortal.Services.Tests.Agents;

public sealed class AgentDraftValidatorTests
{
    public static TheoryData<string, Action<AgentDraft>> Broken =>
        new()
        {
            { nameof(AgentDraft.Name), draft => draft.Name = " " },
            { nameof(AgentDraft.Name), draft => draft.Name = new string('x', 201) },
            { nameof(AgentDraft.Mode), draft => draft.Mode = "sometimes" },
            { nameof(AgentDraft.Channels), draft => draft.Channels = [] },
            { nameof(AgentDraft.Channels), draft => draft.Channels = ["Pigeon"] },
            { nameof(AgentDraft.Personality), draft => draft.Personality = "" },
            { nameof(AgentDraft.Goal), draft => draft.Goal = "\n" },
            { nameof(AgentDraft.Instructions), draft => draft.Instructions = "" },
            { nameof(AgentDraft.WaitTime), draft => draft.WaitTime = null },
            { nameof(AgentDraft.WaitTime), draft => draft.WaitTime = -1 },
            { nameof(AgentDraft.WaitTime), draft => draft.WaitTime = 1.5 },
            { nameof(AgentDraft.WaitTime), draft => draft.WaitTime = 301 },
            { nameof(AgentDraft.WaitTime), draft => (draft.WaitTime, draft.WaitTimeUnit) = (6, "minutes") },
            { nameof(AgentDraft.WaitTimeUnit), draft => draft.WaitTimeUnit = "hours" },
            { nameof(AgentDraft.AutoPilotMaxMessages), draft => draft.AutoPilotMaxMessages = 0 },
            { nameof(AgentDraft.AutoPilotMaxMessages), draft => draft.AutoPilotMaxMessages = 101 },
            { nameof(AgentDraft.AutoPilotMaxMessages), draft => draft.AutoPilotMaxMessages = null },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Validate_BrokenRule_NamesItsField(string field, Action<AgentDraft> breakIt)
    {
        var draft = Good();
        breakIt(draft);

        new AgentDraftValidator()
            .Validate(draft)
            .Errors.Select(error => error.PropertyName)
            .Distinct(StringComparer.Ordinal)
            .Should()
            .Equal(field);
    }

    [Theory]
    [InlineData(300, "seconds")]
    [InlineData(5, "minutes")]
    [InlineData(0, "seconds")]
    public void Validate_WithinLimits_IsValid(double wait, string unit)
    {
        var draft = Good();
        (draft.WaitTime, draft.WaitTimeUnit) = (wait, unit);

        new AgentDraftValidator().Validate(draft).IsValid.Should().BeTrue();
    }

    [Fact]
    public void Validate_ReadAgentOverTheLimits_IsValidWhileUntouched()
    {
        var read = new Agent
        {
            Id = "a",
            Name = "Ann",
            WaitTime = 360,
            WaitTimeUnit = "minutes",
            Personality = "",
            Goal = "",
            Instructions = "",
        };
        var draft = AgentDraft.From(read);
        draft.Name = "Bea";

        new AgentDraftValidator(read).Validate(draft).IsValid.Should().BeTrue();

        draft.WaitTime = 361;
        new AgentDraftValidator(read).Validate(draft).IsValid.Should().BeFalse();
    }

    internal static AgentDraft Good() =>
        new()
        {
            Name = "Ann",
            Channels = ["SMS"],
            Personality = "Kind",
            Goal = "Book",
            Instructions = "Ask",
        };
}
