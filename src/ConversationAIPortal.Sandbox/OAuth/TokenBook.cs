using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>Every token that is alive, and the refresh tokens that were: a spent one must be told from an unknown one.</summary>
internal sealed class TokenBook
{
    private readonly ConcurrentDictionary<string, AccessGrant> _access = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RefreshGrant> _refresh = new(StringComparer.Ordinal);
    private readonly Lock _spending = new();
    private readonly Agency _agency;
    private readonly TimeProvider _time;

    public TokenBook(Agency agency, TimeProvider time)
    {
        (_agency, _time) = (agency, time);
        SeedPrivateIntegrations();
    }

    public Agency Agency => _agency;

    public AccessGrant? Find(string token) => _access.GetValueOrDefault(token);

    /// <summary>The grant behind a refresh token, alive or not; nothing is spent.</summary>
    public AccessGrant? Peek(string refreshToken) => _refresh.GetValueOrDefault(refreshToken)?.Grant;

    public IssuedTokens Issue(
        GrantKind kind,
        string? locationId,
        FrozenSet<string> scopes,
        IReadOnlyList<string>? approved = null
    )
    {
        var now = _time.GetUtcNow();
        var seconds = _agency.Settings.AccessTokenSeconds;
        var grant = new AccessGrant
        {
            Kind = kind,
            CompanyId = _agency.Id,
            LocationId = locationId,
            Scopes = scopes,
            ApprovedLocations = approved,
            ExpiresAt = now.AddSeconds(seconds),
        };
        var (access, refresh) = (NewToken(), NewToken());
        _access[access] = grant;
        _refresh[refresh] = new RefreshGrant
        {
            Grant = grant,
            ExpiresAt = now.AddSeconds(_agency.Settings.RefreshTokenSeconds),
        };
        return new IssuedTokens(access, refresh, seconds, grant);
    }

    /// <summary>Spends a refresh token; null when it is unknown, spent, revoked or too old.</summary>
    public AccessGrant? Spend(string refreshToken)
    {
        lock (_spending)
        {
            if (
                !_refresh.TryGetValue(refreshToken, out var refresh)
                || refresh.Spent
                || refresh.Grant.Revoked
                || refresh.ExpiresAt <= _time.GetUtcNow()
            )
            {
                return null;
            }

            refresh.Spent = true;
            return refresh.Grant;
        }
    }

    /// <summary>Ends the access tokens of a location or, with null, of the agency itself; refreshing still works.</summary>
    public int Expire(string? locationId) =>
        Each(
            grant => grant.Kind != GrantKind.PrivateIntegration && grant.LocationId == locationId,
            grant => grant.ExpiresAt = default
        );

    /// <summary>Ends access and refresh tokens of a location or, with null, of the agency itself.</summary>
    public int Revoke(string? locationId, bool privateIntegrationsToo) =>
        Each(
            grant =>
                grant.LocationId == locationId
                && (privateIntegrationsToo || grant.Kind != GrantKind.PrivateIntegration),
            grant => grant.Revoked = true
        );

    public bool SetPrivateIntegrationScopes(SeedLocation location, FrozenSet<string> scopes)
    {
        _access[location.Pit].Scopes = scopes;
        return true;
    }

    public void Reset()
    {
        _access.Clear();
        _refresh.Clear();
        SeedPrivateIntegrations();
    }

    private int Each(Func<AccessGrant, bool> which, Action<AccessGrant> change)
    {
        // Refresh tokens hold their grant even after the access token is gone.
        var grants = _access.Values.Concat(_refresh.Values.Select(refresh => refresh.Grant)).Where(which).ToHashSet();
        foreach (var grant in grants)
        {
            change(grant);
        }

        return grants.Count;
    }

    private void SeedPrivateIntegrations()
    {
        foreach (var location in _agency.Locations)
        {
            _access[location.Pit] = PrivateIntegration(location, Scopes.AllOfLocation);
            _access[location.ReadOnlyPit] = PrivateIntegration(location, Scopes.ReadOnly);
        }
    }

    private AccessGrant PrivateIntegration(SeedLocation location, FrozenSet<string> scopes) =>
        new()
        {
            Kind = GrantKind.PrivateIntegration,
            CompanyId = _agency.Id,
            LocationId = location.Id,
            Scopes = scopes,
        };

    // Looks like a JWT; the parts after the header are random and hold nothing.
    private static string NewToken() => $"eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.{Random(96)}.{Random(64)}";

    private static string Random(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
