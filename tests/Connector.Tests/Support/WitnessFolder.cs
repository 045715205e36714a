using Bekend.Connector.Witnessing;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;
using Bekend.Testing;

namespace Bekend.Connector.Tests.Support;

/// <summary>A witness that can be looked into, beside being run.</summary>
internal sealed class WitnessFolder
{
    public WitnessFolder(string folder, params string[] logs)
    {
        Logs = logs;
        Files = new(folder, logs);
        Verifier = Files.MakeKey("witness.example/w1");
    }

    public string[] Logs { get; }

    public WitnessFiles Files { get; }

    public WitnessVerifier Verifier { get; }

    public string KeyFile => Files.KeyFile;

    public string State => Files.State;

    /// <summary>The files of what was seen.</summary>
    public string[] Seen => Directory.GetFiles(State, "*.seen");

    /// <summary>Opens the witness in this process, without HTTP.</summary>
    public Outcome<Witness> Open() => Open(State, Logs);

    /// <summary>Opens it with other logs, or with another memory.</summary>
    public Outcome<Witness> Open(string state, params string[] logs) => Witness.Open(
        new(new("http://127.0.0.1:8090/"), KeyFile, state, [.. logs.Select(Parse)]), new JumpingTime());

    /// <summary>Whether the answer cosigns the note.</summary>
    public bool IsCosigned(string note, string body) =>
        SignedNote.TryParse(note + body, out var cosigned) && Verifier.HasCosigned(cosigned, out _);

    private static NoteVerifier Parse(string vkey)
    {
        Assert.True(NoteVerifier.TryParse(vkey, out var log));
        return log;
    }
}
