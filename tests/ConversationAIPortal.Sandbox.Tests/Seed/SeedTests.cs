using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace ConversationAIPortal.Sandbox.Tests.Seed;

public sealed class SeedTests
{
    private const string Today = "--Sandbox:Today=2026-05-04";

    [Fact]
    public async Task Restart_SameSeed_GivesTheSameAgency()
    {
        var first = await PictureAsync(Today);
        var second = await PictureAsync(Today);
        var other = await PictureAsync(Today, "--Sandbox:Seed=2");

        second.Should().Be(first);
        other.Should().NotBe(first);
    }

    [Fact]
    public async Task Today_FromTheClock_MovesTheHistory()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
        await using var host = await SandboxHost.StartAsync(time);

        var export = await host.GetAsync(
            $"/conversations/messages/export?locationId={host.LocationId()}&limit=500",
            host.Pit()
        );

        var dates = export.Json["messages"]!
            .AsArray()
            .Select(m => DateTimeOffset.Parse((string)m!["dateAdded"]!, null))
            .ToList();
        dates.Max().Should().BeOnOrBefore(new DateTimeOffset(2026, 5, 4, 0, 0, 0, TimeSpan.Zero));
        dates
            .Min()
            .Should()
            .BeBefore(new DateTimeOffset(2026, 4, 6, 0, 0, 0, TimeSpan.Zero), "the history is weeks long");
    }

    [Fact]
    public async Task Sizes_AreThoseThatWereSet()
    {
        await using var host = await SandboxHost.StartAsync(
            null,
            "--Sandbox:Locations=40",
            "--Sandbox:AgentsPerLocation=23",
            "--Sandbox:MessagesPerLocation=777"
        );

        var search = await host.GetAsync("/conversation-ai/agents/search?limit=100", host.Pit(39));
        var export = await host.GetAsync(
            $"/conversations/messages/export?locationId={host.LocationId(39)}&limit=10",
            host.Pit(39)
        );

        host.State["locations"]!.AsArray().Should().HaveCount(40);
        host.State["locations"]!.AsArray().Select(l => (string)l!["name"]!).Should().OnlyHaveUniqueItems();
        search.Json["agents"]!
            .AsArray()
            .Select(a => (string)a!["name"]!)
            .Should()
            .HaveCount(23)
            .And.OnlyHaveUniqueItems();
        ((int)export.Json["total"]!).Should().Be(777);
    }

    [Theory]
    [InlineData("asc", "createdAt")]
    [InlineData("desc", "createdAt")]
    [InlineData("asc", "updatedAt")]
    public async Task Export_PageByPage_GivesEveryMessageOnceInOrder(string order, string sortBy)
    {
        await using var host = await SandboxHost.StartAsync();
        var seen = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = await host.GetAsync(
                $"/conversations/messages/export?locationId={host.LocationId()}&limit=37&sortOrder={order}&sortBy={sortBy}"
                    + (cursor is null ? "" : $"&cursor={cursor}"),
                host.Pit()
            );
            page.Status.Should().Be(HttpStatusCode.OK, page.Text);
            seen.AddRange(page.Json["messages"]!.AsArray()!);
            cursor = (string?)page.Json["nextCursor"];
        } while (cursor is not null);

        seen.Select(m => (string)m["id"]!).Should().HaveCount(400).And.OnlyHaveUniqueItems();
        var dates = seen.Select(m => (string)m[sortBy == "createdAt" ? "dateAdded" : "dateUpdated"]!).ToList();
        dates
            .Should()
            .Equal(
                order == "asc" ? dates.Order(StringComparer.Ordinal) : dates.OrderDescending(StringComparer.Ordinal)
            );
    }

    [Theory]
    [InlineData("limit=9", 422)]
    [InlineData("limit=501", 422)]
    [InlineData("cursor=rubbish", 400)]
    [InlineData("startDate=yesterday", 422)]
    [InlineData("channel=LiveChat", 422)]
    [InlineData("page=2", 422)]
    public async Task Export_WrongQuery_IsRefused(string query, int status)
    {
        await using var host = await SandboxHost.StartAsync();

        var answer = await host.GetAsync(
            $"/conversations/messages/export?locationId={host.LocationId()}&{query}",
            host.Pit()
        );

        ((int)answer.Status).Should().Be(status);
    }

    [Fact]
    public async Task Generations_ExistForWhatAgentsWroteAndForNothingElse()
    {
        await using var host = await SandboxHost.StartAsync();
        var export = await host.GetAsync(
            $"/conversations/messages/export?locationId={host.LocationId()}&limit=500",
            host.Pit()
        );
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        var prompts = new HashSet<string>(StringComparer.Ordinal);
        var (made, refused) = (0, 0);
        foreach (var message in export.Json["messages"]!.AsArray())
        {
            var source = (string?)message!["source"] == "workflow" ? "workflow" : "conversation";
            var answer = await host.GetAsync(
                $"/conversation-ai/generations?messageId={message["id"]}&source={source}",
                host.Pit()
            );
            if (answer.Status != HttpStatusCode.OK)
            {
                refused++;
                answer.Message.Should().Contain("No Ai suggestion Found");
                continue;
            }

            made++;
            ((string)message["direction"]!).Should().Be("outbound");
            message.AsObject().ContainsKey("userId").Should().BeFalse();
            answer.Json["responseMessage"]!.ToString().Should().Be(message["body"]!.ToString());
            prompts.Add((string)answer.Json["prompt"]!);
            shapes.UnionWith(
                answer.Json["actionLogs"]!.AsArray().Select(log => log is JsonObject o ? o.First().Key : "text")
            );
        }

        made.Should().BeGreaterThan(100);
        refused.Should().BeGreaterThan(100);
        prompts.Should().HaveCountGreaterThan(100);
        shapes.Should().HaveCountGreaterThanOrEqualTo(5);
    }

    private static async Task<string> PictureAsync(params string[] settings)
    {
        await using var host = await SandboxHost.StartAsync(null, settings);
        var id = host.LocationId(5);
        var export = await host.GetAsync($"/conversations/messages/export?locationId={id}&limit=500", host.Pit(5));
        var agents = await host.ControlAsync("GET", $"/sandbox/locations/{id}/agents");
        return host.State.ToJsonString() + agents.ToJsonString() + export.Json["messages"]!.ToJsonString();
    }
}
