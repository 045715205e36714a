using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Tiles;

namespace Bekend.Connector.LogChecking;

/// <summary>Reads the pieces of a log: its checkpoint, believed when it is signed, and tiles and entries, believed by nobody yet.</summary>
internal sealed class LogReader(ILogFiles files)
{
    private const int MaxNote = 1_000_000;
    private const int MaxBundle = BundleId.FullWidth * (sizeof(ushort) + ushort.MaxValue);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the newest checkpoint and its signature.</summary>
    public async Task<Outcome<SignedTree>> CheckpointAsync(NoteVerifier log, CancellationToken cancellationToken)
    {
        if (!(await files.ReadAsync("checkpoint", MaxNote, cancellationToken)).TryGet(out var bytes, out var failure))
        {
            return failure;
        }

        return bytes is null ? LogFailures.NoLog()
            : TryDecode(bytes, out var note) ? SignedTree.Open(note, log)
            : LogFailures.NotVerified("`checkpoint` is no text.");
    }

    /// <summary>Reads the hashes of a tile, as many as its width says.</summary>
    public async Task<Outcome<IReadOnlyList<Digest>>> TileAsync(TileId tile, CancellationToken cancellationToken)
    {
        var full = tile with { Width = TileId.FullWidth };
        if (!(await ReadAsync(tile.Format(), full.Format(), TileId.FullWidth * Digest.Size, cancellationToken)).TryGet(out var read, out var failure))
        {
            return failure;
        }

        return HashTile.TryParse(read.Bytes, read.IsFull ? full.Width : tile.Width, out var hashes)
            ? new Outcome<IReadOnlyList<Digest>>([.. hashes.Take(tile.Width)])
            : LogFailures.NotVerified(string.Create(CultureInfo.InvariantCulture, $"`{tile.Format()}` is no tile of {tile.Width} hashes."));
    }

    /// <summary>Reads the entries of a bundle, as many as its width says.</summary>
    public async Task<Outcome<IReadOnlyList<ReadOnlyMemory<byte>>>> BundleAsync(BundleId bundle, CancellationToken cancellationToken)
    {
        var full = bundle with { Width = BundleId.FullWidth };
        if (!(await ReadAsync(bundle.Format(), full.Format(), MaxBundle, cancellationToken)).TryGet(out var read, out var failure))
        {
            return failure;
        }

        return EntryBundle.TryParse(read.Bytes, read.IsFull ? full.Width : bundle.Width, out var entries)
            ? new Outcome<IReadOnlyList<ReadOnlyMemory<byte>>>(entries.Count == bundle.Width ? entries : [.. entries.Take(bundle.Width)])
            : LogFailures.NotVerified(string.Create(CultureInfo.InvariantCulture, $"`{bundle.Format()}` is no bundle of {bundle.Width} entries."));
    }

    /// <summary>A partial piece need not be kept once it is full: then the full one has what it had.</summary>
    private async Task<Outcome<(byte[] Bytes, bool IsFull)>> ReadAsync(string path, string full, int maxLength, CancellationToken cancellationToken)
    {
        foreach (var candidate in (IEnumerable<string>)(path == full ? [full] : [path, full]))
        {
            if (!(await files.ReadAsync(candidate, maxLength, cancellationToken)).TryGet(out var bytes, out var failure))
            {
                return failure;
            }

            if (bytes is not null)
            {
                return (bytes, candidate == full);
            }
        }

        return LogFailures.Missing(path);
    }

    private static bool TryDecode(byte[] bytes, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = null;
        }

        return text is not null;
    }
}
