using ConversationAIPortal.Services;
using ConversationAIPortal.Services.Storage;
using ConversationAIPortal.Web.Endpoints;
using ConversationAIPortal.Web.Hosting;
using ConversationAIPortal.Web.SignIn;

return await PortalCommands.InvokeAsync(args, ServeAsync, MigrateAsync);

static async Task ServeAsync(string[] args, CancellationToken cancellationToken)
{
    var builder = PortalHost.CreateBuilder(args);
    builder.RequireProductionSettings();
    builder.AddSandboxChild();
    builder.AddStaffSignIn();
    builder.AddPortalPages();
    builder.AddHealth();
    builder.Services.AddPortalServices(builder.Configuration);

    var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseTransportSecurity();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapHealth();
    app.MapStaffSignIn();
    app.MapConnect();
    app.MapPortalPages();

    await app.CheckStartAsync(cancellationToken);
    await app.ServeAsync(cancellationToken);
}

static async Task MigrateAsync(string[] args, CancellationToken cancellationToken)
{
    var builder = PortalHost.CreateBuilder(args);
    builder.Services.AddPortalStorage(builder.Configuration);

    await using var app = builder.Build();
    await app.MigrateStoreAsync(cancellationToken);
    Console.WriteLine("The store is up to date.");
}
