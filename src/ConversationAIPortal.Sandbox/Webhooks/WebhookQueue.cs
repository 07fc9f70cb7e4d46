using System.Text.Json.Nodes;
using System.Threading.Channels;
using ConversationAIPortal.Sandbox.Api;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.Webhooks;

/// <summary>Events on their way out. Bounded: what does not fit is dropped and counted, as a receiver must expect.</summary>
internal sealed class WebhookQueue(Agency agency, TimeProvider time)
{
    private const int Capacity = 10_000;

    private readonly Channel<JsonObject> _events = Channel.CreateBounded<JsonObject>(Capacity);
    private int _dropped;

    public ChannelReader<JsonObject> Reader => _events.Reader;

    public int Dropped => Volatile.Read(ref _dropped);

    /// <summary>Tells of an install.</summary>
    /// <param name="locationId">Null for an install by the agency, which is told for each sub-account as well.</param>
    public void Installed(string? locationId, IReadOnlyList<string> approved)
    {
        Send(Install(locationId));
        foreach (var id in approved)
        {
            Send(Install(id));
        }
    }

    public void Uninstalled(string? locationId)
    {
        var json = new JsonObject { ["type"] = "UNINSTALL", ["appId"] = agency.Settings.AppId };
        json[locationId is null ? "companyId" : "locationId"] = locationId ?? agency.Id;
        Send(json);
    }

    public void LocationUpdated(SeedLocation location) =>
        Send(
            new JsonObject
            {
                ["type"] = "LocationUpdate",
                ["id"] = location.Id,
                ["companyId"] = agency.Id,
                ["name"] = location.Name,
                ["email"] = location.Email,
            }
        );

    /// <summary>Stamps and queues an event; nothing happens when no receiver is set.</summary>
    public void Send(JsonObject json)
    {
        if (agency.Settings.WebhookUrl.Length == 0)
        {
            return;
        }

        json["timestamp"] = Answers.Time(time.GetUtcNow());
        json["webhookId"] = Guid.NewGuid().ToString();
        if (!_events.Writer.TryWrite(json))
        {
            Interlocked.Increment(ref _dropped);
        }
    }

    private JsonObject Install(string? locationId)
    {
        var json = new JsonObject
        {
            ["type"] = "INSTALL",
            ["appId"] = agency.Settings.AppId,
            ["companyId"] = agency.Id,
            ["companyName"] = Agency.Name,
            ["isWhitelabelCompany"] = false,
            ["whitelabelDetails"] = new JsonObject(),
        };
        if (locationId is not null)
        {
            json["locationId"] = locationId;
            json["userId"] = agency.InstallerUserId;
        }

        return json;
    }
}
