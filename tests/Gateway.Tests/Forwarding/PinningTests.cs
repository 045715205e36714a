using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Forwarding;

/// <summary>A covenant's public key never changes within a version.</summary>
public sealed class PinningTests
{
    [Fact]
    public async Task RefusesEverything_WhenTheKeyHolderShowsAnotherKey()
    {
        await using var all = await Installation.StartAsync();
        var person = TestPerson.New();
        var before = await all.As("corporatie-a").PublicKeyAsync();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        await all.StopGatewayAsync();
        await all.SwapKeyHolderAsync();
        await all.StartGatewayAsync();
        var (asker, holder) = (all.As("corporatie-a"), all.As("zorg-a"));
        using var batch = asker.Blind(person.Keys());

        (await asker.AskAsync(Asks.Triage(), batch)).ExpectProblem(503, "BK1011");
        (await asker.AskAsync(Asks.Triage(), batch)).ExpectProblem(503, "BK1011");
        (await asker.GetAsync($"/v1/convenanten/{Connector.Overlast}/sleutels")).ExpectProblem(503, "BK1011");
        (await holder.PostAsync("/v1/evaluaties", new System.Text.Json.Nodes.JsonObject
        {
            ["convenant"] = Connector.Overlast,
            ["elementen"] = batch.Elements(),
        })).ExpectProblem(503, "BK1011");
        Assert.Contains(all.LogLines, line => line.Level == LogLevel.Critical && line.Text.Contains("another public key", StringComparison.Ordinal));
        Assert.Equal(32, before.Length);
    }

    [Fact]
    public async Task Records_EachKeyOnce_HoweverManyAskFirst()
    {
        await using var all = await Installation.StartAsync();
        var connector = all.As("corporatie-a");
        await connector.TokenAsync();

        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => connector.GetAsync($"/v1/convenanten/{Connector.Overlast}/sleutels")));
        await all.RestartGatewayAsync();
        var again = await all.As("corporatie-a").GetAsync($"/v1/convenanten/{Connector.Overlast}/sleutels");

        Assert.All(keys, key => Assert.Equal(again.Expect(200).Text, key.Expect(200).Text));
        var record = Assert.Single(await LogView.ReadAsync(all), record => record.Entry.Type == EntryType.PublicKey);
        Assert.Equal("1", record.Fields["sleutelversie"]);
        Assert.Equal(Connector.Overlast, record.Fields["convenant"]);
        Assert.Equal(3, (int)again.Json[0]!["logIndex"]!);
    }
}
