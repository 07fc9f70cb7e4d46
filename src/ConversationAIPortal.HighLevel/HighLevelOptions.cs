using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.HighLevel;

/// <summary>The marketplace app and where HighLevel is: settings section <c>HighLevel</c>.</summary>
public sealed class HighLevelOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "HighLevel";

    /// <summary>Base of the API.</summary>
    [Required]
    public string ApiBaseUrl { get; set; } = "https://services.leadconnectorhq.com";

    /// <summary>The page where an agency chooses what to connect (Authorization.md).</summary>
    [Required]
    public string ChooseLocationUrl { get; set; } = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation";

    /// <summary>The marketplace app's client id.</summary>
    [Required]
    public string ClientId { get; set; } = "";

    /// <summary>The marketplace app's client secret; read once into a <see cref="Secret"/>.</summary>
    [Required]
    public string ClientSecret { get; set; } = "";

    /// <summary>The marketplace app's id; by default the part of <see cref="ClientId"/> before its hyphen.</summary>
    public string AppId { get; set; } = "";

    /// <summary><see cref="AppId"/>, or the part of <see cref="ClientId"/> before its hyphen, as HighLevel forms client ids.</summary>
    public string EffectiveAppId => AppId.Length > 0 ? AppId : ClientId.Split('-')[0];

    /// <summary>Ed25519 public key (SubjectPublicKeyInfo, base64) that signs webhooks.</summary>
    public string WebhookPublicKey { get; set; } = "MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=";

    /// <summary>How long one try of a call may take, in seconds; 1–100.</summary>
    [Range(1, 100)]
    public int AttemptTimeoutSeconds { get; set; } = 20;

    /// <summary>How long a call with all its retries may take, in seconds; 1–300.</summary>
    [Range(1, 300)]
    public int TotalTimeoutSeconds { get; set; } = 60;
}

/// <summary>Names the setting that is wrong, and what to do.</summary>
internal sealed class HighLevelOptionsValidator : IValidateOptions<HighLevelOptions>
{
    public ValidateOptionsResult Validate(string? name, HighLevelOptions options)
    {
        var problems = new List<string>();
        RequireUrl(problems, nameof(options.ApiBaseUrl), options.ApiBaseUrl);
        RequireUrl(problems, nameof(options.ChooseLocationUrl), options.ChooseLocationUrl);
        RequireText(problems, nameof(options.ClientId), options.ClientId);
        RequireText(problems, nameof(options.ClientSecret), options.ClientSecret);
        if (options.AttemptTimeoutSeconds > options.TotalTimeoutSeconds)
        {
            problems.Add(
                "HighLevel:AttemptTimeoutSeconds is longer than HighLevel:TotalTimeoutSeconds. Make it shorter."
            );
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void RequireText(List<string> problems, string key, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            problems.Add($"HighLevel:{key} is missing. Copy it from your app's settings in HighLevel's marketplace.");
        }
    }

    private static void RequireUrl(List<string> problems, string key, string value)
    {
        if (
            !Uri.TryCreate(value, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        )
        {
            problems.Add($"HighLevel:{key} must be an https address (http only on this machine).");
        }
    }
}
