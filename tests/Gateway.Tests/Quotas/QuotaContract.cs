using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Quotas;

/// <summary>The quotas of a covenant, over HTTP.</summary>
public abstract partial class QuotaContract(InstallationFixture shared)
{
    [Fact]
    public async Task Employee_IsStoppedAtTheMost_HearsWhich_AndMayAskAgainWhenItIsOver()
    {
        await using var all = await StartAsync("{per: medewerker, max: 3, venster: PT1H}");
        var (question, other) = (Asks.Triage(), Asks.Triage());
        for (var i = 0; i < 3; i++)
        {
            await all.As("corporatie-a").ResolveAsync(question, TestPerson.New().Keys());
            all.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var refused = (await AskAsync(all, question)).ExpectProblem(429, "GW2870");

        Assert.Equal(TimeSpan.FromMinutes(57), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(Installation.Start.UtcDateTime.AddHours(1), (DateTime)refused["weerRuimteOp"]!);
        Assert.Equal("""{"per":"medewerker","max":3,"venster":"PT1H"}""", refused["quotum"]!.ToJsonString());
        Assert.EndsWith("Het convenant staat toe: ten hoogste 3 vragen per medewerker in 1 uur.", (string)refused["detail"]!, StringComparison.Ordinal);

        // The same employee by another connector and in other letters is the same; somebody else is not.
        question["medewerker"] = " " + ((string)question["medewerker"]!).ToUpperInvariant();
        (await AskAsync(all, question, TestClients.AskerOnly)).ExpectProblem(429, "GW2870");
        (await AskAsync(all, other)).Expect(201);
        all.Clock.Advance(TimeSpan.FromMinutes(57));
        (await AskAsync(all, question)).Expect(201);
        (await AskAsync(all, question)).ExpectProblem(429, "GW2870");
    }

    [Fact]
    public async Task Refusal_IsOnRecord_AndToldToThePrivacyOfficer()
    {
        await using var all = await StartAsync("{per: medewerker, max: 1, venster: P1D}");
        var question = Asks.Triage();
        (await AskAsync(all, question)).Expect(201);

        var refused = (await AskAsync(all, question)).ExpectProblem(429, "GW2870");

        var record = Assert.Single(await LogView.OfEmployeeAsync(all, question));
        Assert.Equal((Guid)refused["beslissingId"]!, record.Entry.Id);
        Assert.Equal("geweigerd", record.Fields["uitkomst"]);
        Assert.Equal("""{"per":"medewerker","max":1,"venster":"P1D"}""", record.Fields["quotum"]);
        var shown = (await all.As(TestClients.Officer).GetAsync($"/v1/verstrekkingen/{record.Entry.Id}")).Expect(200);
        Assert.Equal(1, (int)shown["quotum"]!["max"]!);
        Assert.Contains(
            "Er was te veel gevraagd: het convenant staat toe: ten hoogste 1 vraag per medewerker in 1 dag.",
            shown["uitleg"]!.AsArray().Select(sentence => (string)sentence!));
    }

    [Fact]
    public async Task Clients_SixtyFour_AtTwoGateways_GetExactlyTheMost()
    {
        const int Most = 37;
        await using var all = await StartAsync($"{{per: organisatie, max: {Most}, venster: P1D}}");
        await using var second = await all.StartAnotherGatewayAsync();
        Connector[] connectors = [all.As("corporatie-a"), all.As("corporatie-a", new(second.Urls.First()))];
        foreach (var connector in connectors)
        {
            await connector.TokenAsync();
        }

        var statuses = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => StatusAsync(connectors[i % 2]))));

