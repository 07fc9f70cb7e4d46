using ConversationAIPortal.Services;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;

namespace ConversationAIPortal.Web.Pages.Overview;

/// <summary>What the overview shows.</summary>
public sealed record OverviewView(
    IReadOnlyDictionary<ConnectionHealth, int> ByHealth,
    IReadOnlyList<ConnectionSummary> Troubled,
    bool MayConnect
)
{
    public int Total => ByHealth.Values.Sum();

    public int TroubledTotal => Total - ByHealth.GetValueOrDefault(ConnectionHealth.Connected);
}

/// <summary>Health first: what works, what does not, and what to do about it.</summary>
public sealed partial class OverviewPage(ConnectionCatalog catalog, AccessGuard access)
{
    private const int Shown = 8;
    private readonly Load<OverviewView> _view = new();

    protected override bool Concerns(PortalChange change) => change is ConnectionChanged;

    protected override Task LoadAsync(CancellationToken cancellationToken) =>
        _view.RunAsync(ReadAsync, cancellationToken);

    private async Task<OverviewView> ReadAsync(CancellationToken cancellationToken)
    {
        var troubled = new List<ConnectionSummary>();
        var all = await catalog.ListAsync(new ConnectionQuery { Take = 1 }, cancellationToken);
        foreach (var health in HealthWords.ByUrgency)
        {
            if (health == ConnectionHealth.Connected || troubled.Count == Shown || !all.ByHealth.ContainsKey(health))
            {
                continue;
            }

            var page = await catalog.ListAsync(
                new ConnectionQuery { Health = health, Take = Shown - troubled.Count },
                cancellationToken
            );
            troubled.AddRange(page.Items);
        }

        return new OverviewView(all.ByHealth, troubled, await access.MayAsync(Permission.Connect, cancellationToken));
    }
}
