using Bekend.Ledger.Witnesses;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>The demo with a witness, a process of its own with what it saw in a folder of its own, which outlives any start of the demo.</summary>
internal sealed class WitnessedDemo : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string[] _arguments;
    private readonly WitnessProcess _process;
    private readonly Dictionary<string, string> _environment;

    private WitnessedDemo(string folder, string[] arguments, string vkey, WitnessVerifier verifier, WitnessProcess process)
    {
        (_folder, _arguments, Vkey, Verifier, _process) = (folder, arguments, vkey, verifier, process);
        Relay = WitnessRelay.Start(process);
        var policy = Path.Combine(folder, "policy");
        File.WriteAllText(policy, $"log {vkey}\nwitness one {verifier.Format()} {Relay.Address}\nquorum one\n");
        _environment = new() { ["Witnesses__PolicyFile"] = policy, ["Witnesses__InReceipts"] = "true", ["Witnesses__Interval"] = "00:00:01" };
    }

    /// <summary>The log's key.</summary>
    public string Vkey { get; }

    public WitnessVerifier Verifier { get; }

    public WitnessRelay Relay { get; }

    /// <summary>Has the demo make its log, and starts the witness of it.</summary>
    /// <param name="arguments">Of the demo, at every start.</param>
    public static async Task<WitnessedDemo> CreateAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("bekend-witnessed-").FullName;
        string vkey;
        await using (var demo = await DemoProcess.StartAsync(folder, null, ["--empty", .. arguments]))
        {
            vkey = await demo.GetAsync("/log/vkey");
        }

        var files = new WitnessFiles(Directory.CreateDirectory(Path.Combine(folder, "witness")).FullName, [vkey]);
        return new(folder, arguments, vkey, files.MakeKey("witness.example/w1"), await WitnessProcess.StartAsync(files));
    }

    /// <summary>Starts the demo; receipts wait for the witness.</summary>
    public Task<DemoProcess> StartAsync() => DemoProcess.StartAsync(_folder, _environment, ["--empty", .. _arguments]);

    public async ValueTask DisposeAsync()
    {
        await Relay.DisposeAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