        Assert.Equal(Most, statuses.Count(status => status == 201));
        Assert.Equal(64 - Most, statuses.Count(status => status == 429));
        (await AskAsync(all, Asks.Triage(), "corporatie-b")).Expect(201);
    }

    [Fact]
    public async Task Case_IsCountedWithinItsOrganisation()
    {
        await using var all = await StartAsync("{per: zaak, max: 1, venster: P1D}");
        (await AskAsync(all, Asks.Triage())).Expect(201);

        (await AskAsync(all, Asks.Triage())).ExpectProblem(429, "GW2870");

        (await AskAsync(all, Asks.Triage(), "corporatie-b")).Expect(201);
        var other = Asks.Triage();
        other["zaak"] = "Z-2026-0013";
        (await AskAsync(all, other)).Expect(201);
    }

    [Fact]
    public async Task Subject_IsCountedWhoeverAsks_AndRefusedBeforeTheIndexIsAsked()
    {
        await using var all = await StartAsync("{per: betrokkene, max: 2, venster: PT10M}");
        var (person, other) = (TestPerson.New(), TestPerson.New());
        await all.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys());
        await all.As("corporatie-b").ResolveAsync(Asks.Triage(), person.Keys(withName: false));
        var (question, asker) = (Asks.Triage(), all.As("corporatie-a"));
        using var batch = asker.Blind(person.Keys());
        var opened = (await asker.AskAsync(question, batch)).Expect(201);
        await Task.WhenAll(all.Indexes.Select(index => index.StopAsync(TestContext.Current.CancellationToken)));

        // Without an index every answer is out of reach; this one does not come that far.
        var refused = (await asker.AnswerAsync(opened, batch)).ExpectProblem(429, "GW2870");

        Assert.Equal(TimeSpan.FromMinutes(10), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("over dezelfde betrokkene in 10 minuten", (string)refused["detail"]!, StringComparison.Ordinal);
        var record = Assert.Single(await LogView.OfEmployeeAsync(all, question));
        Assert.Equal(("geweigerd", (string)opened["vraagId"]!), (record.Fields["uitkomst"], record.Fields["vraagId"]));
        Assert.Equal("betrokkene", (string)JsonNode.Parse(record.Fields["quotum"])!["per"]!);

        // Somebody else may be asked about; and when the window is over, the same question goes on.
        using var fresh = asker.Blind(other.Keys());
        (await asker.AnswerAsync((await asker.AskAsync(Asks.Triage(), fresh)).Expect(201), fresh)).ExpectProblem(503, "BK1011");
        all.Clock.Advance(TimeSpan.FromMinutes(10));
        (await asker.AnswerAsync(opened, batch)).ExpectProblem(503, "BK1011");
    }

    [Fact]
    public async Task Subject_CountsOnceForOneQuestion_HoweverOftenItIsTried()
    {
        await using var all = await StartAsync("{per: betrokkene, max: 1, venster: P1D}");
        var (person, asker) = (TestPerson.New(), all.As("corporatie-a"));
        using var batch = asker.Blind(person.Keys());
        var opened = (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);
        await Task.WhenAll(all.Indexes.Select(index => index.StopAsync(TestContext.Current.CancellationToken)));
        for (var i = 0; i < 3; i++)
        {
            (await asker.AnswerAsync(opened, batch)).ExpectProblem(503, "BK1011");
        }

        using var again = asker.Blind(person.Keys());
        (await asker.AnswerAsync((await asker.AskAsync(Asks.Triage(), again)).Expect(201), again)).ExpectProblem(429, "GW2870");
    }

    [Fact]
    public async Task Neighbours_ShareNoQuota()
    {
        await using var all = await StartAsync("{per: betrokkene, max: 1, venster: P1D}");
        var asker = all.As("corporatie-a");

        // One building, one house number, other doors.
        foreach (var suffix in (string[])["1", "2", "3"])
        {
            await asker.ResolveAsync(OfAddress(), TestAddress.Keys("1312AB", 12, suffix));
        }

        using var batch = asker.Blind(TestAddress.Keys("1312AB", 12, "2"));
        (await asker.AnswerAsync((await asker.AskAsync(OfAddress(), batch)).Expect(201), batch)).ExpectProblem(429, "GW2870");
    }

    [Fact]
    public async Task Refused_ByTheCovenant_CountsForNothing()
    {
        await using var all = await StartAsync("{per: medewerker, max: 1, venster: P1D}");
        var question = Asks.Triage();
        question["doel"] = "marketing";
        (await AskAsync(all, question)).ExpectProblem(403, "GW2106");

        question["doel"] = "triage";
        (await AskAsync(all, question)).Expect(201);
    }

    [Fact]
    public async Task NotEvaluated_CountsForNothing()
    {
        await using var all = await StartAsync("{per: medewerker, max: 2, venster: P7D}", keyHolder: "--Budgets:ElementsPerDay=16");
        var question = Asks.Triage();
        (await AskAsync(all, question)).Expect(201);
        for (var i = 0; i < 3; i++)
        {
            (await AskAsync(all, question)).ExpectProblem(429, "GW2203");
        }

        await all.KeyHolder.StopAsync(TestContext.Current.CancellationToken);
        (await AskAsync(all, question)).ExpectProblem(503, "BK1011");

        Assert.Equal(1L, Count(all, "quota_uses"));
        Assert.Equal(1L, Count(all, "questions"));
    }

    [Fact]
    public async Task FourEyes_CountsWhenItIsOpened_AndNotAgain()
    {
        await using var all = await StartAsync("{per: medewerker, max: 1, venster: P1D}", Connector.Riec);
        var (asker, question) = (all.As("politie"), Asks.Signal("gemeente"));
        using var batch = asker.Blind(TestPerson.New().Keys());
        var path = $"/v1/vragen/{(string)(await asker.AskAsync(question, batch)).Expect(202)["vraagId"]!}";
        (await AskAsync(asker, question)).ExpectProblem(429, "GW2870");

        var approval = new JsonObject { ["medewerker"] = Asks.Employee(), ["rol"] = "analist" };
        (await all.As(TestClients.PoliceColleague).PostAsync(path + "/goedkeuring", approval)).Expect(200);

        (await asker.AnswerAsync((await asker.GetAsync(path)).Expect(200), batch, Connector.Riec)).Expect(200);
        Assert.Equal(1L, Count(all, "quota_uses"));
    }

    [Fact]
    public async Task FourEyes_RefusedAtItsApproval_CountsForNothing()
    {
        await using var all = await StartAsync("{per: medewerker, max: 1, venster: P1D}", Connector.Riec, new(2032, 12, 31, 22, 59, 0, TimeSpan.Zero));
        var question = Asks.Signal("gemeente");
        var path = $"/v1/vragen/{(string)(await AskAsync(all, question, "politie")).Expect(202)["vraagId"]!}";
        Assert.Equal(1L, Count(all, "quota_uses"));
        all.Clock.Advance(TimeSpan.FromMinutes(2));

        var approval = new JsonObject { ["medewerker"] = Asks.Employee(), ["rol"] = "analist" };
        (await all.As(TestClients.PoliceColleague).PostAsync(path + "/goedkeuring", approval)).ExpectProblem(403, "GW2103");

        Assert.Equal(0L, Count(all, "quota_uses"));
    }

    private static JsonObject OfAddress()
    {
        var question = Asks.Triage();
        question["soort"] = "adres";
        question.Remove("meerderjarig");
        return question;
    }

    private static Task<Reply> AskAsync(Installation all, JsonObject question, string client = "corporatie-a") => AskAsync(all.As(client), question);

    private static async Task<Reply> AskAsync(Connector connector, JsonObject question)
    {
        using var batch = connector.Blind(TestPerson.New().Keys());
        return await connector.AskAsync(question, batch);
    }

    /// <summary>Asks until it is answered: on a busy machine all 64 may not get a connection to the database in time.</summary>
    private static async Task<int> StatusAsync(Connector connector)
    {
        var (question, status) = (Asks.Triage(), 503);
        for (var attempt = 0; status == 503 && attempt < 20; attempt++)
        {
            status = (await AskAsync(connector, question)).Status;
        }

        return status;
    }

    private static object? Count(Installation all, string table)
    {
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return command.ExecuteScalar();
    }

    /// <summary>An installation in which a covenant has these quotas.</summary>
    private async Task<Installation> StartAsync(
        string quotas, string covenant = Connector.Overlast, DateTimeOffset? start = null, params string[] keyHolder)
    {
        var all = await shared.StartOwnAsync(start, keyHolder: keyHolder);
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Covenants, covenant + ".yaml"));
        text = VersionLine().Replace(text, "versie: 9.0.0", 1).Replace("\nbewaren:", $"\nquota:\n  - {quotas}\n\nbewaren:", StringComparison.Ordinal);
        (await Publication.PublishAsync(all, text)).Expect(201);
        return all;
    }

    [GeneratedRegex(@"^versie: [0-9.]+", RegexOptions.Multiline)]
    private static partial Regex VersionLine();
}
