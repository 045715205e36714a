using Bekend.Gateway.Tests.Support;
using Bekend.Testing;

namespace Bekend.Gateway.Tests.Storage.PostgreSql;

/// <summary>The database is gone, or goes in the middle of a commit: nothing is released, and it passes.</summary>
public sealed class OutageTests
{
    private const string Unavailable = "BK1011";

    [Fact]
    public async Task DatabaseGone_ReleasesNothing_AndRecoversWithoutARestart()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var all = await Installation.StartOnAsync(new PostgreSqlStorage(server, onlyGateway: true));
        var (asker, holder, person) = (all.As("corporatie-a"), all.As("zorg-a"), TestPerson.New());
        await holder.HoldSignalAsync(person.Keys());
        var line = await holder.SignalAsync(TestPerson.New().Keys());
        var question = Asks.Triage();
        using var batch = asker.Blind(person.Keys());
        var opened = (await asker.AskAsync(question, batch)).Expect(201);

        await asker.PublicKeyAsync();

        // A question that was just asked may go with the server; what is durable takes all before it along.
        (await all.RequestTokenAsync(Assertions.Create(all, all.Clients["om"]))).Expect(200);
        await server.StopAsync();

        for (var attempt = 0; attempt < 3; attempt++)
        {
            AssertSaysNothing(await asker.AnswerAsync(opened, batch));
            AssertSaysNothing(await asker.AskAsync(Asks.Triage(), batch));
            AssertSaysNothing(await asker.AskAsync(Refused(), batch));
            AssertSaysNothing(await holder.RegisterAsync(line));
            AssertSaysNothing(await asker.GetAsync($"/v1/vragen/{(string)opened["vraagId"]!}"));
            AssertSaysNothing(await asker.GetAsync("/log/checkpoint"));
            AssertSaysNothing(await all.RequestTokenAsync(Assertions.Create(all, all.Clients["om"])));
        }

        await server.StartAgainAsync();
        Assert.True((bool)(await asker.AnswerAsync(opened, batch)).Expect(200)["bekend"]!);
        Assert.Single(await LogView.OfEmployeeAsync(all, question));
        Assert.Equal("toegevoegd", (string?)(await holder.RegisterAsync(line)).Expect(200)["status"]);
        await all.RestartGatewayAsync();
    }

    [Fact]
    public async Task ConnectionLostInACommit_ThatWasUndone_ReleasesNothing()
    {
        var storage = new PostgreSqlStorage();
        await using var all = await Installation.StartOnAsync(storage);
        var (asker, question) = (all.As("corporatie-a"), Asks.Triage());
        using var batch = asker.Blind(TestPerson.New().Keys());
        var opened = (await asker.AskAsync(question, batch)).Expect(201);
        await asker.PublicKeyAsync();
        await storage.Server.ExecuteAsync(
            """
            CREATE FUNCTION gateway.die() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
            CREATE CONSTRAINT TRIGGER die AFTER INSERT ON gateway.log_entries DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION gateway.die();
            """,
            storage.ConnectionString);

        AssertSaysNothing(await asker.AnswerAsync(opened, batch));

        Assert.Empty(await LogView.OfEmployeeAsync(all, question));
        await storage.Server.ExecuteAsync("DROP TRIGGER die ON gateway.log_entries", storage.ConnectionString);
        (await asker.AnswerAsync(opened, batch)).Expect(200);
        Assert.Single(await LogView.OfEmployeeAsync(all, question));
    }

    /// <summary>The server keeps it and no standby does: the wait for one that is not there is cut off with the connection, or cancelled.</summary>
    [Theory]
    [InlineData("pg_terminate_backend")]
    [InlineData("pg_cancel_backend")]
    public async Task Commit_ThatNoStandbyConfirms_ReleasesNothing_AndTheLogGoesOn(string end)
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var all = await Installation.StartOnAsync(new PostgreSqlStorage(server, onlyGateway: true));
        var (asker, question) = (all.As("corporatie-a"), Asks.Triage());
        using var batch = asker.Blind(TestPerson.New().Keys());
        await asker.PublicKeyAsync();
        var opened = (await asker.AskAsync(question, batch)).Expect(201);
        await server.ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        await server.ExecuteAsync("SELECT pg_reload_conf()");
        await CutOffAsync(server, server.ExecuteAsync("SET synchronous_commit = on; CREATE TABLE probe ()"), "pg_terminate_backend", "%");

        // A new question waits for nobody; an answer does.
        (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);
        var answering = asker.AnswerAsync(opened, batch);
        await CutOffAsync(server, answering, end, "bekend-gateway");

        AssertSaysNothing(await answering);
        await server.ExecuteAsync("ALTER SYSTEM RESET synchronous_standby_names");
        await server.ExecuteAsync("SELECT pg_reload_conf()");
        Assert.Single(await LogView.OfEmployeeAsync(all, question));
        (await asker.AnswerAsync(opened, batch)).ExpectProblem(409, "GW2110");
        (await asker.ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);
        await all.RestartGatewayAsync();
    }

    /// <summary>Cuts off whoever waits for the standby, as soon as somebody does.</summary>
    private static async Task CutOffAsync(PostgreSqlServer server, Task waiting, string end, string application)
    {
        while (await server.ExecuteAsync(
            $"SELECT {end}(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name LIKE '{application}'") is not true)
        {
            Assert.False(waiting.IsCompleted, "it was committed without waiting for the standby");
        }

        await Task.WhenAny(waiting);
    }

    private static System.Text.Json.Nodes.JsonObject Refused()
    {
        var question = Asks.Triage();
        question["doel"] = "marketing";
        return question;
    }

    private static void AssertSaysNothing(Reply refused)
    {
        refused.ExpectProblem(503, Unavailable);
        Assert.Equal(["type", "title", "status", "detail", "code"], refused.Json.AsObject().Select(member => member.Key));
    }
}
