using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace ConversationAIPortal.Web.Tests.Hosting;

/// <summary>As much of Entra ID as a challenge needs, over https with a certificate of the test's own.</summary>
internal sealed class HttpsProvider : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-4333-8444-555555555555";

    private readonly WebApplication _app;

    private HttpsProvider(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First());

    public static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=portal-tests",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    public static async Task<HttpsProvider> StartAsync(
        X509Certificate2 certificate,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
            options.Listen(
                IPAddress.Loopback,
                0,
                listen => listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate })
            )
        );
        var app = builder.Build();
        app.MapGet(
            $"/{Tenant}/v2.0/.well-known/openid-configuration",
            (HttpRequest request) =>
            {
                var root = $"https://{request.Host}/{Tenant}";
                return Results.Json(
                    new
                    {
                        issuer = $"{root}/v2.0",
                        authorization_endpoint = $"{root}/oauth2/v2.0/authorize",
                        token_endpoint = $"{root}/oauth2/v2.0/token",
                        jwks_uri = $"{root}/discovery/v2.0/keys",
                    }
                );
            }
        );
        app.MapGet($"/{Tenant}/discovery/v2.0/keys", () => Results.Json(new { keys = Array.Empty<object>() }));
        await app.StartAsync(cancellationToken);
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
