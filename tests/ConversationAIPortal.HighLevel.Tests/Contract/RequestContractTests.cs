using System.Net;
using ConversationAIPortal.Contract;
using ConversationAIPortal.HighLevel.ConversationAi.Actions;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.OAuth;
using ConversationAIPortal.HighLevel.Tests.Http;

namespace ConversationAIPortal.HighLevel.Tests.Contract;

/// <summary>Every request of the client, held against HighLevel's official OpenAPI.</summary>
public sealed class RequestContractTests
{
    private static readonly AgentId Agent = new("agent0000000000001");
    private static readonly ActionId Action = new("action000000000001");
    private static readonly LocationId Location = ClientUnderTest.Location;

    private static readonly ActionWrite Booking = new()
    {
        Name = "Book",
        Details = new AppointmentBookingDetails
        {
            CalendarId = "c",
            OnlySendLink = false,
            TriggerWorkflow = false,
            SleepAfterBooking = false,
            TransferBot = false,
            RescheduleEnabled = true,
            CancelEnabled = true,
        },
    };

    private static readonly AgentWrite NewAgent = new()
    {
        Name = "Ann",
        BusinessName = "Bright Dental",
        Mode = AgentMode.Suggestive,
        Channels = AgentChannel.All,
        IsPrimary = false,
        WaitTime = 5,
        WaitTimeUnit = "seconds",
        Personality = "p",
        Goal = "g",
        Instructions = "i",
        AutoPilotMaxMessages = 75,
        RespondToAudio = true,
    };

    public static TheoryData<string> Calls => [.. All.Keys];

    private static readonly Dictionary<string, Func<IHighLevel, CancellationToken, Task>> All = new(
        StringComparer.Ordinal
    )
    {
        ["search-agent"] = (client, stop) => client.For(Location).Agents.SearchAsync("a", 10, "book", stop),
        ["get-agent"] = (client, stop) => client.For(Location).Agents.GetAsync(Agent, stop),
        ["create-agent"] = (client, stop) => client.For(Location).Agents.CreateAsync(NewAgent, stop),
        ["update-agent"] = (client, stop) => client.For(Location).Agents.UpdateAsync(Agent, NewAgent, stop),
        ["delete-agent"] = (client, stop) => client.For(Location).Agents.DeleteAsync(Agent, stop),
        ["list-actions"] = (client, stop) => client.For(Location).Actions.ListAsync(Agent, stop),
        ["get-action-by-id"] = (client, stop) => client.For(Location).Actions.GetAsync(Agent, Action, stop),
        ["create-action"] = (client, stop) => client.For(Location).Actions.CreateAsync(Agent, Booking, stop),
        ["update-action"] = (client, stop) => client.For(Location).Actions.UpdateAsync(Agent, Action, Booking, stop),
        ["delete-action"] = (client, stop) => client.For(Location).Actions.DeleteAsync(Agent, Action, stop),
        ["update-followup-settings"] = (client, stop) =>
            client
                .For(Location)
                .Actions.UpdateFollowupSettingsAsync(
                    Agent,
                    new FollowupSettingsWrite
                    {
                        ActionIds = ["x"],
                        FollowupSettings = new FollowupSettings
                        {
                            DynamicChannelSwitching = true,
                            FollowUpHours = false,
                        },
                    },
                    stop
                ),
        ["get-generation-details"] = (client, stop) =>
            client.For(Location).Generations.GetAsync(new MessageId("m1"), "conversation", stop),
        ["get-access-token"] = (client, stop) =>
            client.OAuth.ExchangeCodeAsync(
                "code",
                TokenUserType.Location,
                "https://portal.example/connect/callback",
                stop
            ),
        ["get-access-token (refresh)"] = (client, stop) =>
            client.OAuth.RefreshAsync(new Secret("r"), TokenUserType.Company, stop),
        ["get-location-access-token"] = (client, stop) =>
            client.OAuth.MintLocationTokenAsync(new CompanyId("co"), Location, new Secret("t"), stop),
        ["get-installed-location"] = (client, stop) =>
            client.OAuth.GetInstalledLocationsAsync(new CompanyId("co"), new Secret("t"), 0, 100, stop),
        ["search-conversation"] = (client, stop) =>
            client.For(Location).Conversations.SearchAsync(Location, null, "x", 20, 1600854, stop),
        ["get-messages"] = (client, stop) =>
            client.For(Location).Conversations.GetMessagesAsync(new ConversationId("c1"), "m", 20, stop),
        ["get-message"] = (client, stop) =>
            client.For(Location).Conversations.GetMessageAsync(new MessageId("m1"), stop),
        ["export-messages-by-location"] = (client, stop) =>
            client
                .For(Location)
                .Conversations.ExportAsync(Location, 500, "c", "createdAt", "asc", "2026-01-01", "2026-02-01", stop),
        ["get-location"] = (client, stop) => client.For(Location).Locations.GetAsync(Location, stop),
        ["get-custom-fields"] = (client, stop) =>
            client.For(Location).Locations.GetCustomFieldsAsync(Location, "contact", stop),
        ["get-location-tags"] = (client, stop) => client.For(Location).Locations.GetTagsAsync(Location, stop),
        ["get-workflow"] = (client, stop) => client.For(Location).Workflows.ListAsync(Location, stop),
        ["get-calendars"] = (client, stop) => client.For(Location).Calendars.ListAsync(Location, stop),
        ["search-users"] = (client, stop) =>
            client.For(Location).Users.SearchAsync(new CompanyId("co"), Location, "x", "0", "25", stop),
        ["get-user-by-location"] = (client, stop) => client.For(Location).Users.ListAsync(Location, stop),
        ["listAllKnowledgeBasesPaginated"] = (client, stop) =>
            client.For(Location).KnowledgeBases.ListAsync(Location, 20, "k", stop),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Request_OfEveryOperation_IsAsTheOpenApiSays(string operation)
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = HighLevelContract.FindFolder();
        Assert.SkipWhen(folder is null, HighLevelContract.Missing);
        var contract = await HighLevelContract.LoadAsync(folder!, stop);
        using var client = new ClientUnderTest();
        client.Server.Answer = (_, _) => StubHighLevel.Json(HttpStatusCode.BadRequest, "{}");

        await FluentActions
            .Awaiting(() => All[operation](client.Client, stop))
            .Should()
            .ThrowAsync<HighLevelException>();

        var sent = client.Server.Requests.Single();
        contract.Find(sent.Method.Method, sent.Url.AbsolutePath)!.Id.Should().Be(operation.Split(' ')[0]);
        Problems(contract, sent).Should().BeEmpty();
    }

    private static IReadOnlyList<string> Problems(HighLevelContract contract, SentRequest sent) =>
        contract.ValidateRequest(
            sent.Method.Method,
            sent.Url.AbsolutePath,
            [
                .. sent
                    .Url.Query.TrimStart('?')
                    .Split('&', StringSplitOptions.RemoveEmptyEntries)
                    .Select(static pair => pair.Split('='))
                    .Select(static pair =>
                        KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1]))
                    ),
            ],
            sent.Headers.ToList(),
            sent.Body
        );
}
