namespace ConversationAIPortal.Sandbox.Tests;

/// <summary>One Sandbox for a class whose tests do not disturb each other.</summary>
public sealed class SharedSandbox : IAsyncLifetime
{
    private SandboxHost? _host;

    public SandboxHost Host => _host ?? throw new InvalidOperationException("The Sandbox has not been started yet.");

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
