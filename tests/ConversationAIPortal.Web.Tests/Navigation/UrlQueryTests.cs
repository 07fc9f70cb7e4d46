using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Navigation;
using ConversationAIPortal.Web.Pages.Connections;

namespace ConversationAIPortal.Web.Tests.Navigation;

public sealed class UrlQueryTests
{
    [Theory]
    [InlineData("/x?q=a%20b&q=c#h", "q", new[] { "a b", "c" })]
    [InlineData("/x?q=a+b", "q", new[] { "a b" })]
    [InlineData("/x?q", "q", new string[0])]
    [InlineData("/x", "q", new string[0])]
    public void Of_Url_ReadsValues(string url, string name, string[] expected) =>
        UrlQuery.Of(url).All(name).Should().Equal(expected);

    [Theory]
    [InlineData("3", 3)]
    [InlineData("0", 1)]
    [InlineData("-1", 1)]
    [InlineData("99999", 1)]
    [InlineData("x", 1)]
    public void Number_TypedByPeople_FallsBack(string text, int expected) =>
        UrlQuery.Of($"/x?page={text}").Number("page", fallback: 1, min: 1, max: 1000).Should().Be(expected);

    [Fact]
    public void Choice_Slug_IsReadAndWritten()
    {
        UrlQuery
            .Of("/x?health=needs-reconnect")
            .Choice<ConnectionHealth>("health")
            .Should()
            .Be(ConnectionHealth.NeedsReconnect);
        UrlQuery.Of("/x?health=nonsense").Choice<ConnectionHealth>("health").Should().BeNull();
        UrlQuery.Slug(ConnectionHealth.MissingScope).Should().Be("missing-scope");
    }

    [Fact]
    public void SubAccountsState_WrittenAndRead_IsTheSame()
    {
        var state = new SubAccountsState
        {
            Search = "a&b c/ü",
            Health = ConnectionHealth.Unreachable,
            Sort = "kind",
            Descending = true,
            Page = 7,
        };

        SubAccountsState.Read(UrlQuery.Of(PortalUrls.With(PortalUrls.SubAccounts, state))).Should().Be(state);
    }

    [Fact]
    public void SubAccountsState_Default_LeavesTheUrlClean() =>
        PortalUrls.With(PortalUrls.SubAccounts, new SubAccountsState()).Should().Be("/sub-accounts");

    [Fact]
    public void SortedBy_SameColumnTwice_TurnsRoundAndBeginsAtTheFirstPage()
    {
        var once = new SubAccountsState { Page = 3 }.SortedBy("health");
        var twice = once.SortedBy("health");

        once.Should().Be(new SubAccountsState { Sort = "health" });
        twice.Descending.Should().BeTrue();
    }

    [Fact]
    public void WithScope_KeepsFiltersAndDropsThePage() =>
        PortalUrls
            .WithScope("/agents?scope=old&q=x&page=4", new Scope(new LocationId("new")))
            .Should()
            .Be("/agents?scope=new&q=x");

    [Fact]
    public void WithScope_PageOfOneThing_LeadsToItsList() =>
        PortalUrls
            .WithScope("/agents/loc1/agent1?scope=loc1&x=y", new Scope(new LocationId("loc2")))
            .Should()
            .Be("/agents?scope=loc2");

    [Fact]
    public void SubAccount_StrangeId_IsEscaped() =>
        PortalUrls.SubAccount(new LocationId("a/../b?c")).Should().Be("/sub-accounts/a%2F..%2Fb%3Fc");
}
