using System.Net;
using System.Text;
using System.Text.Json;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Tests.Support;
using Bekend.Testing;

namespace Bekend.KeyHolding.Tests.Storage;

/// <summary>The whole service on PostgreSQL.</summary>
public sealed class PostgreSqlTests : PostgreSqlServiceTests
{
    [Fact]
    public async Task Instances_ThatStartTogether_ShareKeysAndBudget()
    {
        var services = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => StartAsync(Owner, "--Budgets:ElementsPerDay=100"))));
        try
        {
            for (var round = 0; round < 5; round++)
            {
                var keys = await Task.WhenAll(Enumerable.Range(0, 24)
                    .Select(i => Task.Run(() => services[i % services.Length].PublicKeyAsync($"convenant-{round}"))));
                Assert.Single(keys.Select(Convert.ToHexString).Distinct());
            }

            var points = Points.Random(7);
            var statuses = await Task.WhenAll(Enumerable.Range(0, 60)
                .Select(i => Task.Run(async () => (await services[i % services.Length].EvaluateAsync(points)).Status)));
            Assert.Equal(14, statuses.Count(status => status == HttpStatusCode.OK));
            Assert.Equal(46, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
        }
        finally
        {
            foreach (var service in services)
            {
                await service.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Clients_SixtyFour_OfTwoInstances_SpendTheBudgetToTheLastElement()
    {
        const int Limit = 1000;
        const string Other = "ander-convenant";
        await using var one = await StartAsync(Owner, $"--Budgets:ElementsPerDay={Limit}");
        await using var two = await StartAsync(Owner, $"--Budgets:ElementsPerDay={Limit}");

        // Batches of 1 to 13 elements: whatever is left over, a client that asks for one gets the last.
        var evaluated = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(
            () => SpendAsync(i % 2 == 0 ? one : two, 1 + (i % 13), i % 4 < 2 ? KeyHolderClient.Covenant : Other))));

        Assert.Equal(Limit, evaluated.Where((_, i) => i % 4 < 2).Sum());
        Assert.Equal(Limit, evaluated.Where((_, i) => i % 4 >= 2).Sum());
        Assert.Equal(2L * Limit, Convert.ToInt64(await Server.ExecuteAsync("SELECT sum(charged) FROM keyholder.budgets", Owner), null));
    }

    [Fact]
    public async Task Processes_Two_MakeOneKeyAndKeepTheBudget()
    {
        using var one = await KeyHolderProcess.StartAsync(Folder.Path, Owner, "--Budgets:ElementsPerDay=50");
        using var two = await KeyHolderProcess.StartAsync(Folder.Path, Owner, "--Budgets:ElementsPerDay=50");

        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
            () => PostAsync(i % 2 == 0 ? one : two, "/v1/sleutels", new { sleutel = "c", versie = 1 }))));
        Assert.Single(keys.Select(key => key.Body).Distinct());

        var points = Points.Random(3).Select(point => System.Buffers.Text.Base64Url.EncodeToString(point)).ToArray();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => PostAsync(
            i % 2 == 0 ? one : two,
            "/v1/evaluaties",
            new { sleutel = "c", versie = 1, organisatie = KeyHolderClient.Organisation, elementen = points }))));
        Assert.Equal(16, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(24, answers.Count(answer => answer.Status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Login_WithTheRoleOnly_ServesButCannotReplaceAKey()
    {
        byte[] key;
        await using (var service = await StartAsync(Owner))
        {
            key = await service.PublicKeyAsync();
        }

        var login = await Server.CreateLoginAsync("bekend_keyholder", Owner);
        await using var again = await StartAsync(login);

        Assert.Equal(key, await again.PublicKeyAsync());
        Assert.Equal(HttpStatusCode.OK, (await again.EvaluateAsync(Points.Random(1))).Status);
        foreach (var statement in new[]
        {
            "UPDATE keyholder.keys SET public_key = ''", "DELETE FROM keyholder.keys", "TRUNCATE keyholder.keys",
            "DROP TABLE keyholder.keys", "ALTER TABLE keyholder.keys ADD x text",
        })
        {
            await using var source = Npgsql.NpgsqlDataSource.Create(login);
            await using var command = source.CreateCommand(statement);
            var exception = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync(Token));
            Assert.Equal("42501", exception.SqlState);
        }
    }

    [Fact]
    public async Task Database_HoldsNoScalar_AndIsUselessWithoutTheFolder()
    {
        byte[] scalar;
        await using (var service = await StartAsync(Owner))
        {
            await service.PublicKeyAsync();
            scalar = (await service.Services.GetRequiredService<CovenantKeys>().FindAsync(new(KeyHolderClient.Covenant, 1), Token))!.Secret.Export();
        }

        var everything = (string)(await Server.ExecuteAsync("SELECT string_agg(k::text, '') || (SELECT count(*) FROM keyholder.budgets) FROM keyholder.keys k", Owner))!;
        Assert.Contains(KeyHolderClient.Covenant, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(scalar), everything, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(Folder.File("keyholder.db")));

        using var elsewhere = new TemporaryFolder();
        await using var thief = await RunningService.StartAsync(
            KeyHolderProgram.Service, elsewhere.Path, null, $"--Storage:PostgreSql={Owner}");
        (await thief.EvaluateAsync(Points.Random(1))).AssertProblem(HttpStatusCode.InternalServerError, "BK1010");
    }

    [Fact]
    public async Task Database_Gone_EvaluatesNothing_AndComesBackByItself()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var service = await StartAsync(await server.CreateDatabaseAsync(), "--Budgets:ElementsPerDay=3");
        var key = await service.PublicKeyAsync();

        await server.StopAsync();
        for (var i = 0; i < 3; i++)
        {
            var refused = await service.EvaluateAsync(Points.Random(3));
            refused.AssertProblem(HttpStatusCode.ServiceUnavailable, "BK1011");
            Assert.DoesNotContain("geevalueerd\"", refused.Body, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), Token)).StatusCode);

        await server.StartAgainAsync();
        Assert.Equal("ready", await service.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Token));
        Assert.Equal(HttpStatusCode.OK, (await service.EvaluateAsync(Points.Random(3))).Status);
        (await service.EvaluateAsync(Points.Random(1))).AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
        Assert.Equal(key, await service.PublicKeyAsync());
    }

    [Fact]
    public async Task Start_WithoutServer_EndsWith69_WrongStringWith78_NeitherQuotesThePassword()
    {
        var (code, errors) = await KeyHolderProcess.RunAsync(Folder.Path, "Host=127.0.0.1;Port=1;Database=x;Username=y;Password=zeer-geheim");
        Assert.Equal((69, "keyholder: The database could not be opened: no connection."), (code, errors.Trim()));

        (code, errors) = await KeyHolderProcess.RunAsync(Folder.Path, "Host=db.example;Database=x;Password=zeer-geheim");
        Assert.Equal(78, code);
        Assert.Contains("`Storage:PostgreSql` goes to another machine", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", errors, StringComparison.Ordinal);

        (code, errors) = await KeyHolderProcess.RunAsync(Folder.Path, Owner + ";Password=zeer-geheim");
        Assert.Equal(78, code);
        Assert.Contains("PostgreSQL error 28P01", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", errors, StringComparison.Ordinal);
    }

    private Task<RunningService> StartAsync(string connectionString, params string[] settings) => RunningService.StartAsync(
        KeyHolderProgram.Service, Folder.Path, null, [$"--Storage:PostgreSql={connectionString}", .. settings]);

    /// <returns>Elements evaluated until not even one more was.</returns>
    private static async Task<int> SpendAsync(RunningService service, int batch, string covenant)
    {
        var points = Points.Random(batch);
        for (var evaluated = 0; ;)
        {
            var answer = await service.EvaluateAsync(points, covenant: covenant);
            if (answer.Status == HttpStatusCode.OK)
            {
                evaluated += points.Length;
                continue;
            }

            answer.AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
            if (points.Length == 1)
            {
                return evaluated;
            }

            points = [.. points.Take(points.Length / 2)];
        }
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(KeyHolderProcess process, string path, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await process.Client.PostAsync(path, content, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
