using System.Text.Json;
using static ConversationAIPortal.Sandbox.Validation.Member;

namespace ConversationAIPortal.Sandbox.Validation;

/// <summary>What HighLevel takes when an agent is made or changed.</summary>
internal static class AgentRules
{
    public static readonly string[] Channels = ["IG", "FB", "SMS", "WebChat", "WhatsApp", "Live_Chat"];

    private const int MostKnowledgeBases = 7;

    private static readonly Member[] Common =
    [
        May("businessName", Rules.Text(mayBeEmpty: true)),
        May("mode", Rules.OneOf("off", "suggestive", "auto-pilot")),
        May("channels", Rules.Texts(Channels)),
        May("isPrimary", Rules.Flag),
        May("waitTime", Rules.Number(min: 0)),
        May("waitTimeUnit", Rules.OneOf("minutes", "seconds")),
        May("sleepEnabled", Rules.Flag),
        May("sleepTime", Rules.Number(min: 1)),
        May("sleepTimeUnit", Rules.OneOf("hours", "minutes", "seconds")),
        May("knowledgeBaseIds", Rules.Texts(max: MostKnowledgeBases)),
        May("respondToImages", Rules.Flag),
        May("respondToAudio", Rules.Flag),
        May("sleepOnManualMessage", Rules.Flag),
        May("sleepOnWorkflowMessage", Rules.Flag),
    ];

    public static Shape Create { get; } =
        new([
            Must("name", Rules.Text()),
            Must("personality", Rules.Text()),
            Must("goal", Rules.Text()),
            Must("instructions", Rules.Text()),
            May("autoPilotMaxMessages", Rules.Number(1, 100)),
            .. Common,
        ])
        {
            Between = Together,
        };

    // The three texts may be empty here: agents of newer screens have them so, and are saved as they were read.
    public static Shape Update { get; } =
        new([
            May("name", Rules.Text()),
            May("personality", Rules.Text(mayBeEmpty: true)),
            May("goal", Rules.Text(mayBeEmpty: true)),
            May("instructions", Rules.Text(mayBeEmpty: true)),
            Must("autoPilotMaxMessages", Rules.Number(1, 100)),
            .. Common,
        ])
        {
            Between = Together,
        };

    private static IEnumerable<string> Together(JsonElement body)
    {
        if (body.IsTrue("isPrimary") && !body.Has("mode"))
        {
            yield return "mode should not be empty";
        }

        var mostWait = body.TextOf("waitTimeUnit") == "minutes" ? 5 : 300;
        if (body.NumberOf("waitTime") > mostWait)
        {
            yield return $"waitTime must not be greater than {mostWait}";
        }

        foreach (var problem in Sleep(body))
        {
            yield return problem;
        }
    }

    // Both null = asleep until woken; one without the other means nothing.
    private static IEnumerable<string> Sleep(JsonElement body)
    {
        var (time, unit) = (body.NumberOf("sleepTime"), body.TextOf("sleepTimeUnit"));
        if (time is null != unit is null)
        {
            yield return time is null ? "sleepTime should not be empty" : "sleepTimeUnit should not be empty";
        }

        var most = unit switch
        {
            "hours" => 48,
            "minutes" => 2_880,
            _ => 172_800,
        };
        if (time > most)
        {
            yield return $"sleepTime must not be greater than {most}";
        }
    }
}
