using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Rotation;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;
using Bekend.Indexing.Rotation;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Gateway.Tests.Rotation;

/// <summary>A covenant's key is replaced while questions and registrations go on: real services, real stores.</summary>
public abstract class RotationContract : IAsyncLifetime
{
    private const string Rotation = $"/v1/convenanten/{Connector.Overlast}/sleutels/rotatie";
    private const string Keys = $"/v1/convenanten/{Connector.Overlast}/sleutels";

    private readonly TestStorage _storage;
    private Installation _all = null!;

    private protected RotationContract(TestStorage storage) => _storage = storage;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _all = await Installation.StartOnAsync(_storage);

    public async ValueTask DisposeAsync()
    {
        await _all.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Rotates_WhileQuestionsAndRegistrationsGoOn_AndDestroysTheOldKey()
    {
        var (known, late) = (TestPerson.New(), TestPerson.New());
        await _all.As("zorg-a").HoldSignalAsync(known.Keys());
        var asker = _all.As("corporatie-a");
        using var before = asker.Blind(known.Keys());
        var opened = (await asker.AskAsync(Asks.Triage(), before)).Expect(201);
        var pending = await _all.As("zorg-a").SignalAsync(late.Keys());
        Assert.Equal(1, (int)opened["sleutelversie"]!);

        var started = (await _all.As(TestClients.Manager).PostAsync(Rotation)).Expect(202);
        Assert.Equal(("gestart", 1, 2), ((string?)started["fase"], (int)started["van"]!, (int)started["naar"]!));
        await DriveAsync();
        Assert.Equal(("omzetten", 1L, 1L), await PhaseAsync());
        await KnownAsync(known, 1);

        await RekeyAsync();
        await DriveAsync();
        Assert.Equal(("gewisseld", 1L, 0L), await PhaseAsync());

        // What was begun under the old version is finished under it; what begins now uses the new one.
        await KnownAsync(known, 2);
        Assert.True((bool)(await asker.AnswerAsync(opened, before)).Expect(200)["bekend"]!);
        Assert.Equal("toegevoegd", (string?)(await _all.As("zorg-a").RegisterAsync(pending)).Expect(200)["status"]);
        await KnownAsync(late, 2);

        _all.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(14));
        await DriveAsync();
        Assert.Equal("gewisseld", (await PhaseAsync()).Phase);
        _all.Clock.Advance(TimeSpan.FromMinutes(1));
        await CloseAsync();
        await KnownAsync(known, 2);
        await KnownAsync(late, 2);
        pending["kenmerk"] = "later";
        var refused = (await _all.As("zorg-a").RegisterAsync(pending)).Expect(200);
        Assert.Equal("geweigerd", (string?)refused["status"]);
        Assert.StartsWith("sleutelversie: Deze versie van de sleutel geldt niet.", (string?)refused["fout"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_EveryVersion_WithAReceiptOfItsOwnEntry()
    {
        await RotateAsync();
        var connector = _all.As("corporatie-a");
        var keys = (await connector.GetAsync(Keys)).Expect(200).Json.AsArray();

        Assert.Equal([1, 2], keys.Select(key => (int)key!["versie"]!));
        Assert.NotNull(keys[0]!["tot"]);
        Assert.Null(keys[1]!["tot"]);
        Assert.True(NoteVerifier.TryParse((await connector.GetAsync("/log/vkey")).Expect(200).Text.Trim(), out var log));
        foreach (var key in keys)
        {
            var valid = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify((string)key!["ontvangstbewijs"]!, log));
            var statement = new PublicKeyStatement(
                Connector.Overlast, (int)key["versie"]!, System.Buffers.Text.Base64Url.DecodeFromChars((string)key["publiekeSleutel"]!));
            Assert.True(statement.IsRecordedBy(valid.Entry));
            Assert.Equal((long)key["logIndex"]!, valid.Index);
        }

        var records = await LogView.ReadAsync(_all);
        Assert.Equal(2, records.Count(record => record.Entry.Type == EntryType.PublicKey));
        var rotation = records.Where(record => record.Entry.Type == EntryType.KeyRotation).ToList();
        Assert.Equal(["sleutelrotatie-begin", "sleutelrotatie-einde"], rotation.Select(record => record.Fields["handeling"]));
        Assert.Equal(TestClients.Manager, rotation[0].Fields["client"]);
        Assert.All(rotation, record => Assert.Equal((Connector.Overlast, "1", "2"), (record.Fields["convenant"], record.Fields["van"], record.Fields["naar"])));
    }

    [Fact]
    public async Task Version_LeftOut_IsTakenWhenOneHolds_AndRefusedWhileTwoDo()
    {
        var line = await _all.As("zorg-a").SignalAsync(TestPerson.New().Keys());
        line.Remove("sleutelversie");
        Assert.Equal("toegevoegd", (string?)(await _all.As("zorg-a").RegisterAsync(line)).Expect(200)["status"]);
        await StartAsync();
        await DriveAsync();
        await RekeyAsync();
        await DriveAsync();

        var unnamed = (await _all.As("zorg-a").RegisterAsync(line)).Expect(200);
        line["sleutelversie"] = 1;
        var named = (await _all.As("zorg-a").RegisterAsync(line)).Expect(200);

        Assert.Equal("geweigerd", (string?)unnamed["status"]);
        Assert.StartsWith("sleutelversie: Van dit convenant gelden nu twee versies", (string?)unnamed["fout"], StringComparison.Ordinal);
        Assert.Equal("ongewijzigd", (string?)named["status"]);
        line["sleutelversie"] = 3;
        Assert.Equal("geweigerd", (string?)(await _all.As("zorg-a").RegisterAsync(line)).Expect(200)["status"]);
    }

    [Fact]
    public async Task Gateways_ThatRecordOneStepAtOnce_RecordItOnce_AndAgreeWhere()
    {
        await using var other = await _all.StartAnotherGatewayAsync();
        RotationEntry[] entries = [.. ((WebApplication[])[_all.Gateway, other]).Select(gateway => gateway.Services.GetRequiredService<RotationEntry>())];
        var covenant = _all.Gateway.Services.GetRequiredService<CovenantCatalogue>().Find(Connector.Overlast)!;

        var begins = await AtOnceAsync(i => entries[i % 2].StartAsync(covenant, 1, Oins.Municipality, $"client-{i}"));
        var ends = await AtOnceAsync(i => entries[i % 2].EndAsync(covenant, 1));
        var late = await other.Services.GetRequiredService<RotationEntry>().StartAsync(covenant, 1, Oins.Municipality, "te laat");

        var records = (await LogView.ReadAsync(_all)).Index().Where(item => item.Item.Entry.Type == EntryType.KeyRotation).ToList();
        Assert.Equal(["sleutelrotatie-begin", "sleutelrotatie-einde"], records.Select(item => item.Item.Fields["handeling"]));
        Assert.All(begins, place => Assert.Equal(records[0].Index, place));
        Assert.All(ends, place => Assert.Equal(records[1].Index, place));
        Assert.Equal(records[0].Index, late);

        static Task<long[]> AtOnceAsync(Func<int, Task<long>> record) => Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => record(i))));
    }

    [Fact]
    public async Task Gateways_ThatDriveTogether_AndStopAnywhere_EndWhereOneWould()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        await StartAsync();
        await using (var other = await _all.StartAnotherGatewayAsync())
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => DriveAsync(i % 2 == 0 ? other : _all.Gateway))));
        }

        await _all.RestartGatewayAsync();
        await RekeyAsync();
        await DriveAsync();
        await _all.RestartGatewayAsync();
        await KnownAsync(person, 2);
        _all.Clock.Advance(TimeSpan.FromHours(25));
        await using (var other = await _all.StartAnotherGatewayAsync())
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => DriveAsync(i % 2 == 0 ? other : _all.Gateway))));
        }

        await CloseAsync();
        await KnownAsync(person, 2);
        var records = await LogView.ReadAsync(_all);
        Assert.Equal(2, records.Count(record => record.Entry.Type == EntryType.KeyRotation));
        Assert.Equal(2, records.Count(record => record.Entry.Type == EntryType.PublicKey));
    }

    [Fact]
    public async Task Rotation_AfterRotation_TakesThemFurther()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        await RotateAsync();
        await RotateAsync();

        await KnownAsync(person, 3);
        Assert.Equal([1, 2, 3], (await _all.As("corporatie-a").GetAsync(Keys)).Expect(200).Json.AsArray().Select(key => (int)key!["versie"]!));
    }

    [Fact]
    public async Task Start_WhileOneGoesOn_IsRefused_AndSoIsWhoeverDoesNotManage()
    {
        (await _all.As(TestClients.Manager).GetAsync(Rotation)).ExpectProblem(404, "GW2831");
        foreach (var client in new[] { "corporatie-a", "zorg-a" })
        {
            (await _all.As(client).PostAsync(Rotation)).ExpectProblem(403, "BK1004");
            (await _all.As(client).GetAsync(Rotation)).ExpectProblem(403, "BK1004");
        }

        (await _all.As(TestClients.Manager).PostAsync("/v1/convenanten/onbekend/sleutels/rotatie")).ExpectProblem(404, "GW2401");
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _all.As(TestClients.Manager).PostAsync(Rotation))));

        Assert.Single(replies, reply => reply.Status == 202);
        (await _all.As(TestClients.Manager).PostAsync(Rotation)).ExpectProblem(409, "GW2830");
        Assert.Single(await LogView.ReadAsync(_all), record => record.Entry.Type == EntryType.KeyRotation);
    }

    [Fact]
    public async Task KeyHolder_ThatIsAnother_StopsTheRotation_AndNothingIsMade()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        await StartAsync();
        await _all.StopGatewayAsync();
        await _all.SwapKeyHolderAsync();
        await _all.StartGatewayAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => DriveAsync());

        Assert.Equal("gestart", (await PhaseAsync()).Phase);
        Assert.Contains(_all.LogLines, line => line.Text.Contains("cannot go on", StringComparison.Ordinal));
    }

    private async Task RotateAsync()
    {
        await StartAsync();
        await DriveAsync();
        await RekeyAsync();
        await DriveAsync();
        _all.Clock.Advance(TimeSpan.FromHours(25));
        await CloseAsync();
    }

    /// <summary>The gateway's own timer went off too: whichever of both takes a step, the other comes back for the next.</summary>
    private async Task CloseAsync()
    {
        for (var step = 0; (await PhaseAsync()).Phase is not "afgesloten"; step++)
        {
            Assert.True(step < 1000, "the rotation does not come to its end");
            await DriveAsync();
        }
    }

    private async Task StartAsync() => (await _all.As(TestClients.Manager).PostAsync(Rotation)).Expect(202);

    private Task DriveAsync(WebApplication? gateway = null) =>
        (gateway ?? _all.Gateway).Services.GetRequiredService<RotationDriver>().RunAsync(Cancel);

    private Task RekeyAsync() => _all.Indexes[0].Services.GetRequiredService<RekeyTask>().RekeyAsync(Cancel);

    private async Task<(string Phase, long? Total, long? Remaining)> PhaseAsync()
    {
        var shown = (await _all.As(TestClients.Manager).GetAsync(Rotation)).Expect(200);
        return ((string)shown["fase"]!, (long?)shown["signalen"], (long?)shown["resterend"]);
    }

    private async Task KnownAsync(TestPerson person, int version)
    {
        var asker = _all.As("corporatie-a");
        using var batch = asker.Blind(person.Keys());
        JsonObject question = Asks.Triage();
        var opened = (await asker.AskAsync(question, batch)).Expect(201);
        Assert.Equal(version, (int)opened["sleutelversie"]!);
        Assert.True((bool)(await asker.AnswerAsync(opened, batch)).Expect(200)["bekend"]!);
    }
}
