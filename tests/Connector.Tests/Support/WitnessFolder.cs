using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Bekend.Connector.Witnessing;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.Tests.Support;

/// <summary>A witness's key, state and configuration in a folder.</summary>
internal sealed class WitnessFolder
{
    public WitnessFolder(string folder, params string[] logs)
    {
        Folder = folder;
        Logs = logs;
        Assert.True(WitnessKeyFile.Create(KeyFile, "witness.example/w1").TryGet(out var vkey, out _));
        Assert.True(WitnessVerifier.TryParse(vkey, out var verifier));
        Verifier = verifier;
    }

    public string Folder { get; }

    public string[] Logs { get; }

    public WitnessVerifier Verifier { get; }

    public string KeyFile => Path.Combine(Folder, "witness.key");

    public string State => Path.Combine(Folder, "seen");

    /// <summary>The files of what was seen.</summary>
    public string[] Seen => Directory.GetFiles(State, "*.seen");

    /// <summary>Opens the witness in this process, without HTTP.</summary>
    public Outcome<Witness> Open() => Open(State, Logs);

    /// <summary>Opens it with other logs, or with another memory.</summary>
    public Outcome<Witness> Open(string state, params string[] logs) => Witness.Open(
        new(new("http://127.0.0.1:8090/"), KeyFile, state, [.. logs.Select(Parse)]), new JumpingTime());

    /// <summary>Writes a configuration with a port that is free now.</summary>
    public (string File, Uri Address) Write()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        var file = Path.Combine(Folder, "witness.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { listen = address, key = "witness.key", state = "seen", logs = Logs }));
        return (file, address);
    }

    /// <summary>Whether the answer cosigns the note.</summary>
    public bool IsCosigned(string note, string body) =>
        SignedNote.TryParse(note + body, out var cosigned) && Verifier.HasCosigned(cosigned, out _);

    private static NoteVerifier Parse(string vkey)
    {
        Assert.True(NoteVerifier.TryParse(vkey, out var log));
        return log;
    }
}
