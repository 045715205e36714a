using System.Net;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Tiles;

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
        var hashes = Entries.ConvertAll(entry => MerkleHash.Leaf(entry));
        for (var index = 0; BundleId.In(index, Entries.Count) is { } bundle; index++)
        {
            Write(bundle.Format(), EntryBundle.Format([.. Entries.Skip((int)bundle.Start).Take(bundle.Width).Select(entry => (ReadOnlyMemory<byte>)entry)]));
        }

        for (var level = 0; hashes.Count > 0; level++)
        {
            var tiles = hashes.Chunk(TileId.FullWidth).ToList();
            for (var index = 0; index < tiles.Count; index++)
            {
                Write(new TileId(level, index, tiles[index].Length).Format(), HashTile.Format(tiles[index]));
            }

            hashes = [.. tiles.Where(tile => tile.Length == TileId.FullWidth).Select(tile => MerkleHash.RootOf(tile))];
        }

        WriteCheckpoint();
    }

    /// <summary>Signs the tree, and nothing else changes.</summary>
    public void WriteCheckpoint() => File.WriteAllText(PathOf("checkpoint"), _signer.Sign(new Checkpoint(Origin, Entries.Count, Root).Format()));

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

    private void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
    }
}
