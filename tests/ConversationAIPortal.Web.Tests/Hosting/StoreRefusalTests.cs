using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ConversationAIPortal.Web.Tests.SignIn;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;

namespace ConversationAIPortal.Web.Tests.Hosting;

/// <summary>A store that was used, and cannot be used as it is now.</summary>
public sealed class StoreRefusalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-store-tests-");
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;
    private readonly Uri _url = new($"http://127.0.0.1:{PortalProcess.FreePort()}");
    private readonly Uri _sandbox = new($"http://127.0.0.1:{PortalProcess.FreePort()}");

    private string Store => $"Data Source={Path.Combine(_folder.FullName, "portal.db")}";

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Serve_StoreIsReadOnly_SaysWhatToDo()
    {
        await using (var migrate = PortalProcess.Start(["migrate", $"--ConnectionStrings:Portal={Store}"]))
        {
            (await migrate.ExitCodeAsync(_token)).Should().Be(0, migrate.Output);
        }

        await using var portal = PortalProcess.Start([
            .. RunningPortal.Arguments(_url, _sandbox, _folder.FullName),
            $"--ConnectionStrings:Portal={Store};Mode=ReadOnly",
        ]);

        (await portal.ExitCodeAsync(_token)).Should().Be(1);
        portal.Output.Should().Contain("is read-only").And.NotContain("   at ");
    }

    [Fact]
    public async Task Serve_EncryptedRowsWithoutTheirKeys_RefusesAndMakesNoNewKey()
    {
        await ConnectASubAccountAsync();
        await ExecuteAsync("DELETE FROM data_protection_keys");

        await using var portal = PortalProcess.Start(RunningPortal.Arguments(_url, _sandbox, _folder.FullName));

        (await portal.ExitCodeAsync(_token)).Should().Be(1);
        portal.Output.Should().Contain("no key that can read them").And.NotContain("   at ");
        (await ExecuteAsync("SELECT COUNT(*) FROM data_protection_keys")).Should().Be(0);
    }

    private async Task ConnectASubAccountAsync()
    {
        await using var portal = PortalProcess.Start(RunningPortal.Arguments(_url, _sandbox, _folder.FullName));
        await portal.ReadyAsync(_token);
        using var browser = new Browser(_url);
        using var signedIn = await browser.SignInAsync("owner");
        using var start = await browser.GetAsync("/connect/start");
        var state = QueryHelpers.ParseQuery(Browser.Next(start)!.Query)["state"];
        using var sandbox = new HttpClient { BaseAddress = _sandbox };
        var all = await sandbox.GetFromJsonAsync<JsonElement>("/sandbox/state", _token);
        using var made = await sandbox.PostAsJsonAsync(
            "/sandbox/codes",
            new { userType = "Location", locationId = all.GetProperty("locations")[0].GetProperty("id").GetString() },
            _token
        );
        var code = (await made.Content.ReadFromJsonAsync<JsonElement>(_token)).GetProperty("code").GetString();
        using var callback = await browser.GetAsync($"/connect/callback?code={code}&state={state}");
        callback.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private async Task<long> ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"{Store};Pooling=False");
        await connection.OpenAsync(_token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(_token) is long count ? count : 0;
    }
}
