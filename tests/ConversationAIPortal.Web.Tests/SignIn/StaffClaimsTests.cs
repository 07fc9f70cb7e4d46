using System.Security.Claims;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Web.SignIn;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Web.Tests.SignIn;

public sealed class StaffClaimsTests
{
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Fact]
    public void ToPerson_ClaimsOfEntraId_GivesIdNameAndRoles()
    {
        var person = Principal(("roles", "Builder"), ("roles", "Auditor"), ("roles", "Somebody.Else")).ToPerson();

        person!.Id.Should().Be("t1.o1");
        person.Name.Should().Be("Ben Novak");
        person.Email.Should().Be("ben@staff.example");
        person.Roles.Should().BeEquivalentTo([Role.Builder, Role.Auditor]);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Owner,Builder")]
    [InlineData("")]
    public void ToPerson_RoleThatIsNoName_GivesNone(string role) =>
        Principal(("roles", role)).ToPerson()!.Roles.Should().BeEmpty();

    [Fact]
    public void ToPerson_NoTenantOrObjectId_IsNobody() =>
        new ClaimsPrincipal(new ClaimsIdentity([new("oid", "o1")], "test")).ToPerson().Should().BeNull();

    [Fact]
    public void ForSession_ManyClaims_KeepsWhatIsUsed()
    {
        var ends = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        var session = StaffClaims.ForSession(Principal(("roles", "Owner"), ("nonce", "x"), ("wids", "y")), ends);

        session
            .Claims.Select(claim => claim.Type)
            .Should()
            .BeEquivalentTo([
                "tid",
                "oid",
                "name",
                "preferred_username",
                "roles",
                "portal_session",
                "portal_session_ends",
            ]);
        session.FindFirstValue("portal_session_ends").Should().Be("1800000000");
        session.Identity!.Name.Should().Be("Ben Novak");
    }

    [Fact]
    public async Task CurrentPerson_InARequest_IsTheRequestsUser()
    {
        await using var scope = Scope(new ScriptedState(Principal(("name", "Circuit"))));
        scope.Accessor.HttpContext = new DefaultHttpContext
        {
            RequestServices = scope.Services,
            User = Principal(("roles", "Owner")),
        };

        var person = await scope.Current.GetAsync(_token);

        person!.Roles.Should().Equal(Role.Owner);
    }

    [Fact]
    public async Task CurrentPerson_InACircuitWithARequestStillAround_IsTheCircuits()
    {
        await using var scope = Scope(new ScriptedState(Principal(("roles", "Auditor"))));
        scope.Accessor.HttpContext = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().BuildServiceProvider(),
            User = Principal(("roles", "Owner")),
        };

        var person = await scope.Current.GetAsync(_token);

        person!.Roles.Should().Equal(Role.Auditor);
    }

    [Fact]
    public async Task CurrentPerson_InBackgroundWork_IsNobody()
    {
        await using var scope = Scope(new ScriptedState(null));

        (await scope.Current.GetAsync(_token)).Should().BeNull();
    }

    internal static ClaimsPrincipal Principal(params (string Type, string Value)[] more) =>
        new(
            new ClaimsIdentity(
                [
                    new("tid", "t1"),
                    new("oid", "o1"),
                    new("name", "Ben Novak"),
                    new("preferred_username", "ben@staff.example"),
                    .. more.Select(claim => new Claim(claim.Type, claim.Value)),
                ],
                "test"
            )
        );

    private static PersonScope Scope(AuthenticationStateProvider state) =>
        new(
            new ServiceCollection()
                .AddSingleton<IHttpContextAccessor, HttpContextAccessor>()
                .AddScoped(_ => state)
                .AddScoped<CurrentPerson>()
                .BuildServiceProvider()
                .CreateAsyncScope()
        );

    private sealed class PersonScope(AsyncServiceScope scope) : IAsyncDisposable
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public IHttpContextAccessor Accessor => Services.GetRequiredService<IHttpContextAccessor>();

        public CurrentPerson Current => Services.GetRequiredService<CurrentPerson>();

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }

    /// <summary>As Blazor's own: asked outside a circuit, it throws.</summary>
    private sealed class ScriptedState(ClaimsPrincipal? user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            user is null
                ? throw new InvalidOperationException("Not in a circuit.")
                : Task.FromResult(new AuthenticationState(user));
    }
}
