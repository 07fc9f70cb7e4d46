using ConversationAIPortal.Sandbox;

if (SandboxServer.RefusalToStart(args) is { } reason)
{
    await Console.Error.WriteLineAsync(reason);
    return 1;
}

var builder = SandboxServer.CreateBuilder(args);
var app = builder.Build();
app.UseSandbox();
await app.RunAsync();
return 0;
