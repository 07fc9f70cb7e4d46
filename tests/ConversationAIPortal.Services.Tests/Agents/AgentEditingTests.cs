using System.Text.Json.Nodes;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Agents;
using ConversationAIPortal.Services.Auditing;
using ConversationAIPortal.Services.Storage;
using ConversationAIPortal.Services.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace ConversationAIPortal.Services.Tests.Agents;

/// <summary>Opening, saving, making and deleting agents over the real client.</summary>
public sealed class AgentEditingTests() : PortalTest(StorageProvider.Sqlite, postgres: null)
{
    private const string Id = "agent1";

    private AgentEditing Editing => One.Get<AgentEditing>();

    [Fact]
    public async Task Save_ChangedField_WritesReadsBackAndAudits()
    {
        var (document, draft) = await OpenAsync();
        draft.Goal = "Book a call";

        var outcome = await Editing.SaveAsync(LocationId, document.Agent, draft, Stop);

        var saved = outcome.Should().BeOfType<AgentOutcome.Saved>().Subject;
        saved.Agent.Goal.Should().Be("Book a call");
        saved.StoredDifferently.Should().BeEmpty();
        HighLevel.Agents[Location][Id]["goal"]!.GetValue<string>().Should().Be("Book a call");
        var entries = await EntriesAsync();
        entries.Select(entry => entry.Outcome).Should().Equal(AuditOutcome.Intended, AuditOutcome.Done);
        entries.Select(entry => entry.CorrelationId).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        entries[0].Before.Should().Contain("Book a visit");
        entries[0].After.Should().Contain("Book a call");
    }

    [Fact]
    public async Task Save_AgentWithUnlistedMembers_DoesNotSendThem()
    {
        var (document, draft) = await OpenAsync();
        draft.Goal = "Book a call";
        var sent = "";
        HighLevel.Instead = (request, body) =>
        {
            sent = request.Method == HttpMethod.Put ? body : sent;
            return Task.FromResult<HttpResponseMessage?>(null);
        };

        await Editing.SaveAsync(LocationId, document.Agent, draft, Stop);

        document.Agent.Unlisted!.Keys.Should().Contain("novelty");
        sent.Should().Contain("\"autoPilotMaxMessages\":75").And.NotContain("novelty").And.NotContain("respondTo");
    }

    [Fact]
    public async Task Save_AgentChangedMeanwhile_IsAConflictAndWritesNothing()
    {
        var (document, draft) = await OpenAsync();
        draft.Goal = "Mine";
        HighLevel.Agents[Location][Id]["personality"] = "Theirs";

        var outcome = await Editing.SaveAsync(LocationId, document.Agent, draft, Stop);

        outcome
            .Should()
            .BeOfType<AgentOutcome.Conflict>()
            .Which.Theirs.Single()
            .Field.Should()
            .Be(nameof(AgentDraft.Personality));
        HighLevel.CountOf($"PUT /conversation-ai/agents/{Id}").Should().Be(0);
        (await EntriesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Save_HighLevelStoresSomethingElse_IsShown()
    {
        var (document, draft) = await OpenAsync();
        draft.Goal = "Book a call";
        var isWritten = false;
        HighLevel.Instead = (request, _) =>
        {
            if (isWritten && request.Method == HttpMethod.Get)
            {
                HighLevel.Agents[Location][Id]["isPrimary"] = true;
            }

            isWritten |= request.Method == HttpMethod.Put;
            return Task.FromResult<HttpResponseMessage?>(null);
        };

        var outcome = await Editing.SaveAsync(LocationId, document.Agent, draft, Stop);

        outcome
            .Should()
            .BeOfType<AgentOutcome.Saved>()
            .Which.StoredDifferently.Single()
            .Field.Should()
            .Be(nameof(AgentDraft.IsPrimary));
    }

    [Fact]
    public async Task Save_HighLevelRefusesAField_PutsTheMessageBesideIt()
    {
        var (document, draft) = await OpenAsync();
        draft.WaitTime = 7;
        HighLevel.Instead = (request, _) =>
            Task.FromResult(
                request.Method == HttpMethod.Put
                    ? MiniHighLevel.Json(
                        422,
                        """{"statusCode":422,"message":["waitTime must not be odd","nonsense"]}"""
                    )
                    : null
            );

        var outcome = await Editing.SaveAsync(LocationId, document.Agent, draft, Stop);

        var refused = outcome.Should().BeOfType<AgentOutcome.Refused>().Subject;
        refused.Errors.Keys.Should().Equal(nameof(AgentDraft.WaitTime));
        refused.Exception.Messages.Should().HaveCount(2);
        (await EntriesAsync())[^1].Outcome.Should().Be(AuditOutcome.Failed);
    }

    [Fact]
    public async Task Save_AnswerLost_SaysThatItMayHaveHappened()
    {
        var (document, draft) = await OpenAsync();
        draft.Goal = "Book a call";
        HighLevel.Instead = (request, _) =>
            Task.FromResult(request.Method == HttpMethod.Put ? MiniHighLevel.Json(502, "<html>") : null);

        var outcome = await Editing.SaveAsync(LocationId, document.Agent, draft, Stop);

        outcome.Should().BeOfType<AgentOutcome.Failed>().Which.MayHaveHappened.Should().BeTrue();
        HighLevel.CountOf($"PUT /conversation-ai/agents/{Id}").Should().Be(1, "a write is never repeated");
    }

    [Theory]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Auditor)]
    public async Task Save_RoleWithoutThePermission_IsRefusedAndRecorded(Role role)
    {
        var (document, draft) = await OpenAsync();
        draft.Goal = "Book a call";
        Person.Now = FakePerson.Of(role);

        await FluentActions
            .Awaiting(() => Editing.SaveAsync(LocationId, document.Agent, draft, Stop))
            .Should()
            .ThrowAsync<AccessDeniedException>();
        await FluentActions
            .Awaiting(() => Editing.DeleteAsync(LocationId, new AgentId(Id), "Ann", Stop))
            .Should()
            .ThrowAsync<AccessDeniedException>();

        (await EntriesAsync()).Should().OnlyContain(entry => entry.Outcome == AuditOutcome.Refused).And.HaveCount(2);
    }

