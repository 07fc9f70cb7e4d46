using System.Text.Json.Nodes;
using ConversationAIPortal.Sandbox.State;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>Writes agents and actions as HighLevel answers them.</summary>
internal static class AgentJson
{
    /// <summary>The answer of get, create and update: <c>goal</c> is a text, and there are no dates.</summary>
    public static JsonObject Full(AgentRecord agent, LocationAgents all)
    {
        var json = Shared(agent, all);
        json["goal"] = agent.Goal;
        json["personality"] = agent.Personality;
        json["instructions"] = agent.Instructions;
        if (agent.FullPrompt is not null)
        {
            json["fullPrompt"] = agent.FullPrompt;
        }

        return json;
    }

    /// <summary>An item of the search answer: <c>goal</c> is an object, texts are left out, dates are there.</summary>
    public static JsonObject Item(AgentRecord agent, LocationAgents all)
    {
        var json = Shared(agent, all);
        json["goal"] = new JsonObject
        {
            ["prompt"] = agent.Goal,
            ["type"] = "custom",
            ["actionId"] = null,
        };
        json["createdAt"] = Answers.Time(agent.CreatedAt);
        json["updatedAt"] = Answers.Time(agent.UpdatedAt);
        return json;
    }

    public static JsonObject Action(ActionRecord action, string agentId) =>
        new()
        {
            ["id"] = action.Id,
            ["name"] = action.Name,
            ["type"] = action.Type,
            ["agentId"] = agentId,
            ["details"] = action.Details.DeepClone(),
        };

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonObject Shared(AgentRecord agent, LocationAgents all)
    {
        var json = new JsonObject { ["id"] = agent.Id, ["name"] = agent.Name };
        if (agent.BusinessName is not null)
        {
            json["businessName"] = agent.BusinessName;
        }

        json["mode"] = agent.Mode;
        if (Channels(agent) is { } channels)
        {
            json["channels"] = channels;
        }

        json["waitTime"] = agent.WaitTime;
        json["waitTimeUnit"] = agent.WaitTimeUnit;
        json["sleepEnabled"] = agent.SleepEnabled;
        json["sleepTime"] = agent.SleepTime;
        json["sleepTimeUnit"] = agent.SleepTimeUnit;
        json["actions"] = new JsonArray([
            .. agent
                .ActionIds.Where(all.Actions.ContainsKey)
                .Select(id => new JsonObject { ["id"] = id, ["type"] = all.Actions[id].Type }),
        ]);
        json["isPrimary"] = agent.IsPrimary;
        json["autoPilotMaxMessages"] = agent.AutoPilotMaxMessages;
        json["knowledgeBaseIds"] = Texts(agent.KnowledgeBaseIds);
        if (agent.SleepOnManualMessage is { } manual)
        {
            json["sleepOnManualMessage"] = manual;
        }

        if (agent.SleepOnWorkflowMessage is { } workflow)
        {
            json["sleepOnWorkflowMessage"] = workflow;
        }

        return json;
    }

    private static JsonArray? Channels(AgentRecord agent) =>
        agent.ChannelShape switch
        {
            ChannelShape.Omitted => null,
            ChannelShape.UpperCaseLiveChat => Texts(agent.Channels.Select(c => c == "Live_Chat" ? "LIVE_CHAT" : c)),
            ChannelShape.Objects => new JsonArray([
                .. agent.Channels.Select((channel, i) => new JsonObject { ["name"] = channel, ["isPrimary"] = i == 0 }),
            ]),
            _ => Texts(agent.Channels),
        };
}
