using System.Net;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Storage.PostgreSql;
using Bekend.Indexing.Tests.Support;
using Bekend.Pseudonyms.Voprf;
using Bekend.Testing;

namespace Bekend.Indexing.Tests.Storage;

/// <summary>The whole service on PostgreSQL.</summary>
public sealed class PostgreSqlTests : PostgreSqlServiceTests
{
    [Fact]
    public async Task Instances_ThatStartTogether_ShareSignals()
    {
        var services = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => StartAsync(Folder.Path, Owner))));
        var pseudonym = GroupElement.Random();
        await services[0].RegisterAsync(IndexClient.Signal("r", [pseudonym]));

        foreach (var service in services)
        {
            Assert.Equal(1, (await service.LookUpAsync(IndexClient.Covenant, pseudonym)).HitCount());
            await service.DisposeAsync();
        }

        Assert.False(File.Exists(Folder.File("index.db")));
    }

    [Fact]
    public async Task Instance_WithAnotherSecret_DoesNotStart()
    {
        await (await StartAsync(Folder.Path, Owner)).DisposeAsync();
        using var elsewhere = new TemporaryFolder();

        var exception = await Assert.ThrowsAsync<StartupFaultsException>(() => StartAsync(elsewhere.Path, Owner));

        Assert.Equal(["the index secret is not the one that the stored signals depend on"], exception.Faults);
    }

    [Fact]
    public async Task Stored_IsNotWhatWasSent()
    {
        var pseudonym = GroupElement.Random();
        var stored = new byte[GroupElement.Size];
        await using (var service = await StartAsync(Folder.Path, Owner))
        {
            service.Services.GetRequiredService<IndexSecret>().For(IndexClient.Covenant).TryRekey(pseudonym, stored);
            await service.RegisterAsync(IndexClient.Signal("mijn-kenmerk", [pseudonym]));
        }

        var everything = (string)(await Server.ExecuteAsync(
            "SELECT (SELECT string_agg(p::text, '') FROM index.pseudonyms p) || (SELECT string_agg(s::text, '') FROM index.signals s) || (SELECT string_agg(s::text, '') FROM index.secret s)",
            Owner))!;
        Assert.Contains("mijn-kenmerk", everything, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexString(stored), everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToHexString(pseudonym), everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Database_Gone_AnswersNothing_AndComesBackByItself()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var service = await StartAsync(Folder.Path, await server.CreateDatabaseAsync());
        var (kept, lost) = (GroupElement.Random(), GroupElement.Random());
        await service.RegisterAsync(IndexClient.Signal("kept", [kept]));

        await server.StopAsync();
        var refused = await service.LookUpAsync(IndexClient.Covenant, kept);
        refused.AssertProblem(HttpStatusCode.ServiceUnavailable, "BK1011");
        Assert.DoesNotContain("treffers", refused.Body, StringComparison.Ordinal);
        (await service.RegisterAsync(IndexClient.Signal("lost", [lost]))).AssertProblem(HttpStatusCode.ServiceUnavailable, "BK1011");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), Token)).StatusCode);

        await server.StartAgainAsync();
        Assert.Equal(1, (await service.LookUpAsync(IndexClient.Covenant, kept)).HitCount());
        Assert.Equal(0, (await service.LookUpAsync(IndexClient.Covenant, lost)).HitCount());
        Assert.Equal("toegevoegd", (string?)(await service.RegisterAsync(IndexClient.Signal("lost", [lost]))).Json["uitkomsten"]![0]!["status"]);
    }

    [Fact]
    public async Task Connections_KilledWhileRegistering_KeepWholeBatchesOnly()
    {
        await using var service = await StartAsync(Folder.Path, Owner);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var killing = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await Server.ExecuteAsync(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'bekend-index' AND datname = current_database()",
                        Owner);
                }
            },
            Token);
        var batches = Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, 8).Select(_ => GroupElement.Random()).ToArray()).ToList();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < batches.Count; i++)
        {
            var answer = await service.RegisterAsync([.. batches[i].Select((pseudonym, j) => IndexClient.Signal($"{i}-{j}", [pseudonym]))]);
            answers.Add(answer.Status);
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable);
        }

        await stop.CancelAsync();
        await killing;
        for (var i = 0; i < batches.Count; i++)
        {
            // What was acknowledged is there; what was not is there whole, or not at all.
            var found = (await service.LookUpAsync(IndexClient.Covenant, batches[i])).HitCount();
            Assert.True(found == 8 || (found == 0 && answers[i] != HttpStatusCode.OK), $"batch {i}: {answers[i]}, {found} found");
        }
    }

    [Fact]
    public async Task Login_WithTheRoleOnly_ServesButCannotAlter()
    {
        await (await StartAsync(Folder.Path, Owner)).DisposeAsync();
        var login = await Server.CreateLoginAsync("bekend_index", Owner);
        await using var service = await StartAsync(Folder.Path, login);
        var pseudonym = GroupElement.Random();
        await service.RegisterAsync(IndexClient.Signal("r", [pseudonym]));
        await service.RegisterAsync(IndexClient.Signal("r", [pseudonym, GroupElement.Random()]));
        Assert.Equal(1, (await service.LookUpAsync(IndexClient.Covenant, pseudonym)).HitCount());

        var database = service.Services.GetRequiredService<PostgreSqlDatabase>();
        foreach (var statement in new[]
        {
            "UPDATE descriptions SET contact_point = 'x'", "UPDATE signals SET organisation = 'x'", "UPDATE pseudonyms SET pseudonym = ''", "TRUNCATE pseudonyms", "UPDATE secret SET fingerprint = ''",
            "DELETE FROM secret", "ALTER TABLE signals ADD x text", "DROP TABLE pseudonyms", "DROP INDEX pseudonyms_by_signal", "CREATE TABLE index.x (x text)",
        })
        {
            var exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.ExecuteAsync(statement, Token));
            Assert.Equal("The database could not be written: PostgreSQL error 42501.", exception.Message);
        }
    }

    [Fact]
    public async Task LookUp_GoesByMark_WhateverItIsAsked()
    {
        await (await StartAsync(Folder.Path, Owner)).DisposeAsync();
        await Server.ExecuteAsync(
            """
            INSERT INTO index.pseudonyms
            SELECT 1, gen_random_uuid(), 1, sha256(n::text::bytea), 'K1' FROM generate_series(1, 50000) n;
            ANALYZE index.pseudonyms
            """,
            Owner);
        var keys = string.Join(", ", Enumerable.Range(0, 16).Select(_ => $"'\\x{Convert.ToHexString(GroupElement.Random())}'"));
        foreach (var mode in new[] { "force_generic_plan", "force_custom_plan" })
        {
            var plan = (string)(await Server.ExecuteAsync(
                $"""
                SET search_path = index; SET enable_seqscan = off; SET plan_cache_mode = {mode};
                PREPARE q (text, bytea[], bigint) AS {PostgreSqlLookup.Sql};
                EXPLAIN (FORMAT json) EXECUTE q ('overlast', ARRAY[{keys}]::bytea[], 0)
                """,
                Owner))!;
            Assert.Contains("pseudonyms_by_mark", plan, StringComparison.Ordinal);
            Assert.Contains("asked.pseudonym", plan.Split("\"Index Cond\"")[1], StringComparison.Ordinal);
            Assert.Contains("descriptions_pkey", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Statements_PreparedWhileTheTablesWereEmpty_StillGoByKeys()
    {
        await using (var database = PostgreSqlDatabase.Open(Owner, null, StorageSetup.Schema))
        {
            await Server.ExecuteAsync(
                "ALTER TABLE index.signals SET (autovacuum_enabled = off); ALTER TABLE index.pseudonyms SET (autovacuum_enabled = off)", Owner);
            var store = new PostgreSqlIndexStore(database);
            for (var batch = 0; batch < 10; batch++)
            {
                var signals = Enumerable.Range(batch * 1000, 1000).Select(Signal).ToArray();
                await store.RegisterAsync(signals, DateTimeOffset.UnixEpoch, Token);
                await store.RegisterAsync([.. signals.Select(signal => signal with { ContactPoint = "b" })], DateTimeOffset.UnixEpoch, Token);
                Assert.Single(await store.LookUpAsync("c", signals[7].Keys, DateTimeOffset.UnixEpoch, Token));
                Assert.True(await store.WithdrawAsync("o", (await store.ListAsync("o", "c", 0, 1, DateTimeOffset.UnixEpoch, Token))[0].Id, Token));
            }
        }

        // A connection tells its counts when it ends.
        while (await Server.ExecuteAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'bekend-index'", Owner) is not 0L)
        {
            Token.ThrowIfCancellationRequested();
        }

        Assert.Equal(0m, await Server.ExecuteAsync("SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname IN ('signals', 'pseudonyms')", Owner));

        // 20,000 rows are found or removed by key, some of them a few times; by a wrong index it would be millions.
        Assert.Equal(DBNull.Value, await Server.ExecuteAsync(
            "SELECT string_agg(indexrelname || ': ' || idx_tup_read, ', ') FROM pg_stat_user_indexes WHERE schemaname = 'index' AND idx_tup_read > 200000", Owner));

        static SignalRecord Signal(int number) => new(
            Guid.CreateVersion7(), "o", "c", $"r{number}", "zorg", "persoon", "x", "a", DateTimeOffset.UnixEpoch.AddYears(1), [new("K1", GroupElement.Random())]);
    }

    private static Task<RunningService> StartAsync(string folder, string connectionString) => RunningService.StartAsync(
        IndexProgram.Service, folder, new ManualClock(), $"--Storage:PostgreSql={connectionString}");
}
