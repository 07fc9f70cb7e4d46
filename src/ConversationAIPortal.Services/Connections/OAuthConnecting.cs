using System.Security.Cryptography;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.OAuth;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Auditing;
using ConversationAIPortal.Services.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Services.Connections;

/// <summary>Connects sub-accounts and agencies by OAuth. The <c>state</c> is single use and bound to browser and person.</summary>
public sealed class OAuthConnecting
{
    /// <summary>How long a person may take at HighLevel.</summary>
    public static readonly TimeSpan StateLifetime = TimeSpan.FromMinutes(10);

    private readonly AccessGuard _access;
    private readonly AuditLog _audit;
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly ConnectionStore _store;
    private readonly IHighLevel _highLevel;
    private readonly IOptions<HighLevelOptions> _options;
    private readonly TimeProvider _time;

    internal OAuthConnecting(
        AccessGuard access,
        AuditLog audit,
        IDbContextFactory<PortalDbContext> contexts,
        ConnectionStore store,
        IHighLevel highLevel,
        IOptions<HighLevelOptions> options,
        TimeProvider time
    ) =>
        (_access, _audit, _contexts, _store, _highLevel, _options, _time) = (
            access,
            audit,
            contexts,
            store,
            highLevel,
            options,
            time
        );

    /// <summary>Begins: the address of HighLevel's consent page.</summary>
    /// <param name="wholeAgency">The whole agency, or one sub-account.</param>
    /// <param name="browserSession">An id that only this browser has (a cookie).</param>
    /// <param name="redirectUri">The portal's own <c>/connect/callback</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.Connect"/> is missing.</exception>
    public async Task<Uri> StartAsync(
        bool wholeAgency,
        string browserSession,
        Uri redirectUri,
        CancellationToken cancellationToken
    )
    {
        var person = await _access.RequireAsync(Permission.Connect, cancellationToken);
        var now = _time.GetUtcNow().UtcDateTime;
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using (var context = await _contexts.CreateDbContextAsync(cancellationToken))
        {
            await context.PendingConnections.Where(row => row.ExpiresAtUtc < now).ExecuteDeleteAsync(cancellationToken);
            context.PendingConnections.Add(
                new PendingConnection
                {
                    StateHash = Hash(state),
                    BrowserHash = Hash(browserSession),
                    PersonId = person.Id,
                    WholeAgency = wholeAgency,
                    ExpiresAtUtc = now + StateLifetime,
                }
            );
            await context.SaveChangesAsync(cancellationToken);
        }

        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["redirect_uri"] = redirectUri.ToString(),
            ["client_id"] = _options.Value.ClientId,
            ["scope"] = string.Join(' ', PortalScopes.All),
            ["state"] = state,
            ["loginWindowOpenMode"] = "self",
        };
        return new Uri(
            Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(_options.Value.ChooseLocationUrl, query)
        );
    }

    /// <summary>Ends: checks the callback, exchanges the code, stores the tokens.</summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.Connect"/> is missing.</exception>
    public async Task<ConnectOutcome> FinishAsync(
        string? code,
        string? state,
        string? browserSession,
        Uri redirectUri,
        CancellationToken cancellationToken
    )
    {
        var person = await _access.RequireAsync(Permission.Connect, cancellationToken);
        var (pending, refusal) = await TakeAsync(state, browserSession, person, cancellationToken);
        if (pending is null)
        {
            return await RefuseAsync(person, refusal, cancellationToken);
        }

        if (string.IsNullOrEmpty(code))
        {
            return await RefuseAsync(person, ConnectRefusal.Declined, cancellationToken);
        }

        try
        {
            // From here on the code is spent: the person's going away must not lose the tokens.
            var answer = await _highLevel.OAuth.ExchangeCodeAsync(
                code,
                pending.WholeAgency ? TokenUserType.Company : TokenUserType.Location,
                redirectUri.ToString(),
                CancellationToken.None
            );
            return await StoreAsync(answer, person);
        }
        catch (HighLevelException exception)
        {
            return new ConnectOutcome.Failed(exception);
        }
    }

    private async Task<ConnectOutcome> StoreAsync(TokenAnswer answer, Person person)
    {
        if (answer is { LocationId: { Length: > 0 } locationId } && answer.UserType != nameof(TokenUserType.Company))
        {
            var location = new LocationId(locationId);
            var (name, timeZone) = await LocationFacts.ReadAsync(
                _highLevel.With(location, answer.AccessToken),
                CancellationToken.None
            );
            await _store.PutAsync(
                CredentialOf(answer, TokenOwner.Of(location), CredentialKind.OAuth) with
                {
                    Name = name,
                    TimeZone = timeZone,
                },
                person,
                CancellationToken.None
            );
            var granted = PortalScopes.Split(answer.Scope ?? "");
            return new ConnectOutcome.Connected(
                location,
                name ?? locationId,
                [.. PortalScopes.OfSubAccount.Except(granted, StringComparer.Ordinal)]
            );
        }

        if (answer is { CompanyId: { Length: > 0 } companyId })
        {
            var company = new CompanyId(companyId);
            await _store.PutAsync(
                CredentialOf(answer, TokenOwner.Of(company), CredentialKind.Agency),
                person,
                CancellationToken.None
            );
            return new ConnectOutcome.AgencyConnected(company);
        }

        return new ConnectOutcome.Failed(
            new HighLevelException(HighLevelErrorKind.UnreadableAnswer, "POST /oauth/token")
        );
    }

    private Credential CredentialOf(TokenAnswer answer, TokenOwner owner, CredentialKind kind) =>
        new()
        {
            Owner = owner,
            Kind = kind,
            AccessToken = answer.AccessToken,
            RefreshToken = answer.RefreshToken,
            ExpiresAtUtc = _store.ExpiryOf(answer),
            Scopes = answer.Scope ?? "",
            CompanyId = answer.CompanyId,
        };

    private async Task<(PendingConnection? Pending, ConnectRefusal Refusal)> TakeAsync(
        string? state,
        string? browserSession,
        Person person,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrEmpty(state))
        {
            return (null, ConnectRefusal.NoState);
        }

        var hash = Hash(state);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var pending = await context
            .PendingConnections.AsNoTracking()
            .SingleOrDefaultAsync(row => row.StateHash == hash, cancellationToken);
        if (pending is null)
        {
            return (null, ConnectRefusal.UnknownState);
        }

        if (pending.BrowserHash != Hash(browserSession ?? ""))
        {
            return (null, ConnectRefusal.OtherBrowser);
        }

        if (pending.PersonId != person.Id)
        {
            return (null, ConnectRefusal.OtherPerson);
        }

        // Whoever deletes the row has it: of two callbacks with one state, one gets through.
        var taken = await context
            .PendingConnections.Where(row => row.StateHash == hash)
            .ExecuteDeleteAsync(cancellationToken);
        return taken == 0 ? (null, ConnectRefusal.UnknownState)
            : pending.ExpiresAtUtc < _time.GetUtcNow().UtcDateTime ? (null, ConnectRefusal.Expired)
            : (pending, default);
    }

    private async Task<ConnectOutcome> RefuseAsync(
        Person person,
        ConnectRefusal refusal,
        CancellationToken cancellationToken
    )
    {
        await _audit.RecordAsync(
            AuditEntry.Of(person, "connection.callback") with
            {
                Outcome = AuditOutcome.Refused,
                Note = refusal.ToString(),
            },
            cancellationToken
        );
        return new ConnectOutcome.Refused(refusal);
    }

    private static string Hash(string text) => new Secret(text).Fingerprint();
}
