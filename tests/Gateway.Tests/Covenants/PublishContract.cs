using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Tests.AuthZen;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Covenants;

/// <summary>A version is in force when two people signed it and its hash is in the log; then at once, and not before.</summary>
public abstract class PublishContract(InstallationFixture shared)
{
    private const string Id = Connector.Overlast;
    private const string Member = "      corporatie-b: \"00000099000000002000\"\n";

    private static readonly string First = File.ReadAllText(Path.Combine(RepositoryFiles.Covenants, Id + ".yaml"));

    /// <summary>A version that one corporation did not sign up to.</summary>
    private static readonly string Second = Next("1.1.0").Replace(Member, string.Empty, StringComparison.Ordinal);

    [Fact]
    public async Task Decides_ByANewVersion_WithoutARestart()
    {
        await using var all = await shared.StartOwnAsync();
        var asker = all.As("corporatie-b");
        using var batch = asker.Blind(TestPerson.New().Keys());
        (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);

        var published = (await PublishAsync(all, Second)).Expect(201);

        (await asker.AskAsync(Asks.Triage(), batch)).ExpectProblem(403, "GW2104");
        Assert.Equal("/v1/convenanten/overlast-voorbeeldstad/versies/1.1.0", published.Headers.Location!.ToString());
        Assert.Equal("1.1.0", (string?)published["versie"]);
        Assert.True((bool)published["vanKracht"]!);
        Assert.Equal(Sha256(Second), (string?)(await asker.GetAsync($"/v1/convenanten/{Id}")).Expect(200)["sha256"]);
        await all.RestartGatewayAsync();
        (await all.As("corporatie-b").AskAsync(Asks.Triage(), batch)).ExpectProblem(403, "GW2104");
    }

    [Fact]
    public async Task Puts_TheHashAndTheSignersOnRecord_OnceForEachVersion()
    {
        await using var all = await shared.StartOwnAsync();

        var published = (await PublishAsync(all, Second)).Expect(201);
        var again = (await PublishAsync(all, Second, TestSigners.Manager, TestSigners.Officer)).Expect(200);
        await all.RestartGatewayAsync();

        Assert.Equal((int)published["logIndex"]!, (int)again["logIndex"]!);
        var records = await LogView.ReadAsync(all);
        var versions = records.Where(record => record.Entry.Type == EntryType.CovenantVersion).ToList();
        Assert.Equal(4, versions.Count);
        var own = records[(int)published["logIndex"]!];
        Assert.Same(versions[^1], own);
        Assert.Equal(Id, own.Fields["convenant"]);
        Assert.Equal("1.1.0", own.Fields["convenantversie"]);
        Assert.Equal(Sha256(Second), own.Fields["convenantSha256"]);
        Assert.Equal("fg.voorbeeldstad.example, beheer.voorbeeldstad.example", own.Fields["ondertekenaars"]);
        Assert.Equal(Sha256(First), Assert.Single(versions, record => record.Fields["convenant"] == Id && record.Fields["convenantversie"] == "1.0.0").Fields["convenantSha256"]);

        // Kept for as long as the last question under it: to the end of its validity, and five years.
        Assert.Equal(RetentionBucket.Of(new DateTimeOffset(2037, 12, 31, 0, 0, 0, TimeSpan.Zero)), own.Entry.RetentionBucket);
    }

