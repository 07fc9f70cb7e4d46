using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Web.Components;

namespace ConversationAIPortal.Web.Tests.Components;

public sealed class FailureWordsTests
{
    public static TheoryData<HighLevelErrorKind> Kinds => [.. Enum.GetValues<HighLevelErrorKind>()];

    public static TheoryData<Permission> Permissions => [.. Enum.GetValues<Permission>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_EveryKind_SaysWhatWhyAndWhatToDo(HighLevelErrorKind kind)
    {
        var words = FailureWords.Of(
            new HighLevelException(kind, "search-agent")
            {
                TraceId = "trace-1",
                Messages = ["of HighLevel"],
                Location = new LocationId("loc"),
            }
        );

        words.Title.Should().NotBeNullOrWhiteSpace().And.NotContain(kind.ToString());
        words.Why.Should().EndWith(".");
        words.WhatToDo.Should().EndWith(".");
        words.TraceId.Should().Be("trace-1");
        words.Messages.Should().Equal("of HighLevel");
        words.Location.Should().Be(new LocationId("loc"));
    }

    [Fact]
    public void Of_EveryKind_HasWordsOfItsOwn() =>
        Enum.GetValues<HighLevelErrorKind>()
            .Select(kind => FailureWords.Of(new HighLevelException(kind, "x")).Title)
            .Should()
            .OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(Permissions))]
    public void Of_EveryPermission_NamesTheRolesAndForbids(Permission permission)
    {
        var words = FailureWords.Of(new AccessDeniedException(permission));

        words.IsForbidden.Should().BeTrue();
        words.MayRetry.Should().BeFalse();
        words.Why.Should().Contain("Owner");
    }

    [Fact]
    public void Of_NobodySignedIn_AsksToSignInAgain() =>
        FailureWords
            .Of(new AccessDeniedException(Permission.Connect) { NobodySignedIn = true })
            .Title.Should()
            .Contain("signed in");

    [Fact]
    public void Of_DailyLimit_SaysThatWaitingDoesNotHelp() =>
        FailureWords
            .Of(
                new HighLevelException(HighLevelErrorKind.RateLimited, "x")
                {
                    IsDailyLimit = true,
                    RetryAfter = TimeSpan.FromHours(5),
                }
            )
            .Should()
            .Match<Failure>(words => words.Why.Contains("5 hours") && words.WhatToDo.Contains("does not help"));

    [Theory]
    [InlineData(true, "never reached")]
    [InlineData(false, "not known")]
    public void Of_Unavailable_TellsWhetherAChangeMayHaveHappened(bool notSent, string expected) =>
        FailureWords
            .Of(new HighLevelException(HighLevelErrorKind.Unavailable, "x") { NotSent = notSent })
            .Why.Should()
            .Contain(expected);

    [Fact]
    public void Expected_Bug_IsLeftToTheErrorBoundary() =>
        FailureWords.Expected(new InvalidOperationException("x")).Should().BeNull();

    [Fact]
    public void Unexpected_Bug_ShowsTheIdAndNothingOfTheException()
    {
        var words = FailureWords.Unexpected(new InvalidOperationException("secret detail"), "abc123");

        words.Why.Should().Contain("abc123");
        (words.Title + words.Why + words.WhatToDo).Should().NotContain("secret detail");
    }

    [Theory]
    [InlineData(1, "a second")]
    [InlineData(12.2, "13 seconds")]
    [InlineData(600, "10 minutes")]
    [InlineData(20000, "6 hours")]
    public void Wait_Duration_IsRoundedUp(double seconds, string expected) =>
        FailureWords.Wait(TimeSpan.FromSeconds(seconds)).Should().Be(expected);
}
