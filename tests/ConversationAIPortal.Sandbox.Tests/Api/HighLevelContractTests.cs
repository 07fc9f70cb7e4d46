using ConversationAIPortal.Contract;

namespace ConversationAIPortal.Sandbox.Tests.Api;

/// <summary>The judge itself: it must find mistakes, and leave right things alone.</summary>
public sealed class HighLevelContractTests
{
    private const string Agents = "/conversation-ai/agents";

    private static readonly KeyValuePair<string, string>[] Headers =
    [
        new("Authorization", "Bearer x"),
        new("Version", "2021-04-15"),
    ];

    private static async Task<HighLevelContract> ContractAsync()
    {
        var folder = HighLevelContract.FindFolder();
        Assert.SkipWhen(folder is null, HighLevelContract.Missing);
        return await HighLevelContract.LoadAsync(folder!, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Load_OfficialDocuments_HasTheTwelveConversationAiOperations()
    {
        var contract = await ContractAsync();

        contract.Operations.Count(o => o.Api == "conversation-ai").Should().Be(12);
        contract.Find("GET", Agents + "/search")!.Id.Should().Be("search-agent");
        contract.Find("GET", Agents + "/abc")!.Id.Should().Be("get-agent");
        contract.Find("GET", Agents + "/abc")!.Scopes.Should().Equal("conversation-ai.readonly");
    }

    [Fact]
    public async Task ValidateRequest_RightCreate_HasNoProblem()
    {
        var contract = await ContractAsync();

        var problems = contract.ValidateRequest(
            "POST",
            Agents,
            [],
            Headers,
            """{"name":"a","personality":"b","goal":"c","instructions":"d","mode":"off","sleepTime":null}"""
        );

        problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"name":"a","personality":"b","goal":"c"}""", "PropertyRequired")]
    [InlineData(
        """{"name":"a","personality":"b","goal":"c","instructions":"d","fullPrompt":"e"}""",
        "NoAdditionalPropertiesAllowed"
    )]
    [InlineData("""{"name":"a","personality":"b","goal":"c","instructions":"d","mode":"auto"}""", "NotInEnumeration")]
    [InlineData("", "the body is empty")]
    public async Task ValidateRequest_WrongCreate_SaysWhatIsWrong(string body, string expected)
    {
        var contract = await ContractAsync();

        var problems = contract.ValidateRequest("POST", Agents, [], Headers, body);

        problems.Should().ContainMatch($"*{expected}*");
    }

    [Fact]
    public async Task ValidateRequest_UnknownQueryAndMissingHeaders_SaysEach()
    {
        var contract = await ContractAsync();

        var problems = contract.ValidateRequest("GET", Agents + "/search", [new("locationId", "x")], [], null);

        problems
            .Should()
            .BeEquivalentTo(
                "query: property locationId should not exist",
                "header: Authorization must be a bearer token",
                "header: Version is required"
            );
    }

    [Theory]
    [InlineData("transferBot", """{"transferBotType":"Default","transferToBot":"x","enabled":true,"more":1}""", true)]
    [InlineData("transferBot", """{"transferBotType":"Nobody","transferToBot":"x","enabled":true}""", false)]
    [InlineData("stopBot", """{"transferBotType":"Default","transferToBot":"x","enabled":true}""", false)]
    public async Task ValidateRequest_ActionDetails_AreJudgedByTheirType(string type, string details, bool valid)
    {
        var contract = await ContractAsync();

        var problems = contract.ValidateRequest(
            "POST",
            Agents + "/abc/actions",
            [],
            Headers,
            $$"""{"type":"{{type}}","name":"n","details":{{details}}}"""
        );

        problems.Any().Should().Be(!valid);
    }

    [Fact]
    public async Task ValidateResponse_SearchWithoutAgents_IsAProblem()
    {
        var contract = await ContractAsync();

        contract
            .ValidateResponse("GET", Agents + "/search", 200, """{"totalCount":5,"count":5}""")
            .Should()
            .NotBeEmpty();
        contract
            .ValidateResponse("GET", Agents + "/search", 200, """{"agents":[],"totalCount":0,"count":0}""")
            .Should()
            .BeEmpty();
    }

    [Fact]
    public async Task ValidateRequest_TokenForm_IsReadAsForm()
    {
        var contract = await ContractAsync();

        contract
            .ValidateRequest(
                "POST",
                "/oauth/token",
                [],
                [],
                "client_id=a&client_secret=b&grant_type=refresh_token&refresh_token=c%2Bd"
            )
            .Should()
            .BeEmpty();
        contract
            .ValidateRequest("POST", "/oauth/token", [], [], "client_id=a&grant_type=password")
            .Should()
            .HaveCount(2);
    }
}
