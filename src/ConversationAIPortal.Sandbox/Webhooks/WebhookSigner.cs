using System.Text;
using ConversationAIPortal.Sandbox.Seed;
using NSec.Cryptography;

namespace ConversationAIPortal.Sandbox.Webhooks;

/// <summary>Signs events with the Sandbox's own Ed25519 key, which follows from the seed so that a restart keeps it.</summary>
internal sealed class WebhookSigner : IDisposable
{
    private readonly Key _key;

    public WebhookSigner(Agency agency)
    {
        var random = SeedRandom.For(agency.Seed, "webhook-key");
        byte[] seed = [.. random.Guid().ToByteArray(), .. random.Guid().ToByteArray()];
        _key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
        PublicKey = Convert.ToBase64String(_key.PublicKey.Export(KeyBlobFormat.PkixPublicKey));
    }

    /// <summary>Base64 of the DER form, as HighLevel publishes its own.</summary>
    public string PublicKey { get; }

    /// <summary>The value of X-GHL-Signature.</summary>
    public string Sign(string body) =>
        Convert.ToBase64String(SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(body)));

    public void Dispose() => _key.Dispose();
}
