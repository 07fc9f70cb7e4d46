using System.Collections.Concurrent;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.OAuth;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConversationAIPortal.Services.Connections;

/// <summary>A sub-account that an agency can import.</summary>
public sealed record ImportableLocation(LocationId Location, string Name, string? Address, bool IsConnected);

/// <summary>How far an import is.</summary>
/// <param name="Done">Sub-accounts tried.</param>
/// <param name="Total">Sub-accounts chosen.</param>
public readonly record struct ImportProgress(int Done, int Total);

/// <summary>One sub-account that could not be imported.</summary>
public sealed record ImportFailure(LocationId Location, HighLevelException Exception);

/// <summary>How an import ended.</summary>
public sealed record ImportResult(int Imported, IReadOnlyList<ImportFailure> Failures);

/// <summary>Imports the sub-accounts where an agency installed the app. Doing it again harms nothing.</summary>
public sealed class AgencyImporting
{
    /// <summary>Sub-accounts imported at once.</summary>
    public const int Parallel = 6;

    /// <summary>More sub-accounts than this are not listed.</summary>
    public const int MaxLocations = 10_000;

    private const int PageSize = 100;

    private readonly AccessGuard _access;
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly ConnectionStore _store;
    private readonly IAccessTokenSource _tokens;
    private readonly IHighLevel _highLevel;

    internal AgencyImporting(
        AccessGuard access,
        IDbContextFactory<PortalDbContext> contexts,
        ConnectionStore store,
        IAccessTokenSource tokens,
        IHighLevel highLevel
    ) => (_access, _contexts, _store, _tokens, _highLevel) = (access, contexts, store, tokens, highLevel);

    /// <summary>The connected agencies.</summary>
    public async Task<IReadOnlyList<AgencySummary>> AgenciesAsync(CancellationToken cancellationToken)
    {
        await _access.RequireAsync(Permission.Connect, cancellationToken);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .Connections.AsNoTracking()
            .Where(row => row.IsAgency && row.State != ConnectionState.Disconnected)
            .OrderBy(row => row.Name)
            .Take(100)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new AgencySummary(new CompanyId(row.OwnerId), row.Name, row.State))];
    }

    /// <summary>All sub-accounts where the agency installed the app, by name.</summary>
    /// <exception cref="HighLevelException">HighLevel refused or could not be reached.</exception>
    public async Task<IReadOnlyList<ImportableLocation>> ListAsync(
        CompanyId company,
        CancellationToken cancellationToken
    )
    {
        await _access.RequireAsync(Permission.Connect, cancellationToken);
        var found = new Dictionary<string, InstalledLocation>(StringComparer.Ordinal);
        for (var skip = 0; skip < MaxLocations; skip += PageSize)
        {
            var token = await _tokens.GetAsync(TokenOwner.Of(company), cancellationToken);
            var page = await _highLevel.OAuth.GetInstalledLocationsAsync(
                company,
                token,
                skip,
                PageSize,
                cancellationToken
            );
            var before = found.Count;
            foreach (var location in page.Locations)
            {
                found[location.Id] = location;
            }

            if (page.Locations.Count < PageSize || found.Count == before)
            {
                break;
            }
        }

        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var connected = await context
            .Connections.Where(row => !row.IsAgency && row.State == ConnectionState.Connected)
            .Select(row => row.OwnerId)
            .ToHashSetAsync(cancellationToken);
        return
        [
            .. found
                .Values.Select(location => new ImportableLocation(
                    new LocationId(location.Id),
                    location.Name ?? location.Id,
                    location.Address,
                    connected.Contains(location.Id)
                ))
                .OrderBy(location => location.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>Mints and stores a token for each. One that fails does not stop the others.</summary>
    public async Task<ImportResult> ImportAsync(
        CompanyId company,
        IReadOnlyCollection<ImportableLocation> locations,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var person = await _access.RequireAsync(Permission.Connect, cancellationToken);
        var failures = new ConcurrentQueue<ImportFailure>();
        var done = 0;
        await System.Threading.Tasks.Parallel.ForEachAsync(
            locations,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (location, stop) =>
            {
                try
                {
                    await ImportOneAsync(company, location, person, stop);
                }
                catch (HighLevelException exception)
                {
                    failures.Enqueue(new ImportFailure(location.Location, exception));
                }

                progress?.Report(new ImportProgress(Interlocked.Increment(ref done), locations.Count));
            }
        );
        return new ImportResult(locations.Count - failures.Count, [.. failures]);
    }

    private async Task ImportOneAsync(
        CompanyId company,
        ImportableLocation location,
        Person person,
        CancellationToken cancellationToken
    )
    {
        var token = await _tokens.GetAsync(TokenOwner.Of(company), cancellationToken);
        var answer = await _highLevel.OAuth.MintLocationTokenAsync(
            company,
            location.Location,
            token,
            cancellationToken
        );
        var (name, timeZone) = await LocationFacts.ReadAsync(
            _highLevel.With(location.Location, answer.AccessToken),
            cancellationToken
        );
        await _store.PutAsync(
            new Credential
            {
                Owner = TokenOwner.Of(location.Location),
                Kind = CredentialKind.FromAgency,
                AccessToken = answer.AccessToken,
                RefreshToken = answer.RefreshToken,
                ExpiresAtUtc = _store.ExpiryOf(answer),
                Scopes = answer.Scope ?? "",
                CompanyId = company.Value,
                Name = name ?? location.Name,
                TimeZone = timeZone,
            },
            person,
            CancellationToken.None // minted: it is stored even when the person leaves
        );
    }
}
