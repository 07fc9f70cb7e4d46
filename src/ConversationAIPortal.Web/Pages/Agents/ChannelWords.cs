using ConversationAIPortal.HighLevel.ConversationAi.Agents;

namespace ConversationAIPortal.Web.Pages.Agents;

/// <summary>Channels as HighLevel's own screens call them.</summary>
internal static class ChannelWords
{
    public static string Of(AgentChannel channel) =>
        channel.Value switch
        {
            "IG" => "Instagram",
            "FB" => "Facebook",
            "SMS" => "SMS",
            "WebChat" => "Web chat",
            "Live_Chat" => "Live chat",
            "WhatsApp" => "WhatsApp",
            _ => channel.Value,
        };
}

/// <summary>Action types as HighLevel's own screens call them.</summary>
internal static class ActionWords
{
    public static string Of(string? type) =>
        type switch
        {
            "triggerWorkflow" => "Trigger workflow",
            "updateContactField" => "Update contact field",
            "appointmentBooking" => "Book appointment",
            "stopBot" => "Stop bot",
            "humanHandOver" => "Hand over to a human",
            "advancedFollowup" => "Advanced follow-up",
            "transferBot" => "Transfer to another agent",
            null or "" => "Unknown action",
            _ => type,
        };

    public static string Icon(string? type) =>
        type switch
        {
            "triggerWorkflow" => Components.PortalIcons.Workflow,
            "updateContactField" => Components.PortalIcons.Edit,
            "appointmentBooking" => Components.PortalIcons.Calendar,
            "stopBot" => Components.PortalIcons.Pause,
            "humanHandOver" => Components.PortalIcons.Hand,
            "advancedFollowup" => Components.PortalIcons.Clock,
            "transferBot" => Components.PortalIcons.Person,
            _ => Components.PortalIcons.Help,
        };
}
