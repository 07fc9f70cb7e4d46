using System.Text;
using System.Text.Json.Nodes;
using NSec.Cryptography;

namespace ConversationAIPortal.Sandbox.Tests.Webhooks;

public sealed class WebhookTests
{
    [Fact]
    public async Task Install_IsSentAndSignedOverTheRawBody()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await SandboxHost.StartAsync(null, $"--Sandbox:WebhookUrl={receiver.Url}");

        await host.ConnectAsync(host.LocationId());

        var (body, signature) = await receiver.NextAsync();
        Verify(host, body, signature).Should().BeTrue();
        Verify(host, body.Replace("INSTALL", "INSTALT", StringComparison.Ordinal), signature).Should().BeFalse();
        var json = JsonNode.Parse(body)!;
        ((string)json["type"]!).Should().Be("INSTALL");
        ((string)json["appId"]!).Should().Be(host.AppId);
        ((string)json["locationId"]!).Should().Be(host.LocationId());
        ((string)json["webhookId"]!).Should().NotBeEmpty();
        DateTimeOffset
            .Parse((string)json["timestamp"]!, null)
            .Should()
            .BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task InstallByAgency_IsSentForTheAgencyAndEachSubAccount()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await SandboxHost.StartAsync(
            null,
            $"--Sandbox:WebhookUrl={receiver.Url}",
            "--Sandbox:Locations=3"
        );

        await host.ConnectAsync(null);

        var locations = new List<string?>();
        for (var i = 0; i < 4; i++)
        {
            locations.Add((string?)JsonNode.Parse((await receiver.NextAsync()).Body)!["locationId"]);
        }

        locations.Should().Equal(null, host.LocationId(0), host.LocationId(1), host.LocationId(2));
    }

    [Fact]
    public async Task Message_IsSentInAndOutAndCanBeRead()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await SandboxHost.StartAsync(null, $"--Sandbox:WebhookUrl={receiver.Url}");

        var done = await host.ControlAsync(
            "POST",
            $"/sandbox/locations/{host.LocationId()}/messages",
            """{"text":"Are you open?"}"""
        );

        var inbound = JsonNode.Parse((await receiver.NextAsync()).Body)!;
        var outbound = JsonNode.Parse((await receiver.NextAsync()).Body)!;
        ((string)inbound["type"]!).Should().Be("InboundMessage");
        ((string)inbound["body"]!).Should().Be("Are you open?");
        ((string)outbound["type"]!).Should().Be("OutboundMessage");
        ((string)outbound["messageId"]!).Should().Be((string)done["outboundMessageId"]!);
        outbound.AsObject().ContainsKey("userId").Should().BeFalse();
        var generation = await host.GetAsync(
            $"/conversation-ai/generations?source=conversation&messageId={outbound["messageId"]}",
            host.Pit()
        );
        ((string)generation.Json["input"]!).Should().Be("Are you open?");
    }

    [Fact]
    public async Task Uninstall_IsSent()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await SandboxHost.StartAsync(null, $"--Sandbox:WebhookUrl={receiver.Url}");

        await host.FaultAsync($$"""{"action":"uninstall","locationId":"{{host.LocationId()}}"}""");

        var json = JsonNode.Parse((await receiver.NextAsync()).Body)!;
        ((string)json["type"]!).Should().Be("UNINSTALL");
        ((string)json["locationId"]!).Should().Be(host.LocationId());
    }

    [Theory]
    [InlineData("sendInstall", "INSTALL")]
    [InlineData("updateLocation", "LocationUpdate")]
    public async Task Event_AskedFor_IsSent(string action, string type)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await SandboxHost.StartAsync(null, $"--Sandbox:WebhookUrl={receiver.Url}");

        await host.FaultAsync($$"""{"action":"{{action}}","locationId":"{{host.LocationId()}}"}""");

        ((string)JsonNode.Parse((await receiver.NextAsync()).Body)!["type"]!).Should().Be(type);
    }

    [Theory]
    [InlineData("429,429,200", 3)]
    [InlineData("500", 1)]
    [InlineData("404", 1)]
    [InlineData("429,500", 2)]
    public async Task Delivery_IsTriedAgainAfter429Only(string answers, int tries)
    {
        await using var receiver = await WebhookReceiver.StartAsync([.. answers.Split(',').Select(int.Parse)]);
        await using var host = await SandboxHost.StartAsync(
            null,
            $"--Sandbox:WebhookUrl={receiver.Url}",
            "--Sandbox:WebhookRetryDelaysMs:0=1",
            "--Sandbox:WebhookRetryDelaysMs:1=1"
        );

        await host.FaultAsync($$"""{"action":"uninstall","locationId":"{{host.LocationId(0)}}"}""");
        var seen = new List<string>();
        for (var i = 0; i < tries; i++)
        {
            seen.Add((await receiver.NextAsync()).Body);
        }

        // The next event comes after whatever else would have been sent for the first.
        await host.FaultAsync($$"""{"action":"uninstall","locationId":"{{host.LocationId(1)}}"}""");
        var next = JsonNode.Parse((await receiver.NextAsync()).Body)!;

        seen.Distinct(StringComparer.Ordinal).Should().HaveCount(1, "a retry is the same event");
        ((string)next["locationId"]!).Should().Be(host.LocationId(1));
    }

    private static bool Verify(SandboxHost host, string body, string signature)
    {
        var key = PublicKey.Import(
            SignatureAlgorithm.Ed25519,
            Convert.FromBase64String((string)host.State["webhookPublicKey"]!),
            KeyBlobFormat.PkixPublicKey
        );
        return SignatureAlgorithm.Ed25519.Verify(
            key,
            Encoding.UTF8.GetBytes(body),
            Convert.FromBase64String(signature)
        );
    }
}
