using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Entries;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.Tests.Pinning;

/// <summary>A version of a covenant's key that is new here is taken only when the log proves it.</summary>
public sealed class KeyReceiptTests : IDisposable
{
    private const string Person = """{"bsn":"999990019","voornamen":"Tijl","geslachtsnaam":"Zijthoff","geboortedatum":"1980-01-31"}""";

    private readonly Workspace _workspace = new();

    private StubGateway Gateway => _workspace.Gateway;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task NextVersion_OnTheLog_IsTakenWithoutAsking()
    {
        Assert.Equal(ExitCode.Done, (await AskAsync()).Exit);
        using var old = Gateway.Key;
        (Gateway.Key, Gateway.KeyVersion) = (old.MakeNext(), 2);

        Assert.Equal(ExitCode.Done, (await AskAsync()).Exit);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(_workspace.State.Path, "pins")).Length);
    }

    [Fact]
    public async Task NextVersion_NotOnTheLog_IsRefused_AndNothingIsSent()
    {
        Assert.Equal(ExitCode.Done, (await AskAsync()).Exit);
        using var old = Gateway.Key;
        using var other = EvaluationKey.Generate();
        var earlier = Gateway.Log.KeyReceipt(new(StubGateway.Covenant, 1, old.PublicKey.Span));
        (Gateway.Key, Gateway.KeyVersion) = (old.MakeNext(), 2);
        var key = Gateway.Key.PublicKey.Span.ToArray();
        using var elsewhere = new StubLog();
        string[] receipts =
        [
            "",
            earlier,
            Gateway.Log.KeyReceipt(new(StubGateway.Covenant, 2, other.PublicKey.Span)),
            Gateway.Log.KeyReceipt(new(StubGateway.Covenant, 3, key)),
            Gateway.Log.KeyReceipt(new("ander-convenant", 2, key)),
            elsewhere.KeyReceipt(new(StubGateway.Covenant, 2, key)),
            Gateway.Log.Receipt(new PublicKeyStatement(StubGateway.Covenant, 2, key).Id, EntryType.PublicKey),
            Gateway.Log.KeyReceipt(new(StubGateway.Covenant, 2, key)).Replace("index 0", "index 1", StringComparison.Ordinal),
        ];
        var before = Gateway.SeenAt("/v1/vragen").Count;
        foreach (var receipt in receipts)
        {
            Gateway.KeyReceipt = receipt;

            var run = await AskAsync();

            Assert.Equal(ExitCode.NotVerified, run.Exit);
            Assert.Contains("A new key is not on the log", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, Gateway.SeenAt("/v1/vragen").Count);
        Gateway.KeyReceipt = null;
        Assert.Equal(ExitCode.Done, (await AskAsync()).Exit);
    }

    [Fact]
    public async Task PinnedVersion_NeedsNoReceipt()
    {
        Assert.Equal(ExitCode.Done, (await AskAsync()).Exit);
        Gateway.KeyReceipt = "";

        Assert.Equal(ExitCode.Done, (await AskAsync()).Exit);
    }

    [Fact]
    public async Task Load_NamesTheVersion_OnEveryLine()
    {
        Gateway.KeyVersion = 2;
        var file = _workspace.Write("signals.csv", "bsn,kenmerk\n999990019,D-1\n");

        var run = await _workspace.RunAsync(
            "signals", "load", file, "--client", _workspace.Profile, "--covenant", StubGateway.Covenant, "--kind", "woonoverlast");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal(2, (int)JsonNode.Parse(Assert.Single(Gateway.SeenAt("/v1/signalen")).Body.Trim())!["sleutelversie"]!);
    }

    private Task<RunResult> AskAsync() => _workspace.RunAsync(Person, _workspace.Ask());
}
