using System.Net.Http.Json;
using System.Text.Json;

namespace ConversationAIPortal.Browser.Tests.Running;

/// <summary>A sub-account of the Sandbox.</summary>
public sealed record SandboxLocation(string Id, string Name, string Pit, string ReadOnlyPit);

/// <summary>The Sandbox's own controls: what it holds, and how it is to fail.</summary>
public sealed class SandboxControl(Uri url)
{
    private readonly HttpClient _client = new() { BaseAddress = url };

    public async Task<IReadOnlyList<SandboxLocation>> LocationsAsync(CancellationToken cancellationToken)
    {
        var state = await _client.GetFromJsonAsync<JsonElement>("/sandbox/state", cancellationToken);
        return state.GetProperty("locations").Deserialize<List<SandboxLocation>>(JsonSerializerOptions.Web)!;
    }

    /// <summary>The agents that the Sandbox holds for a sub-account, as it would answer them.</summary>
    public async Task<JsonElement> AgentsAsync(string locationId, CancellationToken cancellationToken) =>
        await _client.GetFromJsonAsync<JsonElement>($"/sandbox/locations/{locationId}/agents", cancellationToken);

    public async Task FailAsync(object fault, CancellationToken cancellationToken)
    {
        using var answer = await _client.PostAsJsonAsync("/sandbox/faults", fault, cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        answer.IsSuccessStatusCode.Should().BeTrue(body);
    }

    public async Task HealAsync(CancellationToken cancellationToken)
    {
        using var answer = await _client.DeleteAsync("/sandbox/faults", cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
