using System.Net;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.Tests.Http;

namespace ConversationAIPortal.HighLevel.Tests.ConversationAi;

public sealed class AgentPagingTests : IDisposable
{
    private readonly ClientUnderTest _client = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task ListAllAsync_ServerCapsPages_ReadsAllByLastId()
    {
        _client.Server.Answer = (_, request) => Page(request, total: 45, cap: 20);

        var agents = await _client.Api.Agents.ListAllAsync(Stop);

        agents.Should().HaveCount(45).And.OnlyHaveUniqueItems(agent => agent.Id);
        _client.Server.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task ListAllAsync_ServerRepeatsItself_Ends()
    {
        _client.Server.Answer = (_, _) => Answer(["a1", "a2"], total: 500);

        var agents = await _client.Api.Agents.ListAllAsync(Stop);

        agents.Should().HaveCount(2);
        _client.Server.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task ListAllAsync_SecondPageWithoutAgents_FailsRatherThanBeingShort()
    {
        _client.Server.Answer = (call, request) =>
            call == 1
                ? Page(request, total: 45, cap: 20)
                : StubHighLevel.Json(HttpStatusCode.OK, """{"totalCount":45,"count":20}""");

        var failure = await PipelineTests.FailureAsync(() => _client.Api.Agents.ListAllAsync(Stop));

        failure.Kind.Should().Be(HighLevelErrorKind.UnreadableAnswer);
    }

    private static HttpResponseMessage Page(HttpRequestMessage request, int total, int cap)
    {
        var query = request.RequestUri!.Query;
        var from = query.Contains("startAfter=a", StringComparison.Ordinal)
            ? int.Parse(query.Split("startAfter=a")[1].Split('&')[0], System.Globalization.CultureInfo.InvariantCulture)
                + 1
            : 0;
        return Answer(Enumerable.Range(from, Math.Min(cap, total - from)).Select(index => $"a{index}"), total);
    }

    private static HttpResponseMessage Answer(IEnumerable<string> ids, int total)
    {
        var agents = ids.Select(id => $$"""{"id":"{{id}}","name":"n"}""").ToList();
        return StubHighLevel.Json(
            HttpStatusCode.OK,
            $$"""{"agents":[{{string.Join(',', agents)}}],"totalCount":{{total}},"count":{{agents.Count}}}"""
        );
    }
}
