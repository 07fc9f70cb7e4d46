using ConversationAIPortal.Sandbox;
using ConversationAIPortal.Sandbox.Identity;

if (SandboxServer.RefusalToStart(args) is { } reason)
{
    await Console.Error.WriteLineAsync(reason);
    return 1;
}

var builder = SandboxServer.CreateBuilder(args);
builder.AddStaffIdentity();
var app = builder.Build();
app.MapStaffIdentity();
app.UseSandbox();
await app.RunAsync();
return 0;
