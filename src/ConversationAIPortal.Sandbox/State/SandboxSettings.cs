using System.ComponentModel.DataAnnotations;

namespace ConversationAIPortal.Sandbox.State;

/// <summary>The <c>Sandbox</c> section: size, pace and identity of the stand-in.</summary>
public sealed class SandboxSettings
{
    [Range(1, 20_000)]
    public int Locations { get; set; } = 12;

    [Range(0, 500)]
    public int AgentsPerLocation { get; set; } = 5;

    [Range(0, 200_000)]
    public int MessagesPerLocation { get; set; } = 400;

    /// <summary>Added before every HighLevel answer, in milliseconds.</summary>
    [Range(0, 600_000)]
    public int LatencyMs { get; set; }

    /// <summary>Same seed, same agency.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The day that the seed's history ends on; null = today.</summary>
    public DateOnly? Today { get; set; }

    /// <summary>HighLevel's client ids begin with the app's id.</summary>
    public string ClientId { get; set; } = "6790c0ffee5a4db0c0debeef-sandbox1";

    public string ClientSecret { get; set; } = "development-only-client-secret";

    public string AppId => ClientId.Split('-')[0];

    /// <summary>Life of an access token in seconds; HighLevel's is a day.</summary>
    [Range(1, 31_536_000)]
    public int AccessTokenSeconds { get; set; } = 86_399;

    [Range(1, 31_536_000)]
    public int RefreshTokenSeconds { get; set; } = 31_536_000;

    /// <summary>Life of an authorization code in seconds.</summary>
    [Range(1, 86_400)]
    public int CodeSeconds { get; set; } = 600;

    [Range(1, 1_000_000)]
    public int BurstLimit { get; set; } = 100;

    [Range(1, 600_000)]
    public int BurstWindowMs { get; set; } = 10_000;

    [Range(1, 100_000_000)]
    public int DailyLimit { get; set; } = 200_000;

    /// <summary>Members that an update leaves out go back to their defaults (reported of HighLevel), or stay.</summary>
    public bool UpdateReplaces { get; set; } = true;

    /// <summary>Whether knowledge bases ask for <c>knowledge-bases.readonly</c>; the official document names no scope.</summary>
    public bool KnowledgeBaseScope { get; set; }

    /// <summary>False: <c>/oauth/reconnect</c> answers that it has been removed, as some report.</summary>
    public bool ReconnectWorks { get; set; } = true;

    /// <summary>Where events are sent; empty = nowhere.</summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>Pauses before the second and later tries after a 429, in milliseconds; unset = HighLevel's own.</summary>
    /// <remarks>Null by default: configuration adds to an array that is there already.</remarks>
    public int[]? WebhookRetryDelaysMs { get; set; }

    [Range(1, 100_000)]
    public int RequestLogSize { get; set; } = 2_000;
}
