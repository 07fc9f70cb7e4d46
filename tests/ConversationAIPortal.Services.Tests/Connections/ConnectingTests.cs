using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Auditing;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Services.Storage;
using ConversationAIPortal.Services.Tests.Running;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ConversationAIPortal.Services.Tests.Connections;

/// <summary>Connecting by OAuth, by PIT and by import; disconnecting.</summary>
public abstract class ConnectingTests(StorageProvider provider, PostgreSqlServer? postgres)
    : PortalTest(provider, postgres)
{
    private static readonly Uri _callback = new("http://127.0.0.1:5080/connect/callback");

    [Fact]
    public async Task OAuth_StartAndFinish_StoresEncryptedTokensAndAudits()
    {
        var state = await StartAsync();

        var outcome = await FinishAsync(Location, state);

        outcome.Should().BeOfType<ConnectOutcome.Connected>().Which.Name.Should().Be("Name of location1");
        var row = await One.RowAsync(Location);
        row.ProtectedAccessToken.Should().NotContain("at-location1");
        row.TimeZone.Should().Be("America/Chicago");
        await using var store = await One.StoreAsync();
        (await store.AuditEntries.SingleAsync(entry => entry.Operation == "connection.connect", Stop))
            .LocationId.Should()
            .Be(Location);
    }

    [Fact]
    public async Task OAuth_CallbackReplayed_IsRefused()
    {
        var state = await StartAsync();
        await FinishAsync(Location, state);

        Refusal(await FinishAsync(Location, state)).Should().Be(ConnectRefusal.UnknownState);
    }

    [Fact]
    public async Task OAuth_CallbackRacedByTwo_LetsOneThrough()
    {
        var state = await StartAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FinishAsync(Location, state)));

        outcomes.OfType<ConnectOutcome.Connected>().Should().ContainSingle();
    }

    [Fact]
    public async Task OAuth_WrongCallbacks_AreRefusedWithTheirReason()
    {
        Refusal(await FinishAsync("code", state: null)).Should().Be(ConnectRefusal.NoState);
        Refusal(await FinishAsync("code", "forged")).Should().Be(ConnectRefusal.UnknownState);
        Refusal(await FinishAsync("code", await StartAsync(), "another browser"))
            .Should()
            .Be(ConnectRefusal.OtherBrowser);
        Refusal(await FinishAsync(code: null, await StartAsync())).Should().Be(ConnectRefusal.Declined);

        var late = await StartAsync();
        Time.Shift += OAuthConnecting.StateLifetime + TimeSpan.FromSeconds(1);
        Refusal(await FinishAsync("code", late)).Should().Be(ConnectRefusal.Expired);

        var foreign = await StartAsync();
        Person.Now = FakePerson.Of(Role.Owner, "tid.two");
        Refusal(await FinishAsync("code", foreign)).Should().Be(ConnectRefusal.OtherPerson);
        HighLevel.CountOf("POST /oauth/token").Should().Be(0, "no code was spent");
    }

    [Fact]
    public async Task OAuth_HighLevelDownAtCallback_FailsAndStoresNothing()
    {
        var state = await StartAsync();
        HighLevel.Instead = (_, _) => Task.FromResult<HttpResponseMessage?>(MiniHighLevel.Json(503, ""));

        var outcome = await FinishAsync(Location, state);

        outcome
            .Should()
            .BeOfType<ConnectOutcome.Failed>()
            .Which.Exception.Kind.Should()
            .Be(HighLevelErrorKind.Unavailable);
        await using var store = await One.StoreAsync();
        (await store.Connections.CountAsync(Stop)).Should().Be(0);
    }

    [Fact]
    public async Task OAuth_Auditor_IsRefusedAndRecorded()
    {
        Person.Now = FakePerson.Of(Role.Auditor);

        await FluentActions.Awaiting(StartAsync).Should().ThrowAsync<AccessDeniedException>();

        await using var store = await One.StoreAsync();
        (await store.AuditEntries.SingleAsync(Stop)).Outcome.Should().Be(AuditOutcome.Refused);
    }

    [Fact]
    public async Task Put_TwoTabsAtOnce_LeaveOneWorkingRow()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ConnectAsync()));

        await using var store = await One.StoreAsync();
        (await store.Connections.CountAsync(Stop)).Should().Be(1);
        HighLevel.AccessTokens.Should().ContainKey((await One.TokenAsync(LocationId, Stop)).Reveal());
    }

    [Fact]
    public async Task Pit_OfTheSubAccount_IsConnectedWithItsScopes()
    {
        var outcome = await PitAsync("location12345", "pit-00000000-0000-0000-0001", "location12345");

        outcome.Should().BeOfType<ConnectOutcome.Connected>().Which.MissingScopes.Should().BeEmpty();
        var row = await One.RowAsync("location12345");
        row.Kind.Should().Be(CredentialKind.Pit);
        row.ExpiresAtUtc.Should().BeNull();
    }

    [Fact]
    public async Task Pit_OfAnotherSubAccount_IsNotStored()
    {
        (await PitAsync("location12345", "pit-00000000-0000-0000-0002", "location99999"))
            .Should()
            .BeOfType<ConnectOutcome.OtherLocation>();
        await using var store = await One.StoreAsync();
        (await store.Connections.CountAsync(Stop)).Should().Be(0);
    }

    [Fact]
    public async Task Pit_WithoutWriteScope_IsConnectedAndNamesIt()
    {
        HighLevel.Instead = (request, _) =>
            Task.FromResult(
                request.Method == HttpMethod.Put
                    ? MiniHighLevel.Json(401, """{"message":"The token is not authorized for this scope."}""")
                    : null
            );

        var outcome = await PitAsync("location12345", "pit-00000000-0000-0000-0003", "location12345");

        outcome
            .Should()
            .BeOfType<ConnectOutcome.Connected>()
            .Which.MissingScopes.Should()
            .Equal(PortalScopes.WriteAgents);
        (await One.Get<ConnectionCatalog>().ListAsync(new ConnectionQuery(), Stop))
            .Items.Single()
            .Health.Should()
            .Be(ConnectionHealth.MissingScope);
    }

    [Fact]
    public async Task Pit_ThatHighLevelDoesNotKnow_Fails() =>
        (await PitAsync("location12345", "pit-00000000-0000-0000-0004", owner: null))
            .Should()
            .BeOfType<ConnectOutcome.Failed>()
            .Which.Exception.Kind.Should()
            .Be(HighLevelErrorKind.Unauthorized);

    [Theory]
    [InlineData("", "", "LocationId|Token")]
    [InlineData("location12345", "   ", "Token")]
    [InlineData("location12345", "pit-0000 0000-0000-0000", "Token")]
    [InlineData("location12345", "eyJhbGciOiJIUzI1NiJ9.e30.x", "Token")]
    [InlineData("https://app.example/location/x", "pit-00000000-0000-0000-0004", "LocationId")]
    public async Task Pit_ThatCannotBeOne_NeverReachesHighLevel(string location, string token, string fields)
    {
        var outcome = await PitAsync(location, token, owner: null);

        string.Join('|', outcome.Should().BeOfType<ConnectOutcome.NotValid>().Which.Errors.Keys).Should().Be(fields);
        HighLevel.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Import_SomeFail_ConnectsTheOthersAndCanBeRepeated()
    {
        await ConnectAsync(Company, kind: CredentialKind.Agency);
        for (var index = 0; index < 50; index++)
        {
            HighLevel.Agents[$"sub{index:00}"] = [];
        }

        var importing = One.Get<AgencyImporting>();
        var list = await importing.ListAsync(new CompanyId(Company), Stop);
        HighLevel.Instead = (request, body) =>
            Task.FromResult(
                request.RequestUri!.AbsolutePath == "/oauth/locationToken"
                && body.Contains("sub07", StringComparison.Ordinal)
                    ? MiniHighLevel.Json(403, """{"message":"no"}""")
                    : null
            );

        var result = await importing.ImportAsync(new CompanyId(Company), list, progress: null, Stop);

        list.Should().HaveCount(50);
        result.Imported.Should().Be(49);
        result.Failures.Single().Location.Value.Should().Be("sub07");
        HighLevel.Instead = null;
        (await importing.ImportAsync(new CompanyId(Company), list, progress: null, Stop)).Imported.Should().Be(50);
        (await One.Get<ConnectionCatalog>().ConnectedAsync(Stop)).Should().HaveCount(50);
    }

    [Fact]
    public async Task Disconnect_TypedName_ForgetsTokensAndKeepsHistory()
    {
        await ConnectAsync();
        var care = One.Get<ConnectionCare>();

        (await care.DisconnectAsync(LocationId, "something else", Stop)).Should().Be(DisconnectOutcome.NotConfirmed);
        (await care.DisconnectAsync(LocationId, "name of LOCATION1", Stop)).Should().Be(DisconnectOutcome.Disconnected);

        var row = await One.RowAsync(Location);
        row.ProtectedAccessToken.Should().BeNull();
        row.ProtectedRefreshToken.Should().BeNull();
        (await One.Get<ConnectionCatalog>().ConnectedAsync(Stop)).Should().BeEmpty();
        var failure = await FluentActions
            .Awaiting(() => One.TokenAsync(LocationId, Stop))
            .Should()
            .ThrowAsync<HighLevelException>();
        failure.Which.Kind.Should().Be(HighLevelErrorKind.NotConnected);
    }

    [Fact]
    public async Task Test_DeadToken_TellsWhichKind()
    {
        var (access, refresh) = await ConnectAsync();
        HighLevel.AccessTokens.Clear();
        HighLevel.RefreshTokens.Clear();

        var test = await One.Get<ConnectionCare>().TestAsync(LocationId, Stop);

        test.Works.Should().BeFalse();
        test.Checks.Single().Failure!.Kind.Should().Be(HighLevelErrorKind.Unauthorized);
        $"{access}{refresh}".Should().NotBeEmpty();
        (await One.RowAsync(Location)).State.Should().Be(ConnectionState.NeedsReconnect);
    }

    private async Task<string> StartAsync()
    {
        var url = await One.Get<OAuthConnecting>().StartAsync(wholeAgency: false, "browser", _callback, Stop);
        var query = QueryHelpers.ParseQuery(url.Query);
        query["redirect_uri"].ToString().Should().Be(_callback.ToString());
        return query["state"].ToString();
    }

    private Task<ConnectOutcome> FinishAsync(string? code, string? state, string browser = "browser") =>
        One.Get<OAuthConnecting>().FinishAsync(code, state, browser, _callback, Stop);

    private Task<ConnectOutcome> PitAsync(string location, string token, string? owner)
    {
        if (owner is not null)
        {
            HighLevel.AccessTokens[token] = owner;
        }

        return One.Get<PitConnecting>().ConnectAsync(new PitInput { LocationId = location, Token = token }, Stop);
    }

    private static ConnectRefusal Refusal(ConnectOutcome outcome) =>
        outcome.Should().BeOfType<ConnectOutcome.Refused>().Which.Reason;
}

public sealed class SqliteConnectingTests() : ConnectingTests(StorageProvider.Sqlite, postgres: null);

public sealed class PostgreSqlConnectingTests(PostgreSqlServer postgres)
    : ConnectingTests(StorageProvider.PostgreSql, postgres);
