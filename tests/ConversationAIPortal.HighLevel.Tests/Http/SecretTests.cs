using System.Text.Json;
using ConversationAIPortal.HighLevel.OAuth;

namespace ConversationAIPortal.HighLevel.Tests.Http;

public sealed class SecretTests
{
    private const string Canary = "canary-secret-1";

    [Fact]
    public void Secret_FormattedInAnyWay_DoesNotShowItsValue()
    {
        var secret = new Secret(Canary);
        var answer = new TokenAnswer { AccessToken = secret, RefreshToken = secret };

        $"{secret} {answer} {string.Concat(secret)}".Should().NotContain(Canary);
    }

    [Fact]
    public void Secret_Serialised_IsRefused() =>
        FluentActions
            .Invoking(() => JsonSerializer.Serialize(new { Token = new Secret(Canary) }))
            .Should()
            .Throw<NotSupportedException>();

    [Fact]
    public void Secret_SameValue_IsEqual()
    {
        (new Secret("a") == new Secret("a")).Should().BeTrue();
        (new Secret("a") == new Secret("b")).Should().BeFalse();
        new Secret("a").Fingerprint().Should().HaveLength(64).And.NotContain("a1b2");
    }
}
