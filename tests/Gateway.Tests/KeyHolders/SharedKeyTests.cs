using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.KeyHolders;

/// <summary>Three holders of whom two are needed: who is down or wrong is passed over, and fewer than two give nothing.</summary>
public sealed class SharedKeyTests : IAsyncLifetime
{
    private Installation _all = null!;

    public async ValueTask InitializeAsync() => _all = await Installation.StartSharedAsync(needed: 2, holders: 3);

    public async ValueTask DisposeAsync() => await _all.DisposeAsync();

    [Fact]
    public async Task Question_IsAnswered_ByEveryPairOfHolders()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        var connector = _all.As("corporatie-a");

        for (var question = 0; question < 6; question++)
        {
            Assert.True((bool)(await connector.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);
        }

        Assert.False((bool)(await connector.ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200)["bekend"]!);
    }

    [Fact]
    public async Task Wire_ShowsShares_AndTheKeyIsOnRecordOnce()
    {
        var connector = _all.As("corporatie-a");
        var key = await connector.KeyAsync();
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);

        Assert.Equal(2, (int)key["deelsleutels"]!["nodig"]!);
        Assert.Equal([1, 2, 3], key["deelsleutels"]!["houders"]!.AsArray().Select(holder => (int)holder!["houder"]!));
        Assert.Equal(16, opened["geevalueerd"]!.AsArray().Count);
        var parts = opened["deelbewijzen"]!.AsArray();
        Assert.Equal(2, parts.Select(part => (int)part!["houder"]!).Distinct().Count());
        Assert.All(parts, part => Assert.NotEqual(opened["geevalueerd"]!.ToJsonString(), part!["geevalueerd"]!.ToJsonString()));
        Assert.Equal(opened["deelbewijzen"]!.ToJsonString(), (await connector.GetAsync($"/v1/vragen/{(string)opened["vraagId"]!}")).Expect(200)["deelbewijzen"]!.ToJsonString());
        Assert.Single(await LogView.ReadAsync(_all), record => record.Entry.Type == EntryType.PublicKey);
    }

    [Fact]
    public async Task OneHolderDown_IsAnsweredByTheOthers_AndAfterARestartOfTheGatewayToo()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        var key = await _all.As("corporatie-a").PublicKeyAsync();
        await _all.StopHolderAsync(2);

        for (var question = 0; question < 4; question++)
        {
            Assert.True((bool)(await _all.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);
        }

        await _all.RestartGatewayAsync();
        Assert.Equal(key, await _all.As("corporatie-a").PublicKeyAsync());
        Assert.True((bool)(await _all.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);
    }

    [Fact]
    public async Task TwoHoldersDown_GivesNothing_UntilOneIsBack()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        var connector = _all.As("corporatie-a");
        await connector.TokenAsync();
        await _all.StopHolderAsync(1);
        await _all.StopHolderAsync(3);
        var question = Asks.Triage();
        using var batch = connector.Blind(person.Keys());

        var refused = await connector.AskAsync(question, batch);

        refused.ExpectProblem(503, "BK1011");
        Assert.DoesNotContain("deelbewijzen", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await LogView.OfEmployeeAsync(_all, question));
        (await _all.As("zorg-a").PostAsync("/v1/evaluaties", new JsonObject
        {
            ["convenant"] = Connector.Overlast,
            ["elementen"] = batch.Elements(),
        })).ExpectProblem(503, "BK1011");

        await _all.StartHolderAgainAsync(3);
        Assert.True((bool)(await connector.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);
    }

    [Fact]
    public async Task Key_IsNotMade_WithoutAllHolders()
    {
        await _all.StopHolderAsync(3);

        (await _all.As("corporatie-a").GetAsync($"/v1/convenanten/{Connector.Riec}/sleutels")).ExpectProblem(503, "BK1011");
        Assert.DoesNotContain(await LogView.ReadAsync(_all), record => record.Entry.Type == EntryType.PublicKey);
    }

    [Fact]
    public async Task HolderThatIsWrong_IsPassedOver_AndNamed()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        var connector = _all.As("corporatie-a");
        await _all.StopHolderAsync(2);
        await _all.StartStrangerAsync(2);

        for (var question = 0; question < 3; question++)
        {
            Assert.True((bool)(await connector.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);
        }

        // Nor after a restart, when the key is asked for again of all three: two show it, which is enough.
        await _all.RestartGatewayAsync();
        Assert.True((bool)(await connector.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);

        Assert.Contains(_all.LogLines, line => line.Level == LogLevel.Error && line.Text.Contains("houder-2", StringComparison.Ordinal));
        Assert.DoesNotContain(_all.LogLines, line => line.Level == LogLevel.Error && line.Text.Contains("houder-1", StringComparison.Ordinal));

        // With another holder gone, the wrong one does not make up for it.
        await _all.StopHolderAsync(3);
        using var batch = connector.Blind(person.Keys());
        (await connector.AskAsync(Asks.Triage(), batch)).ExpectProblem(503, "BK1011");
    }

    [Fact]
    public async Task Rotation_IsRefused_BeforeAnythingIsOnRecord()
    {
        await _all.As("corporatie-a").KeyAsync();
        var before = (await LogView.ReadAsync(_all)).Count;

        (await _all.As("beheer").PostAsync($"/v1/convenanten/{Connector.Overlast}/sleutels/rotatie")).ExpectProblem(409, "GW2853");

        Assert.Equal(before, (await LogView.ReadAsync(_all)).Count);
    }

    [Fact]
    public async Task Health_NeedsAsManyAsAreNeeded()
    {
        var connector = _all.As("corporatie-a");
        (await connector.GetAsync("/health/ready")).Expect(200);
        await _all.StopHolderAsync(1);
        await _all.StopHolderAsync(2);
        using var batch = connector.Blind(TestPerson.New().Keys());
        (await connector.AskAsync(Asks.Triage(), batch)).ExpectProblem(503, "BK1011");

        Assert.Equal(503, (await connector.GetAsync("/health/ready")).Status);
    }
}
