using ConversationAIPortal.Services.Storage;
using ConversationAIPortal.Web.Hosting;

return await PortalCommands.InvokeAsync(args, ServeAsync, MigrateAsync);

static async Task ServeAsync(string[] args, CancellationToken cancellationToken)
{
    var builder = PortalHost.CreateBuilder(args);
    builder.AddSandboxChild();
    builder.AddPortalPages();
    builder.Services.AddPortalStorage(builder.Configuration);

    var app = builder.Build();
    app.UseAntiforgery();
    app.MapPortalPages();

    await app.ServeAsync(cancellationToken);
}

static Task MigrateAsync(string[] args, CancellationToken cancellationToken) => Task.CompletedTask;