    [Fact]
    public async Task Keeps_EveryVersion_ByteForByte()
    {
        await using var all = await shared.StartOwnAsync();
        await PublishAsync(all, Second);
        var caller = all.As("zorg-a");

        var versions = (await caller.GetAsync($"/v1/convenanten/{Id}/versies")).Expect(200).Json.AsArray();
        var old = (await caller.GetAsync($"/v1/convenanten/{Id}/versies/1.0.0")).Expect(200);

        Assert.Equal(["1.1.0 True", "1.0.0 False"], versions.Select(version => $"{(string?)version!["versie"]} {(bool)version["vanKracht"]!}"));
        Assert.Equal(First, Encoding.UTF8.GetString(Base64Url.DecodeFromChars((string)old["bestand"]!)));
        Assert.Equal(Sha256(First), (string?)old["sha256"]);
        Assert.Equal(["fg.voorbeeldstad.example", "beheer.voorbeeldstad.example"], old["ondertekenaars"]!.AsArray().Select(name => (string?)name));
        Assert.StartsWith(
            $"bekend.example/covenant@v1\n{Id}\n1.0.0\n{Sha256(First)}\n\n\u2014 fg.voorbeeldstad.example ",
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars((string)old["ondertekening"]!)),
            StringComparison.Ordinal);
        (await caller.GetAsync($"/v1/convenanten/{Id}/versies/3.0.0")).ExpectProblem(404, "BK1005");
        (await caller.GetAsync("/v1/convenanten/geen/versies")).ExpectProblem(404, "GW2401");
        (await caller.GetAsync("/v1/convenanten/geen/versies/1.0.0")).ExpectProblem(404, "GW2401");
    }

    [Fact]
    public async Task Explains_AnOldDisclosure_ByTheVersionThatDecided()
    {
        await using var all = await shared.StartOwnAsync();
        var answer = (await all.As("corporatie-b").ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);
        var path = $"/v1/verstrekkingen/{(string)answer["verstrekking"]!["id"]!}";
        var before = (await all.As(TestClients.Officer).GetAsync(path)).Expect(200)["uitleg"]!.ToJsonString();
        Assert.Contains("(corporatie)", before, StringComparison.Ordinal);

        (await PublishAsync(all, Second)).Expect(201);

        Assert.Equal(before, (await all.As(TestClients.Officer).GetAsync(path)).Expect(200)["uitleg"]!.ToJsonString());
    }

    [Fact]
    public async Task Answers_NoQuestion_ThatWasOpenedUnderAnotherVersion()
    {
        await using var all = await shared.StartOwnAsync();
        var asker = all.As("corporatie-a");
        using var batch = asker.Blind(TestPerson.New().Keys());
        var opened = (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);

        (await PublishAsync(all, Second)).Expect(201);

        (await asker.AnswerAsync(opened, batch)).ExpectProblem(410, "GW2111");
        (await asker.ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);
    }

    [Fact]
    public async Task Lets_TheTimeOfTheQuestionPickTheVersion()
    {
        await using var all = await shared.StartOwnAsync(start: new(2026, 12, 31, 22, 59, 0, TimeSpan.Zero));
        (await PublishAsync(all, Small("1.0.0", 2026, "true"))).Expect(201);

        var published = (await PublishAsync(all, Small("1.1.0", 2027, "\"[0-9]+\""))).Expect(201);

        Assert.False((bool)published["vanKracht"]!);
        var question = Asks.Case("zorg", "hit", "taak");
        (question["convenant"], question["doel"]) = ("klein", "triage");
        var asker = all.As("gemeente");
        using var batch = asker.Blind(TestPerson.New().Keys());
        (await asker.AskAsync(question, batch)).Expect(201);
        Assert.Equal("1.0.0", await DecidingVersionAsync(all, "2026-12-31T23:59:59+01:00"));
        Assert.Equal("1.1.0", await DecidingVersionAsync(all, "2027-01-01T00:00:00+01:00"));

        // Midnight in the Netherlands.
        all.Clock.Advance(TimeSpan.FromMinutes(1));
        (await asker.AskAsync(question, batch)).ExpectProblem(403, "GW2102");
    }

    [Fact]
    public async Task Tells_OtherGateways()
    {
        await using var all = await shared.StartOwnAsync();
        await using var other = await all.StartAnotherGatewayAsync();
        (await PublishAsync(all, Second)).Expect(201);

        await other.Services.GetRequiredService<CovenantRefresh>().RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal("1.1.0", other.Services.GetRequiredService<CovenantCatalogue>().Find(Id)!.Version);
    }

    [Fact]
    public async Task Publishes_OnlyForAManager()
    {
        await using var all = await shared.StartOwnAsync();
        foreach (var client in new[] { "gemeente", TestClients.Officer, "corporatie-a" })
        {
            (await all.As(client).PostAsync("/v1/convenanten", Body(Second, TestSigners.Sign(Second, TestSigners.Officer, TestSigners.Manager))))
                .ExpectProblem(403, "BK1004");
        }

        await AssertUnchangedAsync(all);
    }

    [Fact]
    public async Task Refuses_EveryFaultAtOnce_AndRecordsNothing()
    {
        await using var all = await shared.StartOwnAsync();
        var wrong = Next("1.1.0").Replace("doel: triage", "doel: triagge", StringComparison.Ordinal);
        var lonely = TestSigners.Sign(Second, TestSigners.Officer, TestSigners.Stranger);
        var failing = Next("1.1.0").Replace("nee: zaak\n", "nee: grondslag\n", StringComparison.Ordinal);

        var faults = Faults(await SendAsync(all, wrong, "geen notitie"));
        Assert.True(faults.Count > 1);
        Assert.All(faults, fault => Assert.StartsWith("bestand bestand:", fault, StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("`triagge`", StringComparison.Ordinal));
        Assert.Equal(
            ["ondertekening Er zijn handtekeningen nodig van 2 verschillende personen die mogen tekenen; hier zijn er 1 van."],
            Faults(await SendAsync(all, Second, lonely)));
        Assert.Equal(["ondertekening Dit is geen ondertekende verklaring (signed note)."], Faults(await SendAsync(all, Second, "geen notitie")));
        Assert.Equal(
            ["ondertekening De handtekeningen staan onder een andere tekst, een andere versie of een ander convenant."],
            Faults(await SendAsync(all, Second + "#", TestSigners.Sign(Second, TestSigners.Officer, TestSigners.Manager))));
        Assert.Equal(
            ["ondertekening Een van de handtekeningen klopt niet."],
            Faults(await SendAsync(all, Second, Forged())));
        Assert.Contains(Faults(await SendAsync(all, failing, TestSigners.Sign(failing, TestSigners.Officer, TestSigners.Manager))), fault => fault.Contains("own test", StringComparison.Ordinal));
        Assert.Equal(
            ["bestand", "ondertekening"],
            Faults(await all.As(TestClients.Manager).PostAsync("/v1/convenanten", new JsonObject { ["bestand"] = "é", ["ondertekening"] = 7 })).Select(fault => fault.Split(' ')[0]));
        Assert.Equal(
            ["bestand Dit is geen UTF-8."],
            Faults(await all.As(TestClients.Manager).PostAsync("/v1/convenanten", new JsonObject { ["bestand"] = "_w", ["ondertekening"] = "YQ" })));
        (await all.As(TestClients.Manager).PostAsync("/v1/convenanten", new JsonObject { ["bestand"] = new string('A', 3_000_000) })).ExpectProblem(413, "BK1007");
        await AssertUnchangedAsync(all);
    }

    [Fact]
    public async Task Refuses_ANumberThatIsTaken_OrTooLow()
    {
        await using var all = await shared.StartOwnAsync();
        (await PublishAsync(all, Second)).Expect(201);

        (await PublishAsync(all, Second + "# anders\n")).ExpectProblem(409, "GW2405");
        var low = (await PublishAsync(all, Next("1.0.5"))).ExpectProblem(409, "GW2406");

        Assert.Equal("1.1.0", (string?)low["hoogste"]);
        (await PublishAsync(all, Next("1.1.0-rc.1"))).ExpectProblem(409, "GW2406");
        (await PublishAsync(all, Next("1.1.0+bouw.2"))).ExpectProblem(409, "GW2406");
        Assert.Equal(4, (await LogView.ReadAsync(all)).Count);
    }

    [Fact]
    public async Task Publishes_Nothing_WhenTheLogFails()
    {
        var failure = new LogFailure();
        await using var all = await shared.StartOwnAsync(replace: failure.Install);
        failure.Begin();

        (await PublishAsync(all, Second)).Expect(503);

        failure.End();
        await AssertUnchangedAsync(all);
        (await PublishAsync(all, Second)).Expect(201);
    }

    [Fact]
    public async Task Takes_NoVersion_ThatIsSignedAndNotInTheLog()
    {
        await using var all = await shared.StartOwnAsync();
        Insert(all, Second, "1.1.0", "1.0.0", logIndex: 0);

        await all.Gateway.Services.GetRequiredService<CovenantRefresh>().RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal("1.0.0", all.Gateway.Services.GetRequiredService<CovenantCatalogue>().Find(Id)!.Version);
        await all.StopGatewayAsync();
        var stopped = await Assert.ThrowsAsync<StartupFaultsException>(() => all.StartGatewayAsync());
        Assert.Equal(["overlast-voorbeeldstad 1.1.0, as published: the log has no entry of it at that place"], stopped.Faults);
    }

    [Fact]
    public async Task Takes_NoVersion_OutOfOrder()
    {
        await using var all = await shared.StartOwnAsync();
        (await PublishAsync(all, Second)).Expect(201);
        (await PublishAsync(all, Next("1.2.0"))).Expect(201);
        await all.StopGatewayAsync();
        all.Tamper("DELETE FROM covenant_versions WHERE version = '1.1.0'");

        var stopped = await Assert.ThrowsAsync<StartupFaultsException>(() => all.StartGatewayAsync());

        Assert.Equal(
            ["overlast-voorbeeldstad 1.2.0, as published, does not come after the version before it; one was added or removed"], stopped.Faults);
    }

    [Fact]
    public async Task Publishes_OneOfMany_AtTheSameMoment()
    {
        await using var all = await shared.StartOwnAsync();
        await using var other = await all.StartAnotherGatewayAsync();
        string[] texts = [Next("1.1.0+a"), Next("1.1.0+b"), Next("1.1.0") + "# een\n", Next("1.1.0") + "# twee\n"];
        CovenantPublisher[] publishers = [.. new[] { all.Gateway, other }.Select(gateway => gateway.Services.GetRequiredService<CovenantPublisher>())];

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(() => publishers[at % 2].PublishAsync(
            "een.yaml", texts[at / 2], TestSigners.Sign(texts[at / 2], TestSigners.Officer, TestSigners.Manager), TestContext.Current.CancellationToken))));

        var published = results.OfType<PublishResult.Published>().ToList();
        Assert.Single(published, result => result.IsNew);
        Assert.Single(published.Select(result => result.Version).Distinct());
        Assert.All(results.Except(published), result => Assert.True(result is PublishResult.Taken or PublishResult.TooLow, result.ToString()));
        foreach (var gateway in new[] { all.Gateway, other })
        {
            await gateway.Services.GetRequiredService<CovenantRefresh>().RefreshAsync(TestContext.Current.CancellationToken);
            Assert.Equal(published[0].Version.Version, gateway.Services.GetRequiredService<CovenantCatalogue>().Find(Id)!.Version);
        }
    }

    [Fact]
    public async Task GoesOn_WithAnAttemptThatEndedBetweenLogAndStore()
    {
        var broken = new BrokenCovenantStore();
        await using var all = await shared.StartOwnAsync(replace: broken.Install);
        broken.IsBroken = true;
        (await PublishAsync(all, Second)).Expect(503);
        Assert.Equal("1.0.0", (string?)(await all.As("zorg-a").GetAsync($"/v1/convenanten/{Id}")).Expect(200)["versie"]);
        broken.IsBroken = false;

        var published = (await PublishAsync(all, Second)).Expect(201);

        Assert.Equal(3, (int)published["logIndex"]!);
        Assert.Equal(4, (await LogView.ReadAsync(all)).Count);
    }

    [Fact]
    public async Task Tells_OtherGateways_WithinTheInterval()
    {
        await using var all = await shared.StartOwnAsync();
        await using var other = await all.StartAnotherGatewayAsync();
        var catalogue = other.Services.GetRequiredService<CovenantCatalogue>();
        (await PublishAsync(all, Second)).Expect(201);

        // Its timer may not have been set when the clock jumps: then it is at the next jump.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (catalogue.Find(Id)!.Version != "1.1.0")
        {
            all.Clock.Advance(TimeSpan.FromSeconds(5));
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Brings_NoOlderVersionBack_WhenTheLatestEnds()
    {
        await using var all = await shared.StartOwnAsync(start: new(2026, 12, 31, 22, 59, 0, TimeSpan.Zero));
        (await PublishAsync(all, Small("1.0.0", 2026, "true"))).Expect(201);
        var ending = Small("1.1.0", 2026, "true").Replace("tot: 2030-12-31", "tot: 2026-12-31", StringComparison.Ordinal).Replace("2028-03-03T10:00", "2026-03-03T10:00", StringComparison.Ordinal);
        Assert.True((bool)(await PublishAsync(all, ending)).Expect(201)["vanKracht"]!);
        var question = Asks.Case("zorg", "hit", "taak");
        (question["convenant"], question["doel"]) = ("klein", "triage");
        using var batch = all.As("gemeente").Blind(TestPerson.New().Keys());
        (await all.As("gemeente").AskAsync(question, batch)).Expect(201);

        all.Clock.Advance(TimeSpan.FromMinutes(1));

        (await all.As("gemeente").AskAsync(question, batch)).ExpectProblem(403, "GW2103");
        Assert.All(
            (await all.As("gemeente").GetAsync("/v1/convenanten/klein/versies")).Expect(200).Json.AsArray(),
            version => Assert.False((bool)version!["vanKracht"]!));
    }

    [Fact]
    public async Task IsNotInForce_BeforeItsFirstDay()
    {
        await using var all = await shared.StartOwnAsync();

        Assert.False((bool)(await PublishAsync(all, Small("1.0.0", 2027, "true"))).Expect(201)["vanKracht"]!);
    }

    [Fact]
    public async Task Lets_AFormerPartnerSeeAndTakeBackItsSignals()
    {
        await using var all = await shared.StartOwnAsync();
        var signal = await all.As("corporatie-b").HoldSignalAsync(TestPerson.New().Keys());
        (await PublishAsync(all, Second)).Expect(201);

        var listed = (await all.As("corporatie-b").GetAsync($"/v1/signalen?convenant={Id}")).Expect(200);
        Assert.Equal(signal, (Guid)Assert.Single(listed["signalen"]!.AsArray())!["id"]!);
        (await all.As("corporatie-b").PostAsync($"/v1/signalen/{signal}/intrekking")).Expect(200);
        (await all.As("buitenstaander").GetAsync($"/v1/signalen?convenant={Id}")).ExpectProblem(403, "GW2502");
    }

    [Fact]
    public async Task Keeps_WhatSomebodySignedWhoLeft_AndTakesNothingNewFromThem()
    {
        await using var all = await shared.StartOwnAsync();
        (await PublishAsync(all, Second)).Expect(201);
        await all.StopGatewayAsync();

        await all.StartGatewayAsync(
            null,
            $"--Covenants:Signers:1={TestSigners.Stranger.Verifier.Format()}",
            $"--Covenants:FormerSigners:0={TestSigners.Manager.Verifier.Format()}");

        Assert.Equal("1.1.0", (string?)(await all.As("zorg-a").GetAsync($"/v1/convenanten/{Id}")).Expect(200)["versie"]);
        (await PublishAsync(all, Second)).Expect(200);
        Assert.Equal(["ondertekening"], Faults(await PublishAsync(all, Next("1.2.0"))).Select(fault => fault.Split(' ')[0]));
        (await PublishAsync(all, Next("1.2.0"), TestSigners.Officer, TestSigners.Stranger)).Expect(201);
    }

    [Theory]
    [InlineData("INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) SELECT covenant, '9.0.0', '1.0.0', text, note, 99, 0 FROM covenant_versions WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) SELECT 'ander', version, '', text, note, 99, 0 FROM covenant_versions WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) SELECT covenant, '9.0.0', '1.0.0', replace(text, 'versie: 1.0.0', 'versie: 9.0.0'), note, 99, 0 FROM covenant_versions WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) VALUES ('ander', '1.0.0', '', '', '', 99, 0)")]
    [InlineData("DELETE FROM covenant_versions WHERE covenant = 'riec-voorbeeld'")]
    public async Task Takes_Nothing_FromAStoreThatWasTamperedWith(string sql)
    {
        await using var all = await shared.StartOwnAsync();
        var catalogue = all.Gateway.Services.GetRequiredService<CovenantCatalogue>();
        var before = catalogue.Versions;
        all.Tamper(sql);

        await all.Gateway.Services.GetRequiredService<CovenantRefresh>().RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Same(before, catalogue.Versions);
        (await all.SendAsync(new(HttpMethod.Get, "/health/ready"))).Expect(503);
        Assert.Contains(all.LogLines, line => line.Level == LogLevel.Critical && line.Text.Contains("what was in force stays in force", StringComparison.Ordinal));
        (await all.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);
    }

    [Theory]
    [InlineData("UPDATE covenant_versions SET text = replace(text, 'grondslag', 'grondslag ') WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("UPDATE covenant_versions SET note = replace(note, 'beheer.voorbeeldstad.example', 'beheer.elders.example') WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("UPDATE covenant_versions SET log_index = 1 - log_index WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("UPDATE covenant_versions SET previous = '0.9.0' WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("UPDATE covenant_versions SET version = '1.0.1' WHERE covenant = 'overlast-voorbeeldstad'")]
    public async Task DoesNotStart_OnAStoreThatWasTamperedWith(string sql)
    {
        await using var all = await shared.StartOwnAsync();
        await all.StopGatewayAsync();
        all.Tamper(sql);

        var stopped = await Assert.ThrowsAsync<StartupFaultsException>(() => all.StartGatewayAsync());

        Assert.Contains(stopped.Faults, fault => fault.StartsWith("overlast-voorbeeldstad", StringComparison.Ordinal));
    }

    /// <summary>Puts a version that two people signed into the database, past the gateway.</summary>
    private static void Insert(Installation all, string text, string version, string previous, int logIndex)
    {
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) VALUES ('{Id}', '{version}', '{previous}', @text, @note, {logIndex}, 0)";
        foreach (var (name, value) in new[] { ("@text", text), ("@note", TestSigners.Sign(text, TestSigners.Officer, TestSigners.Manager)) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>A covenant of one rule.</summary>
    private static string Small(string version, int year, string matter) => $$$"""
        convenant: klein
        versie: {{{version}}}
        titel: Klein
        geldig: {van: {{{year}}}-01-01, tot: 2030-12-31}
        bron: {document: klein.pdf, fg-advies: 2025-11-03}
        partijen:
          gemeente: {leden: {gemeente: "{{{Oins.Municipality}}}"}, rollen: [casusregisseur]}
          zorg: {leden: {zorg-a: "{{{Oins.CareA}}}"}}
        grondslagen:
          taak: {avg: 6.1.e, wet: Voorbeeldwet 1}
        doelen:
          triage: {artikel: "1", tekst: Nagaan, verwerking: "rvv:klein"}
        trappen: [hit]
        regels:
          - {id: R1, artikel: "2", wie: gemeente/casusregisseur, bij: zorg, doel: triage, grondslag: taak, mits: {zaak: {{{matter}}}}, ziet: hit}
        bewaren: {vraag: P0D, antwoord: PT24H, zaakkoppeling: P1Y, logboek: P5Y}
        betrokkene: {informeren: binnen P1M}
        tests:
          - {naam: een, vraag: {wie: gemeente/casusregisseur, bij: zorg, doel: triage, grondslag: taak, zaak: "1", tijd: "2028-03-03T10:00", ziet: hit}, ja: R1}

        """;

    /// <summary>The first version under another number.</summary>
    private static string Next(string version) => First.Replace("versie: 1.0.0", $"versie: {version}", StringComparison.Ordinal);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The manager's line with the signature of somebody else's.</summary>
    private static string Forged()
    {
        var good = TestSigners.Sign(Second, TestSigners.Officer, TestSigners.Manager).Split('\n');
        var bytes = Convert.FromBase64String(good[^2].Split(' ')[2]);
        bytes[^1] ^= 1;
        return string.Join('\n', [.. good[..^2], $"\u2014 {TestSigners.Manager.Verifier.Name} {Convert.ToBase64String(bytes)}", string.Empty]);
    }

    private static Task<Reply> PublishAsync(Installation all, string text, params Bekend.Ledger.Notes.NoteSigner[] signers) =>
        SendAsync(all, text, TestSigners.Sign(text, signers.Length > 0 ? signers : [TestSigners.Officer, TestSigners.Manager]));

    private static Task<Reply> SendAsync(Installation all, string text, string note) =>
        all.As(TestClients.Manager).PostAsync("/v1/convenanten", Body(text, note));

    private static JsonObject Body(string text, string note) => new()
    {
        ["bestand"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)),
        ["ondertekening"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(note)),
    };

    private static List<string> Faults(Reply reply) =>
        [.. reply.ExpectProblem(400, "BK1002")["fouten"]!.AsArray().Select(fault => $"{fault!["veld"]} {fault["melding"]}")];

    private static async Task<string?> DecidingVersionAsync(Installation all, string time)
    {
        var request = AuthZenRequests.Triage().With("context.time", time).With("context.convenant", "klein").With("context.grondslag", "taak");
        request["action"]!["properties"]!.AsObject().Remove("processing_activity_id");
        var reply = (await all.As("gemeente").PostAsync("/access/v1/evaluation", request)).Expect(200);
        return ((string?)reply["context"]!["convenant"])?.Split('@')[1];
    }

    private static async Task AssertUnchangedAsync(Installation all)
    {
        Assert.Equal(3, (await LogView.ReadAsync(all)).Count);
        Assert.Equal(["1.0.0"], (await all.As("zorg-a").GetAsync($"/v1/convenanten/{Id}/versies")).Expect(200).Json.AsArray().Select(version => (string?)version!["versie"]));
    }
}
