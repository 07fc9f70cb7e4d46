using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.Validation;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>The body of /oauth/locationToken: a form by the document, JSON in many apps.</summary>
internal sealed record LocationTokenBody(string CompanyId, string LocationId, IReadOnlyList<string> Problems)
{
    private static readonly string[] Members = ["companyId", "locationId"];

    public static async Task<LocationTokenBody> ReadAsync(HttpContext context)
    {
        Dictionary<string, string?> values;
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            values = form.ToDictionary(
                pair => pair.Key,
                pair => (string?)pair.Value.ToString(),
                StringComparer.Ordinal
            );
        }
        else
        {
            var (body, refusal) = await RequestBody.ReadAsync(context);
            values = refusal is null
                ? body.EnumerateObject().ToDictionary(p => p.Name, p => body.TextOf(p.Name), StringComparer.Ordinal)
                : [];
        }

        var problems = values
            .Keys.Where(name => !Members.Contains(name, StringComparer.Ordinal))
            .Select(name => $"property {name} should not exist")
            .Concat(
                Members
                    .Where(name => string.IsNullOrEmpty(values.GetValueOrDefault(name)))
                    .SelectMany(name => new[] { $"{name} must be a string", $"{name} should not be empty" })
            );
        return new LocationTokenBody(
            values.GetValueOrDefault("companyId") ?? "",
            values.GetValueOrDefault("locationId") ?? "",
            [.. problems]
        );
    }
}
