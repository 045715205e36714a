using System.Net;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;
using Bekend.Testing;

namespace Bekend.Connector.Tests.Support;

/// <summary>A log in a folder, laid out as a log is served; it can grow, lie and be damaged.</summary>
internal sealed class LogOnDisk : IDisposable
{
    public const string Origin = "log.example/test";

    private readonly NoteSigner _signer = NoteSigner.Generate(Origin);

    public LogOnDisk(int entries)
    {
        Folder = Directory.CreateTempSubdirectory("bekend-log-").FullName;
        Grow(entries);
    }

    public string Folder { get; }

    public NoteSigner Signer => _signer;

    public string Vkey => _signer.Verifier.Format();

    public List<byte[]> Entries { get; } = [];

    public Digest Root => MerkleHash.RootOf([.. Entries.Select(entry => MerkleHash.Leaf(entry))]);

    public string Checkpoint => File.ReadAllText(PathOf("checkpoint"));

    /// <summary>Every file, by its path below the folder.</summary>
    public IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>Adds entries and writes the tiles and the checkpoint of the new size; older partial tiles stay.</summary>
    public void Grow(int entries)
    {
        for (var at = 0; at < entries; at++)
        {
            Entries.Add(NewEntry());
        }

        Write();
    }

    /// <summary>Writes every tile of the entries as they are now, and signs their tree.</summary>
    public void Write()
    {
        LogTiles.Write(Folder, Entries);
        WriteCheckpoint();
    }

    /// <summary>Signs the tree, and nothing else changes.</summary>
    public void WriteCheckpoint() => File.WriteAllText(PathOf("checkpoint"), _signer.Sign(new Checkpoint(Origin, Entries.Count, Root).Format()));

    /// <summary>Puts cosignatures under the checkpoint, as a log does a moment after it signed.</summary>
    public void Cosign(params IEnumerable<WitnessSigner> witnesses)
    {
        Assert.True(SignedNote.TryParse(Checkpoint, out var note));
        File.AppendAllLines(PathOf("checkpoint"), witnesses.Select(witness => witness.Cosign(note, DateTimeOffset.UnixEpoch.AddDays(1))));
    }

    public static byte[] NewEntry() =>
        new LogEntry(EntryType.Disclosure, DateTimeOffset.UnixEpoch, 1, Guid.CreateVersion7(), MerkleHash.Empty, MerkleHash.Empty).Format();

    /// <summary>Serves the folder below <c>/log/</c>, as a gateway does.</summary>
    public HttpResponseMessage? Serve(SeenRequest request)
    {
        var file = PathOf(request.Path["/log/".Length..]);
        return request.Path.StartsWith("/log/", StringComparison.Ordinal) && File.Exists(file)
            ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(File.ReadAllBytes(file)) }
            : new(HttpStatusCode.NotFound);
    }

    public void Dispose()
    {
        _signer.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
