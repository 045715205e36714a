using System.Globalization;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Tiles;

namespace Bekend.Connector.LogChecking;

/// <summary>Checks a whole log from nothing: every entry, every tile, and that they lead to the signed root.</summary>
/// <remarks>
/// Bundles are read and hashed a few ahead and taken in order, so that memory stays the same however long the log is, and what is found
/// wrong first is what comes first.
/// </remarks>
/// <param name="reader">The log.</param>
/// <param name="anyEntries">Whether entries may be of any form: the log is not Bekend's.</param>
/// <param name="progress">Is told how many entries were checked.</param>
/// <param name="visit">
/// Is given the place of the first of some entries and these, all of them in order; null for nobody. Only at the end of the walk it is known that they are
/// what was signed.
/// </param>
internal sealed class LogWalk(LogReader reader, bool anyEntries, Action<long> progress, Action<long, IReadOnlyList<ReadOnlyMemory<byte>>>? visit = null)
{
    /// <summary>Bundles read at once.</summary>
    private const int Ahead = 16;

    /// <summary>Of each level of tiles, the hashes of the tile that is being filled, or was last.</summary>
    private readonly List<List<Digest>> _edge = [];

    private readonly List<long> _full = [];

    /// <summary>Hash tiles that were held against what they must be.</summary>
    public long Tiles { get; private set; }

    /// <summary>Walks; once for each instance.</summary>
    /// <returns>Null when all of it is as it was signed.</returns>
    public async Task<Failure?> RunAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = new Queue<Task<Outcome<(IReadOnlyList<Digest> Hashes, IReadOnlyList<ReadOnlyMemory<byte>> Entries)>>>();
        try
        {
            var next = 0L;
            for (var index = 0L; BundleId.In(index, checkpoint.Size) is { } bundle; index++)
            {
                for (; reading.Count < Ahead && BundleId.In(next, checkpoint.Size) is { } ahead; next++)
                {
                    reading.Enqueue(Task.Run(() => LeavesAsync(ahead, stop.Token), stop.Token));
                }

                if (!(await reading.Dequeue()).TryGet(out var read, out var failure))
                {
                    return failure;
                }

                Tiles++;
                if (await AddTileAsync(0, read.Hashes, cancellationToken) is { } wrong)
                {
                    return wrong;
                }

                visit?.Invoke(bundle.Start, read.Entries);
                progress(bundle.Start + bundle.Width);
            }

            return await FinishAsync(checkpoint, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(reading).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>The entries of a bundle, and their hashes, which are those of the tile of leaves.</summary>
    private async Task<Outcome<(IReadOnlyList<Digest> Hashes, IReadOnlyList<ReadOnlyMemory<byte>> Entries)>> LeavesAsync(BundleId bundle, CancellationToken cancellationToken)
    {
        var tile = new TileId(0, bundle.Index, bundle.Width);
        if (!(await reader.BundleAsync(bundle, cancellationToken)).TryGet(out var entries, out var failure)
            || !(await reader.TileAsync(tile, cancellationToken)).TryGet(out var hashes, out failure))
        {
            return failure;
        }

        for (var at = 0; at < entries.Count; at++)
        {
            if (!anyEntries && !LogEntry.TryParse(entries[at].Span, out _))
            {
                return LogFailures.NotVerified(Line($"Entry {bundle.Start + at}, in `{bundle.Format()}`, does not have the form of an entry."));
            }

            if (MerkleHash.Leaf(entries[at].Span) != hashes[at])
            {
                return LogFailures.NotVerified(Line($"Entry {bundle.Start + at}: `{bundle.Format()}` has another entry than `{tile.Format()}` has the hash of."));
            }
        }

        return (hashes, entries);
    }

    /// <summary>Takes the next tile of a level, and its root one level up.</summary>
    private async Task<Failure?> AddTileAsync(int level, IReadOnlyList<Digest> hashes, CancellationToken cancellationToken)
    {
        if (_edge.Count == level)
        {
            _edge.Add([]);
            _full.Add(0);
        }

        _edge[level] = [.. hashes];
        if (hashes.Count < TileId.FullWidth)
        {
            return null;
        }

        _full[level]++;
        return await AddHashAsync(level + 1, MerkleHash.RootOf(hashes), cancellationToken);
    }

    private async Task<Failure?> AddHashAsync(int level, Digest hash, CancellationToken cancellationToken)
    {
        if (_edge.Count == level)
        {
            _edge.Add([]);
            _full.Add(0);
        }

        if (_edge[level].Count == TileId.FullWidth)
        {
            _edge[level].Clear();
        }

        _edge[level].Add(hash);
        if (_edge[level].Count < TileId.FullWidth)
        {
            return null;
        }

        return await CheckTileAsync(new(level, _full[level], TileId.FullWidth), cancellationToken) is { } wrong
            ? wrong
            : await AddTileAsync(level, _edge[level], cancellationToken);
    }

    /// <summary>The tiles that are not full, and the root.</summary>
    private async Task<Failure?> FinishAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        foreach (var tile in TileId.EdgeOf(checkpoint.Size).Where(tile => tile.Level > 0 && tile.Width < TileId.FullWidth))
        {
            if (await CheckTileAsync(tile, cancellationToken) is { } wrong)
            {
                return wrong;
            }
        }

        var root = Frontier.Load(checkpoint.Size, new TileNodes(checkpoint.Size, tile => _edge[tile.Level])).Root;
        return root == checkpoint.Root
            ? null
            : LogFailures.NotVerified(Line($"Its {checkpoint.Size} entries have the root {root}, and the checkpoint signs {checkpoint.Root}."));
    }

    private async Task<Failure?> CheckTileAsync(TileId tile, CancellationToken cancellationToken)
    {
        if (!(await reader.TileAsync(tile, cancellationToken)).TryGet(out var hashes, out var failure))
        {
            return failure;
        }

        Tiles++;
        for (var at = 0; at < tile.Width; at++)
        {
            if (hashes[at] != _edge[tile.Level][at])
            {
                var below = new TileId(tile.Level - 1, (tile.Index * TileId.FullWidth) + at, TileId.FullWidth);
                return LogFailures.NotVerified(Line($"Hash {at} of `{tile.Format()}` is not the root of `{below.Format()}`."));
            }
        }

        return null;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
