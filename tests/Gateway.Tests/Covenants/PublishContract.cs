using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;
using static Bekend.Gateway.Tests.Support.Publication;

namespace Bekend.Gateway.Tests.Covenants;

/// <summary>A version is published when two people signed it and its hash is in the log; everything else is refused and leaves nothing behind.</summary>
public abstract class PublishContract(InstallationFixture shared)
{
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

    [Fact]
    public async Task Publishes_TheHigherOfTwo_WhoeverIsFirst()
    {
        await using var all = await shared.StartOwnAsync();
        await using var other = await all.StartAnotherGatewayAsync();
        string[] texts = [Next("1.1.0"), Next("1.2.0")];
        CovenantPublisher[] publishers = [.. new[] { all.Gateway, other }.Select(gateway => gateway.Services.GetRequiredService<CovenantPublisher>())];

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(at => Task.Run(() => publishers[at].PublishAsync(
            "een.yaml", texts[at], TestSigners.Sign(texts[at], TestSigners.Officer, TestSigners.Manager), TestContext.Current.CancellationToken))));

        Assert.IsType<PublishResult.Published>(results[1]);
        Assert.True(results[0] is PublishResult.Published or PublishResult.TooLow, results[0].ToString());
        await all.RestartGatewayAsync();
        Assert.Equal("1.2.0", all.Gateway.Services.GetRequiredService<CovenantCatalogue>().Find(Id)!.Version);
    }

    [Theory]
    [InlineData("beheerder")]
    [InlineData("fg")]
    public async Task Refuses_ACovenantThatGivesRightsOverTheGateway(string role)
    {
        await using var all = await shared.StartOwnAsync();
        var text = Next("1.1.0").Replace("rollen: [zorgverlener]", $"rollen: [zorgverlener, {role}]", StringComparison.Ordinal);
        Assert.NotEqual(Next("1.1.0"), text);

        var fault = Assert.Single(Faults(await PublishAsync(all, text)));

        Assert.Equal($"bestand bestand: role `{role}` has a meaning of its own in this gateway; take another name", fault);
        await AssertUnchangedAsync(all);
    }

    /// <summary>The manager's line with the signature of somebody else's.</summary>
    private static string Forged()
    {
        var good = TestSigners.Sign(Second, TestSigners.Officer, TestSigners.Manager).Split('\n');
        var bytes = Convert.FromBase64String(good[^2].Split(' ')[2]);
        bytes[^1] ^= 1;
        return string.Join('\n', [.. good[..^2], $"\u2014 {TestSigners.Manager.Verifier.Name} {Convert.ToBase64String(bytes)}", string.Empty]);
    }

    private static async Task AssertUnchangedAsync(Installation all)
    {
        Assert.Equal(3, (await LogView.ReadAsync(all)).Count);
        Assert.Equal(["1.0.0"], (await all.As("zorg-a").GetAsync($"/v1/convenanten/{Id}/versies")).Expect(200).Json.AsArray().Select(version => (string?)version!["versie"]));
    }
}
