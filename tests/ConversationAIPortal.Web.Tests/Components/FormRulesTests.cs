using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;

namespace ConversationAIPortal.Web.Tests.Components;

public sealed class FormRulesTests
{
    private readonly FormRules<PitInput> _rules = new(new PitInputValidator());

    [Fact]
    public async Task Field_WrongToken_GivesOnlyThatFieldsMessages()
    {
        var messages = await _rules.Field(new PitInput { Token = "abc" }, nameof(PitInput.Token));

        messages.Should().ContainSingle().Which.Should().Contain("pit-");
    }

    [Fact]
    public async Task AllAsync_EverythingWrong_NamesEveryField()
    {
        var failures = await _rules.AllAsync(new PitInput(), TestContext.Current.CancellationToken);

        failures
            .Select(failure => failure.PropertyName)
            .Should()
            .BeEquivalentTo(nameof(PitInput.LocationId), nameof(PitInput.Token));
    }
}
