using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Tests.Disclosure;

/// <summary>A gateway does not build on a log that it did not sign.</summary>
public abstract class LogAtStartContract(InstallationFixture shared)
{
    [Theory]
    [InlineData("UPDATE log_nodes SET hash = @hash WHERE level = 1")]
    [InlineData("DELETE FROM log_nodes WHERE level = 1")]
    [InlineData("UPDATE log_head SET size = size + 1")]
    [InlineData("UPDATE log_head SET checkpoint = replace(checkpoint, '\n6\n', '\n7\n')")]
    [InlineData("UPDATE log_head SET checkpoint = ''")]
    [InlineData("DELETE FROM log_head")]
    public async Task Stops_OnAnAlteredLog(string sql)
    {
        await using var all = await SixEntriesAsync();
        all.Tamper(sql);

        await AssertDoesNotStartAsync(all);
    }

    [Fact]
    public async Task Stops_OnACheckpointOfAnotherKey()
    {
        await using var all = await SixEntriesAsync();
        using var other = NoteSigner.Generate(Installation.Origin);
        var leaves = (await LogView.ReadAsync(all)).Select(record => MerkleHash.Leaf(record.Bytes)).ToList();
        var note = other.Sign(new Checkpoint(Installation.Origin, leaves.Count, MerkleHash.RootOf(leaves)).Format());
        all.Tamper($"UPDATE log_head SET checkpoint = '{note}'");

        await AssertDoesNotStartAsync(all);
    }

    [Fact]
    public async Task Stops_UnderAnotherOrigin()
    {
        await using var all = await SixEntriesAsync();
        await all.StopGatewayAsync();

        await Assert.ThrowsAsync<StartupFaultsException>(() => all.StartGatewayAsync(null, "--Disclosure:Origin=elders.example/log"));

        await all.StartGatewayAsync();
    }

    /// <summary>Three covenants, a key and two answers: the tree ends in a complete subtree of two.</summary>
    private async Task<Installation> SixEntriesAsync()
    {
        var all = await shared.StartOwnAsync();
        await all.As("corporatie-a").PublicKeyAsync();
        await all.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys());
        await all.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys());
        Assert.Equal(6, (await LogView.ReadAsync(all)).Count);
        return all;
    }

    private static async Task AssertDoesNotStartAsync(Installation all)
    {
        await all.StopGatewayAsync();
        var stopped = await Assert.ThrowsAsync<StartupFaultsException>(() => all.StartGatewayAsync());
        Assert.Contains("log", Assert.Single(stopped.Faults), StringComparison.Ordinal);
    }
}
