using ConversationAIPortal.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace ConversationAIPortal.Web.Tests.Hosting;

public sealed class ProductionSettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-settings-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Problems_AllSet_None() => Problems().Should().BeEmpty();

    [Theory]
    [InlineData("AzureAd:Instance")]
    [InlineData("AzureAd:TenantId")]
    [InlineData("AzureAd:ClientId")]
    [InlineData("AzureAd:ClientSecret")]
    [InlineData("HighLevel:ClientId")]
    [InlineData("HighLevel:ClientSecret")]
    [InlineData("DataProtection:CertificatePath")]
    public void Problems_OneMissing_NamesIt(string key) =>
        Problems((key, "")).Should().ContainSingle().Which.Should().StartWith(key).And.Contain("missing");

    [Fact]
    public void Problems_CertificateInsteadOfSecret_None() =>
        Problems(
                ("AzureAd:ClientSecret", ""),
                ("AzureAd:ClientCertificates:0:SourceType", "Path"),
                ("AzureAd:ClientCertificates:0:CertificateDiskPath", "/somewhere.pfx")
            )
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData("AzureAd:Instance", "http://login.example/", "https")]
    [InlineData("AzureAd:TenantId", "common", "your own tenant")]
    [InlineData("AzureAd:TenantId", "Organizations", "your own tenant")]
    [InlineData("Sandbox:Enabled", "true", "must not be true")]
    [InlineData("Storage:Provider", "PostgreSql", "ConnectionStrings:Portal is missing")]
    [InlineData("DataProtection:CertificatePath", "/nowhere.pfx", "there is no file")]
    [InlineData("DataProtection:CertificatePassword", "wrong", "cannot be opened")]
    public void Problems_UnsafeOrWrong_SaysWhy(string key, string value, string words) =>
        Problems((key, value)).Should().ContainSingle().Which.Should().Contain(words);

    private IReadOnlyList<string> Problems(params (string Key, string Value)[] changes)
    {
        using var certificate = HttpsProvider.MakeCertificate();
        var file = Path.Combine(_folder.FullName, "keys.pfx");
        File.WriteAllBytes(
            file,
            certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12, "right")
        );
        var settings = new Dictionary<string, string?>
        {
            ["AzureAd:Instance"] = "https://login.microsoftonline.com/",
            ["AzureAd:TenantId"] = HttpsProvider.Tenant,
            ["AzureAd:ClientId"] = "portal",
            ["AzureAd:ClientSecret"] = "secret",
            ["HighLevel:ClientId"] = "abc-def",
            ["HighLevel:ClientSecret"] = "secret",
            ["DataProtection:CertificatePath"] = file,
            ["DataProtection:CertificatePassword"] = "right",
        };
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }

        return ProductionSettings.Problems(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }
}
