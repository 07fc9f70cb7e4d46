using ConversationAIPortal.Sandbox.Identity;

var builder = WebApplication.CreateBuilder(args);
builder.AddStaffIdentity();
var app = builder.Build();
app.MapStaffIdentity();
await app.RunAsync();
