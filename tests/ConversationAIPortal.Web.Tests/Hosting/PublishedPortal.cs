using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace ConversationAIPortal.Web.Tests.Hosting;

/// <summary>The portal as the container image holds it: published once, with what Production needs beside it.</summary>
public sealed class PublishedPortal : IAsyncLifetime
{
    private const string Password = "made-for-one-test-run";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-publish-tests-");

    public X509Certificate2 Certificate { get; } = HttpsProvider.MakeCertificate();

    public string Folder => Path.Combine(_folder.FullName, "published");

    public string Program => Path.Combine(Folder, "ConversationAIPortal.Web.dll");

    private string CertificateFile => Path.Combine(_folder.FullName, "certificate.pfx");

    private string TrustFile => Path.Combine(_folder.FullName, "trust.pem");

    /// <summary>Makes the process believe the test's own certificate.</summary>
    public Dictionary<string, string> Variables => new() { ["SSL_CERT_FILE"] = TrustFile };

    public string[] Store => [$"--ConnectionStrings:Portal=Data Source={Path.Combine(_folder.FullName, "portal.db")}"];

    public string[] Arguments(Uri url, Uri provider) =>
        [
            $"--Kestrel:Endpoints:Https:Url={url.GetLeftPart(UriPartial.Authority)}",
            $"--Kestrel:Endpoints:Https:Certificate:Path={CertificateFile}",
            $"--Kestrel:Endpoints:Https:Certificate:Password={Password}",
            $"--AzureAd:Instance={provider}",
            $"--AzureAd:TenantId={HttpsProvider.Tenant}",
            "--AzureAd:ClientId=portal",
            "--AzureAd:ClientSecret=not-a-real-one",
            "--HighLevel:ClientId=abc-def",
            "--HighLevel:ClientSecret=not-a-real-one",
            $"--DataProtection:CertificatePath={CertificateFile}",
            $"--DataProtection:CertificatePassword={Password}",
            .. Store,
        ];

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllBytesAsync(CertificateFile, Certificate.Export(X509ContentType.Pkcs12, Password));
        await File.WriteAllTextAsync(TrustFile, Certificate.ExportCertificatePem());
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = PortalProcess.Repository,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "publish",
            "src/ConversationAIPortal.Web",
            "-c",
            "Release",
            "-o",
            Folder,
            "-v",
            "q",
            "-nologo",
            // Analyzers have run on the same code when the tests were built.
            "-p:RunAnalyzers=false",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // A compiler server or build node that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        publish.ExitCode.Should().Be(0, output);
    }

    public ValueTask DisposeAsync()
    {
        Certificate.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
