using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.Services.Agents;

namespace ConversationAIPortal.Services.Tests.Agents;

public sealed class AgentDiffTests
{
    [Fact]
    public void Between_LongText_ShowsTheWordsThatChanged()
    {
        var before = AgentDraftValidatorTests.Good();
        var after = before.Copy();
        (before.Goal, after.Goal) = ("Book a visit today", "Book a call today");

        var change = AgentDiff.Between(before, after).Single();

        change.Field.Should().Be(nameof(AgentDraft.Goal));
        change
            .Words!.Where(piece => piece.Kind != PieceKind.Same)
            .Select(piece => $"{piece.Kind} {piece.Text}")
            .Should()
            .Equal("Removed visit", "Added call");
        string.Concat(change.Words!.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => piece.Text))
            .Should()
            .Be(after.Goal);
    }

    [Fact]
    public void Between_ChannelsInAnotherOrder_IsNoChange()
    {
        var before = AgentDraftValidatorTests.Good();
        var after = before.Copy();
        (before.Channels, after.Channels) = (["SMS", "IG"], ["IG", "SMS"]);

        AgentDiff.Between(before, after).Should().BeEmpty();
    }

    [Fact]
    public void Rebase_BothChanged_KeepsMineWhereITouchedAndTheirsElsewhere()
    {
        var before = AgentDraftValidatorTests.Good();
        var mine = before.Copy();
        var theirs = before.Copy();
        mine.Goal = "mine";
        theirs.Goal = "theirs";
        theirs.Mode = "suggestive";
        mine.WaitTime = 9;

        var merged = AgentMerge.Rebase(before, mine, theirs);

        (merged.Goal, merged.Mode, merged.WaitTime).Should().Be(("mine", "suggestive", 9));
    }

    [Fact]
    public void ToUpdate_OneFieldChanged_SendsTheRestAsRead()
    {
        var read = new Agent
        {
            Id = "a",
            Name = "Ann",
            Channels = null,
            Mode = null,
            WaitTime = 360,
            WaitTimeUnit = "minutes",
            SleepOnManualMessage = true,
            KnowledgeBaseIds = ["k"],
        };
        var draft = AgentDraft.From(read);
        draft.Goal = "Book";

        var update = draft.ToUpdate(read);

        update.Should().BeEquivalentTo(AgentWrite.From(read) with { Goal = "Book" });
        update.Channels.Should().BeNull("unknown channels are not overwritten by a guess");
        update.Mode.Should().BeNull();
    }
}
