using ConversationAIPortal.Web.SignIn;
using ConversationAIPortal.Web.Tests.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ConversationAIPortal.Web.Tests.SignIn;

public sealed class ClientAssertionTests
{
    [Fact]
    public async Task Make_Certificate_IsSignedForTheTokenEndpointAndShortLived()
    {
        using var certificate = HttpsProvider.MakeCertificate();
        var now = DateTimeOffset.UtcNow;

        var assertion = ClientAssertion.Make(
            new X509SigningCredentials(certificate),
            "portal",
            "https://login.example/token",
            now
        );

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(
            assertion,
            new TokenValidationParameters
            {
                ValidIssuer = "portal",
                ValidAudience = "https://login.example/token",
                IssuerSigningKey = new X509SecurityKey(certificate),
            }
        );
        result.IsValid.Should().BeTrue();
        result.Claims["sub"].Should().Be("portal");
        result.Claims.Should().ContainKey("jti");
        result.SecurityToken.ValidTo.Should().BeBefore(now.UtcDateTime.AddMinutes(6));
        ((JsonWebToken)result.SecurityToken).TryGetHeaderValue<string>("x5t", out _).Should().BeTrue();
    }
}
