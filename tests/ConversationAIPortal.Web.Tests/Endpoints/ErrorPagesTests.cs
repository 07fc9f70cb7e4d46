using System.Net;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConversationAIPortal.Web.Tests.Endpoints;

public sealed class ErrorPagesTests
{
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_UnexpectedError_GivesAPageWithTheIdOfTheLogLineAndNoMessage()
    {
        var log = new KeptLog();
        await using var app = await StartAsync(
            log,
            () => throw new InvalidOperationException($"secret detail {new Secret("token-value")}")
        );

        using var answer = await app.GetTestClient().GetAsync("/", _token);

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        var html = await answer.Content.ReadAsStringAsync(_token);
        html.Should().NotContain("secret detail").And.NotContain("InvalidOperationException").And.NotContain("   at ");
        var line = log.Lines.Should().ContainSingle(text => text.StartsWith("Unexpected error")).Which;
        html.Should().Contain(line.Split(' ')[2], "the page shows the id of the log line");
    }

    [Fact]
    public async Task Request_RoleMissing_NamesTheRolesThatHaveIt()
    {
        await using var app = await StartAsync(
            new KeptLog(),
            () => throw new AccessDeniedException(Permission.ReadAuditLog)
        );

        using var answer = await app.GetTestClient().GetAsync("/", _token);

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(_token)).Should().Contain("Owner or Auditor");
    }

    private async Task<WebApplication> StartAsync(KeptLog log, Action act)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        var app = builder.Build();
        app.UseErrorPages();
        app.MapGet("/", () => act());
        await app.StartAsync(_token);
        return app;
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lock (Lines)
            {
                Lines.Add(formatter(state, exception));
            }
        }

        public void Dispose() { }
    }
}
