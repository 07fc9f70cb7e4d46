namespace ConversationAIPortal.Web.Tests;

public sealed class SkeletonTests
{
    [Fact]
    public void Project_Builds_Runs() => true.Should().BeTrue();
}
