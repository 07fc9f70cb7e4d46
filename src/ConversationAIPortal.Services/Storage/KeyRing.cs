using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ConversationAIPortal.Services.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Services.Storage;

/// <summary>The keys that encrypt tokens: kept in the store, protected by a certificate in Production.</summary>
public static class KeyRing
{
    /// <summary>
    /// Adds Data Protection over the store. New keys are not made by themselves: <see cref="KeyRingCheck"/> makes the
    /// first one, and only when nothing is encrypted yet.
    /// </summary>
    public static IServiceCollection AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services
            .AddDataProtection()
            .SetApplicationName("ConversationAIPortal")
            .PersistKeysToDbContext<PortalDbContext>();
        if (configuration["DataProtection:CertificatePath"] is { Length: > 0 } path)
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(
                path,
                configuration["DataProtection:CertificatePassword"]
            );
            protection.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        }

        services.AddSingleton<KeyRingCheck>();
        return services;
    }
}

/// <summary>Refuses a start with a key ring that cannot read what is encrypted in the store.</summary>
public sealed class KeyRingCheck(
    IDbContextFactory<PortalDbContext> contexts,
    TokenProtector protector,
    IKeyManager keys
)
{
    /// <summary>Null when every key can be used; call it after the migrations and before anything is encrypted.</summary>
    public async Task<StoreProblem?> CheckAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var encrypted = await context
            .Connections.AsNoTracking()
            .Where(row => row.ProtectedAccessToken != null)
            .OrderByDescending(row => row.CredentialSinceUtc)
            .Select(row => new { row.OwnerId, row.ProtectedAccessToken })
            .FirstOrDefaultAsync(cancellationToken);
        if (encrypted is null)
        {
            return null;
        }

        // Looked at before anything asks for the current key, since that would make a new one.
        if (keys.GetAllKeys().All(key => !CanUse(key)))
        {
            return Problem("The store holds encrypted tokens, but no key that can read them.");
        }

        return protector.Unprotect(encrypted.ProtectedAccessToken, encrypted.OwnerId, TokenKind.Access) is null
            ? Problem("The store holds encrypted tokens that this key ring cannot read.")
            : null;
    }

    private static bool CanUse(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception exception)
            when (exception is CryptographicException or InvalidOperationException or System.Xml.XmlException)
        {
            return false;
        }
    }

    private static StoreProblem Problem(string what) =>
        new(
            what,
            "Restore the table data_protection_keys from the same backup as the rest of the store, and set DataProtection:CertificatePath to the certificate it was protected with. Nothing was changed and no new key was made."
        );
}
