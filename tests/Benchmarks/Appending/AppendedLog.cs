using System.Security.Cryptography;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Logboek;
using Bekend.Gateway.Storage;
using Bekend.Gateway.Witnesses;
using Bekend.Hosting.Startup;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Benchmarks.Appending;

/// <summary>The log of a gateway as the gateway composes it: storage, keys, sealing, sequencing, witnesses; without the rest of a gateway.</summary>
internal sealed class AppendedLog : IAsyncDisposable
{
    private const string Origin = "benchmark.example/log";
    private const int BatchSize = 512;

    private readonly WebApplication _gateway;

    private AppendedLog(WebApplication gateway) => _gateway = gateway;

    /// <summary>What callers append with.</summary>
    public DisclosureLog Log => _gateway.Services.GetRequiredService<DisclosureLog>();

    /// <summary>The log's verifier key.</summary>
    public string Vkey => Key.Signer.Verifier.Format();

    private LogKey Key => _gateway.Services.GetRequiredService<LogKey>();

    /// <param name="folder">With its keys, and its database unless there is another.</param>
    /// <param name="more">Further configuration, as command-line arguments.</param>
    public static AppendedLog Open(string folder, params string[] more) => new(ServiceHost.Build(
        new("gateway", "1.0.0", AddServices, _ => { }),
        [$"--Storage:Folder={folder}", $"--Disclosure:Origin={Origin}", "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Error", .. more]));

    /// <summary>Appends made-up entries, past sealing, until there are so many.</summary>
    public async Task FillAsync(int entries)
    {
        var store = _gateway.Services.GetRequiredService<ILogStore>();
        var sequencer = new LogSequencer(Key.Signer);
        var size = (await store.ReadHeadAsync(CancellationToken.None)).Size;
        while (size < entries)
        {
            var batch = Enumerable.Range(0, (int)Math.Min(BatchSize, entries - size)).Select(_ => NewEntry()).ToList();
            await store.AppendAsync(batch, sequencer, CancellationToken.None);
            size += batch.Count;
        }
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.AddStorage();
        builder.Services.AddDisclosure();
        builder.Services.AddWitnesses();
        builder.Services.AddLogboek();
    }

    private static SealedRecord NewEntry()
    {
        var (id, bucket) = (Guid.CreateVersion7(), 1u);
        var entry = new LogEntry(EntryType.Registration, DateTimeOffset.UnixEpoch, bucket, id, MerkleHash.Empty, MerkleHash.Empty).Format();
        return new(id, entry, MerkleHash.Leaf(entry), bucket, RandomNumberGenerator.GetBytes(60), RandomNumberGenerator.GetBytes(300), null);
    }
}
