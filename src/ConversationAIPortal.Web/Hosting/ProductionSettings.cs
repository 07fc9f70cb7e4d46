using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>What must be set outside Development. Everything that is wrong is told at once.</summary>
internal static class ProductionSettings
{
    private static readonly string[] AnyTenant = ["common", "organizations", "consumers"];

    /// <summary>Call it before anything is built from the settings.</summary>
    /// <exception cref="StartupProblem">Something is missing or unsafe.</exception>
    public static void RequireProductionSettings(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            return;
        }

        var problems = Problems(builder.Configuration);
        if (problems.Count > 0)
        {
            throw new StartupProblem(
                $"These settings are needed in {builder.Environment.EnvironmentName}:{Environment.NewLine}"
                    + string.Join(Environment.NewLine, problems.Select(problem => "  - " + problem))
                    + $"{Environment.NewLine}Set them as environment variables (AzureAd__TenantId=…) or on the command line."
            );
        }
    }

    internal static IReadOnlyList<string> Problems(IConfiguration settings)
    {
        var problems = new List<string>();
        Require("AzureAd:Instance", "https://login.microsoftonline.com/ as a rule");
        Require("AzureAd:TenantId", "the directory (tenant) id of your Entra ID");
        Require("AzureAd:ClientId", "the application (client) id of the portal in Entra ID");
        if (!Has("AzureAd:ClientSecret") && !Has("AzureAd:ClientCertificates") && !Has("AzureAd:ClientCredentials"))
        {
            problems.Add("AzureAd:ClientSecret is missing (or AzureAd:ClientCertificates: a certificate instead)");
        }

        Require("HighLevel:ClientId", "of your app in HighLevel's marketplace");
        Require("HighLevel:ClientSecret", "of your app in HighLevel's marketplace");
        Require("DataProtection:CertificatePath", "a PKCS#12 file that protects the keys of stored tokens");
        if (settings["AzureAd:Instance"] is { Length: > 0 } instance && !IsHttps(instance))
        {
            problems.Add("AzureAd:Instance must be an https address");
        }

        if (AnyTenant.Contains(settings["AzureAd:TenantId"], StringComparer.OrdinalIgnoreCase))
        {
            problems.Add("AzureAd:TenantId must name your own tenant: this value lets people of any tenant sign in");
        }

        if (settings.GetValue("Sandbox:Enabled", defaultValue: false))
        {
            problems.Add("Sandbox:Enabled must not be true: the Sandbox is for Development only");
        }

        if (settings["Storage:Provider"] == "PostgreSql" && !Has("ConnectionStrings:Portal"))
        {
            problems.Add("ConnectionStrings:Portal is missing: PostgreSQL has no default");
        }

        if (Certificate(settings) is { } certificate)
        {
            problems.Add(certificate);
        }

        return problems;

        void Require(string key, string what)
        {
            if (string.IsNullOrWhiteSpace(settings[key]))
            {
                problems.Add($"{key} is missing ({what})");
            }
        }

        bool Has(string key) =>
            !string.IsNullOrWhiteSpace(settings[key]) || settings.GetSection(key).GetChildren().Any();
    }

    private static bool IsHttps(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps;

    private static string? Certificate(IConfiguration settings)
    {
        if (settings["DataProtection:CertificatePath"] is not { Length: > 0 } path)
        {
            return null;
        }

        if (!File.Exists(path))
        {
            return $"DataProtection:CertificatePath: there is no file {path}";
        }

        try
        {
            using var certificate = X509CertificateLoader.LoadPkcs12FromFile(
                path,
                settings["DataProtection:CertificatePassword"]
            );
            return certificate.HasPrivateKey ? null : $"DataProtection:CertificatePath: {path} has no private key";
        }
        catch (Exception exception)
            when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"DataProtection:CertificatePath: {path} cannot be opened with DataProtection:CertificatePassword";
        }
    }
}
