using System.Net;

namespace ConversationAIPortal.Sandbox.Tests.Faults;

public sealed class FaultRequestTests
{
    [Theory]
    [InlineData("""{"operation":"search-agent","kind":"explode"}""")]
    [InlineData("""{"operation":"search-agent","kindd":"hang"}""")]
    [InlineData("""{"action":"explode"}""")]
    [InlineData("""{"action":"suspendLocation"}""")]
    [InlineData("""{"action":"expireAccessToken","locationId":"nowhere"}""")]
    public async Task Add_UnknownFault_IsRefusedInWords(string body)
    {
        await using var host = await SandboxHost.StartAsync();
        using var content = new StringContent(body, null, "application/json");

        using var response = await host.Http.PostAsync(
            "/sandbox/faults",
            content,
            TestContext.Current.CancellationToken
        );

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
