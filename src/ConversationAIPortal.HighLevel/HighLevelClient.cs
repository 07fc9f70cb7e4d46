using ConversationAIPortal.HighLevel.Calendars;
using ConversationAIPortal.HighLevel.ConversationAi.Actions;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.ConversationAi.Generations;
using ConversationAIPortal.HighLevel.Conversations;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.KnowledgeBases;
using ConversationAIPortal.HighLevel.Locations;
using ConversationAIPortal.HighLevel.OAuth;
using ConversationAIPortal.HighLevel.Users;
using ConversationAIPortal.HighLevel.Workflows;
using Microsoft.Extensions.Options;
using Refit;

namespace ConversationAIPortal.HighLevel;

/// <summary><see cref="IHighLevel"/> over HTTP. The handlers below are pooled; what is made per call is light.</summary>
internal sealed class HighLevelClient(
    IHttpMessageHandlerFactory handlers,
    IOAuthClient oauth,
    IOptions<HighLevelOptions> options
) : IHighLevel
{
    /// <summary>The pooled handler pipeline of sub-account calls.</summary>
    internal const string Pipeline = "highlevel";

    /// <summary>Source-generated JSON; an answer that cannot be read is told as such, not as Refit's exception.</summary>
    internal static readonly RefitSettings Settings = MakeSettings();

    public IOAuthClient OAuth => oauth;

    public ILocationApi For(LocationId location) => Bind(location, token: null);

    public ILocationApi With(LocationId location, Secret token) => Bind(location, token);

    private LocationApi Bind(LocationId location, Secret? token) =>
        new(
            location,
            CreateHttpClient(handlers.CreateHandler(Pipeline), options.Value, TokenOwner.Of(location), token)
        );

    internal static HttpClient CreateHttpClient(
        HttpMessageHandler pipeline,
        HighLevelOptions options,
        TokenOwner owner,
        Secret? token
    ) =>
        // The factory owns the pipeline; the client must not dispose it. Time-outs are the resilience handler's.
        new(new BindingHandler(owner, token, pipeline), disposeHandler: false)
        {
            BaseAddress = new Uri(options.ApiBaseUrl.TrimEnd('/')),
            Timeout = Timeout.InfiniteTimeSpan,
        };

    private static RefitSettings MakeSettings()
    {
        var settings = RefitSettings.ForJsonContext(HighLevelJson.Default);
        settings.DeserializationExceptionFactory = static (response, _) =>
            ValueTask.FromResult<Exception?>(
                new HighLevelException(
                    HighLevelErrorKind.UnreadableAnswer,
                    response.RequestMessage is { } request ? CallContext.Operation(request) : "unknown"
                )
                {
                    Status = response.StatusCode,
                    Location = response.RequestMessage is { } sent ? CallContext.Owner(sent).Location : null,
                }
            );
        settings.TransportExceptionFactory = static (_, exception, _) =>
            exception is HighLevelException or OperationCanceledException
                ? exception
                : new HighLevelException(HighLevelErrorKind.Unavailable, "unknown");
        return settings;
    }

    private sealed class LocationApi(LocationId location, HttpClient client) : ILocationApi
    {
        public LocationId Location => location;
        public IAgentsApi Agents => Api<IAgentsApi>();
        public IActionsApi Actions => Api<IActionsApi>();
        public IGenerationsApi Generations => Api<IGenerationsApi>();
        public IConversationsApi Conversations => Api<IConversationsApi>();
        public ILocationsApi Locations => Api<ILocationsApi>();
        public IWorkflowsApi Workflows => Api<IWorkflowsApi>();
        public ICalendarsApi Calendars => Api<ICalendarsApi>();
        public IUsersApi Users => Api<IUsersApi>();
        public IKnowledgeBasesApi KnowledgeBases => Api<IKnowledgeBasesApi>();

        private T Api<T>() => RestService.For<T>(client, Settings);
    }
}
