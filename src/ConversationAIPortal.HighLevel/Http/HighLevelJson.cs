using System.Text.Json.Serialization;
using ConversationAIPortal.HighLevel.Calendars;
using ConversationAIPortal.HighLevel.ConversationAi.Actions;
using ConversationAIPortal.HighLevel.ConversationAi.Agents;
using ConversationAIPortal.HighLevel.ConversationAi.Generations;
using ConversationAIPortal.HighLevel.Conversations;
using ConversationAIPortal.HighLevel.KnowledgeBases;
using ConversationAIPortal.HighLevel.Locations;
using ConversationAIPortal.HighLevel.OAuth;
using ConversationAIPortal.HighLevel.Users;
using ConversationAIPortal.HighLevel.Workflows;

namespace ConversationAIPortal.HighLevel.Http;

/// <summary>Source-generated JSON of every record on the wire. Nulls are left out of what is sent.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(Agent))]
[JsonSerializable(typeof(AgentWrite))]
[JsonSerializable(typeof(AgentSearchAnswer))]
[JsonSerializable(typeof(AgentDeleted))]
[JsonSerializable(typeof(ActionWrite))]
[JsonSerializable(typeof(ActionAnswer))]
[JsonSerializable(typeof(ActionListAnswer))]
[JsonSerializable(typeof(ActionDone))]
[JsonSerializable(typeof(FollowupSettingsWrite))]
[JsonSerializable(typeof(TriggerWorkflowDetails))]
[JsonSerializable(typeof(UpdateContactFieldDetails))]
[JsonSerializable(typeof(AppointmentBookingDetails))]
[JsonSerializable(typeof(StopBotDetails))]
[JsonSerializable(typeof(HumanHandOverDetails))]
[JsonSerializable(typeof(AdvancedFollowupDetails))]
[JsonSerializable(typeof(TransferBotDetails))]
[JsonSerializable(typeof(Generation))]
[JsonSerializable(typeof(ConversationSearchAnswer))]
[JsonSerializable(typeof(ConversationMessages))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(MessageExportAnswer))]
[JsonSerializable(typeof(LocationAnswer))]
[JsonSerializable(typeof(CustomFieldsAnswer))]
[JsonSerializable(typeof(TagsAnswer))]
[JsonSerializable(typeof(WorkflowsAnswer))]
[JsonSerializable(typeof(CalendarsAnswer))]
[JsonSerializable(typeof(UsersAnswer))]
[JsonSerializable(typeof(KnowledgeBasesAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(InstalledLocationsAnswer))]
[JsonSerializable(typeof(ReconnectAnswer))]
public sealed partial class HighLevelJson : JsonSerializerContext;
