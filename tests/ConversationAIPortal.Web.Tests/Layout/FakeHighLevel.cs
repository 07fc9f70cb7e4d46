using System.Reflection;
using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.HighLevel.OAuth;

namespace ConversationAIPortal.Web.Tests.Layout;

/// <summary>HighLevel as far as pages cause calls: every call succeeds unless <see cref="Refuse"/> says otherwise.</summary>
public sealed class FakeHighLevel : IHighLevel, IAccessTokenSource, IOAuthClient
{
    /// <summary>What a call of that method (e.g. <c>IAgentsApi.UpdateAsync</c>) throws; null: it succeeds. Names are not told.</summary>
    public Func<string, HighLevelException?> Refuse { get; set; } =
        call =>
            call == "ILocationsApi.GetAsync"
                ? new HighLevelException(HighLevelErrorKind.MissingScope, "get-location")
                : null;

    /// <summary>What a call of that method answers for that sub-account; null: nothing.</summary>
    public Func<string, LocationId, object?> Answer { get; set; } = static (_, _) => null;

    public List<InstalledLocation> Installed { get; } = [];

    /// <summary>Sub-accounts for which no token can be made.</summary>
    public HashSet<string> NotMinted { get; } = [];

    /// <summary>When set, minting waits for it.</summary>
    public TaskCompletionSource? MintGate { get; set; }

    public IOAuthClient OAuth => this;

    public ILocationApi For(LocationId location) => Api.Make(location, this);

    public ILocationApi With(LocationId location, Secret token) => Api.Make(location, this);

    public ValueTask<Secret> GetAsync(TokenOwner owner, CancellationToken cancellationToken) =>
        new(new Secret("token"));

    public ValueTask<Secret?> ReplaceAsync(TokenOwner owner, Secret refused, CancellationToken cancellationToken) =>
        new((Secret?)null);

    public Task<TokenAnswer> ExchangeCodeAsync(
        string code,
        TokenUserType? userType,
        string redirectUri,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<TokenAnswer> RefreshAsync(
        Secret refreshToken,
        TokenUserType userType,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public async Task<TokenAnswer> MintLocationTokenAsync(
        CompanyId company,
        LocationId location,
        Secret agencyToken,
        CancellationToken cancellationToken
    )
    {
        if (MintGate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        return NotMinted.Contains(location.Value)
            ? throw new HighLevelException(HighLevelErrorKind.Unavailable, "get-location-access-token")
            {
                TraceId = "trace-of-mint",
            }
            : new TokenAnswer
            {
                AccessToken = new Secret("minted"),
                RefreshToken = new Secret("refresh"),
                ExpiresInSeconds = 86399,
                Scope = "conversation-ai.readonly conversation-ai.write",
                LocationId = location.Value,
            };
    }

    public Task<InstalledLocationsAnswer> GetInstalledLocationsAsync(
        CompanyId company,
        Secret agencyToken,
        int skip,
        int limit,
        CancellationToken cancellationToken
    ) => Task.FromResult(new InstalledLocationsAnswer { Locations = [.. Installed.Skip(skip).Take(limit)] });

    public Task<string?> ReconnectAsync(TokenOwner owner, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    /// <summary>Any of the API families: asks <see cref="Refuse"/> by the method's name, answers nothing.</summary>
    private class Api : DispatchProxy
    {
        private FakeHighLevel _owner = null!;
        private LocationId _location;

        public static ILocationApi Make(LocationId location, FakeHighLevel owner) =>
            (ILocationApi)Make(typeof(ILocationApi), location, owner);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var type = targetMethod!.ReturnType;
            if (type == typeof(LocationId))
            {
                return _location;
            }

            if (type.IsInterface)
            {
                return Make(type, _location, _owner);
            }

            var call = $"{targetMethod.DeclaringType!.Name}.{targetMethod.Name}";
            return typeof(Api)
                .GetMethod(nameof(Answer), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.IsGenericType ? type.GetGenericArguments()[0] : typeof(object))
                .Invoke(null, [_owner.Refuse(call), _owner.Answer(call, _location)]);
        }

        private static object Make(Type type, LocationId location, FakeHighLevel owner)
        {
            var api = (Api)Create(type, typeof(Api));
            (api._owner, api._location) = (owner, location);
            return api;
        }

        private static Task<T> Answer<T>(HighLevelException? refusal, object? answer) =>
            refusal is null ? Task.FromResult((T)answer!) : Task.FromException<T>(refusal);
    }
}