    [Fact]
    public async Task Save_InvalidDraft_NeverReachesHighLevel()
    {
        var (document, draft) = await OpenAsync();
        draft.AutoPilotMaxMessages = 500;
        var calls = HighLevel.Calls.Count;

        (await Editing.SaveAsync(LocationId, document.Agent, draft, Stop)).Should().BeOfType<AgentOutcome.NotValid>();
        HighLevel.Calls.Should().HaveCount(calls);
    }

    [Fact]
    public async Task Create_GoodDraft_MakesTheAgent()
    {
        await OpenAsync();

        var outcome = await Editing.CreateAsync(LocationId, AgentDraftValidatorTests.Good(), Stop);

        HighLevel.Agents[Location].Should().ContainKey(outcome.Should().BeOfType<AgentOutcome.Saved>().Which.Agent.Id);
    }

    [Fact]
    public async Task Delete_TypedName_DeletesAndKeepsTheLastVersion()
    {
        await OpenAsync();

        (await Editing.DeleteAsync(LocationId, new AgentId(Id), "Bob", Stop))
            .Should()
            .BeOfType<AgentOutcome.NotConfirmed>();
        HighLevel.Agents[Location].Should().ContainKey(Id);
        (await Editing.DeleteAsync(LocationId, new AgentId(Id), "ann", Stop)).Should().BeOfType<AgentOutcome.Deleted>();

        HighLevel.Agents[Location].Should().NotContainKey(Id);
        (await EntriesAsync())[^1].Before.Should().Contain("Book a visit").And.Contain("novelty");
    }

    [Fact]
    public async Task Read_SomeSubAccountsFail_GivesTheOthersAndTheFailures()
    {
        await OpenAsync();
        await ConnectAsync("location2");
        HighLevel.Instead = (request, _) =>
            Task.FromResult(
                request.Headers.Authorization?.Parameter?.Contains("location2", StringComparison.Ordinal) == true
                    ? MiniHighLevel.Json(200, """{"totalCount":5,"count":5}""")
                    : null
            );
        var catalog = One.Get<AgentCatalog>();

        var answers = new List<LocationAgents>();
        await foreach (var answer in catalog.ReadAsync(await catalog.LocationsAsync(Stop), refresh: false, Stop))
        {
            answers.Add(answer);
        }

        answers.Single(answer => answer.Location.Location == LocationId).Agents.Should().ContainSingle();
        var failed = answers.Single(answer => answer.Location.Location.Value == "location2");
        failed.Agents.Should().BeNull("a partial answer is not \"no agents\"");
        failed.Failure!.Kind.Should().Be(HighLevelErrorKind.UnreadableAnswer);
    }

    private async Task<(AgentDocument Document, AgentDraft Draft)> OpenAsync()
    {
        await ConnectAsync();
        HighLevel.Agents[Location] = new(StringComparer.Ordinal)
        {
            [Id] = (JsonObject)
                JsonNode.Parse(
                    """
                    {"id":"agent1","name":"Ann","mode":"off","channels":["SMS"],"waitTime":2,"waitTimeUnit":"seconds",
                     "isPrimary":false,"autoPilotMaxMessages":75,"goal":"Book a visit","personality":"Kind",
                     "instructions":"Ask","actions":[],"novelty":{"a":1}}
                    """
                )!,
        };
        var document = await Editing.OpenAsync(LocationId, new AgentId(Id), Stop);
        return (document, AgentDraft.From(document.Agent));
    }

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var store = await One.StoreAsync();
        return await store
            .AuditEntries.Where(entry => entry.Operation != "connection.connect")
            .OrderBy(entry => entry.Id)
            .ToListAsync(Stop);
    }
}
