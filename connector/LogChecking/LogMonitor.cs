using System.Globalization;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Tiles;

namespace Bekend.Connector.LogChecking;

/// <summary>Looks whether a log still is the one that was seen before, with entries added and none changed.</summary>
/// <remarks>Between two checkpoints only the tiles of the proof are read: about a dozen, however much was added.</remarks>
/// <param name="reader">The log's pieces.</param>
/// <param name="newest">Reads its newest checkpoint, which it must have signed.</param>
internal sealed class LogMonitor(LogReader reader, Func<CancellationToken, Task<Outcome<SignedTree>>> newest)
{
    /// <summary>Believes every checkpoint that the log signed, whoever cosigned it.</summary>
    public LogMonitor(LogReader reader, NoteVerifier log)
        : this(reader, cancellationToken => reader.CheckpointAsync(log, cancellationToken))
    {
    }

    /// <summary>Looks once.</summary>
    /// <param name="seen">What was seen last; null when nothing was.</param>
    /// <returns>What was found; exit code 7 when what is stored does not fit what is signed, 6 when the log cannot be reached.</returns>
    public async Task<Outcome<LogStep>> LookAsync(SignedTree? seen, CancellationToken cancellationToken)
    {
        if (!(await newest(cancellationToken)).TryGet(out var shown, out var failure))
        {
            return failure;
        }

        if (seen is null)
        {
            return (await TreeAsync(0, shown.Checkpoint, cancellationToken)).TryGet(out _, out failure) ? new LogStep.Begun(shown) : failure;
        }

        var (old, now) = (seen.Checkpoint, shown.Checkpoint);
        if (now.Size == old.Size)
        {
            return now.Root == old.Root
                ? new LogStep.Same(shown)
                : new LogStep.Contradicted(seen, shown, Line($"It signed two trees of {now.Size} entries."));
        }

        if (now.Size < old.Size)
        {
            return new LogStep.Shrank(seen, shown);
        }

        return (await TreeAsync(old.Size, now, cancellationToken)).TryGet(out var nodes, out failure)
            ? Compare(seen, shown, nodes)
            : new LogStep.Unproven(seen, shown, failure);
    }

    private static LogStep Compare(SignedTree seen, SignedTree shown, TileNodes nodes)
    {
        var (old, now) = (seen.Checkpoint, shown.Checkpoint);
        if (old.Size == 0)
        {
            return new LogStep.Grown(shown);
        }

        var proof = ConsistencyProof.Prove(old.Size, now.Size, nodes);
        if (ConsistencyProof.Check(proof, old.Size, now.Size, old.Root, now.Root))
        {
            return new LogStep.Grown(shown);
        }

        // Proven is now what the first entries of the new tree have for a root: it is not what was signed for them. Else a tile is damaged.
        var other = Frontier.Load(old.Size, nodes).Root;
        return ConsistencyProof.Check(proof, old.Size, now.Size, other, now.Root)
            ? new LogStep.Contradicted(seen, shown, Line($"The first {old.Size} of its {now.Size} entries are not the {old.Size} that it signed for before."))
            : new LogStep.Unproven(
                seen, shown, LogFailures.NotVerified(Line($"The tiles do not prove that its {now.Size} entries begin with the {old.Size} of before.")));
    }

    /// <summary>The nodes that show both roots and what is between them, once they lead to the new root.</summary>
    private async Task<Outcome<TileNodes>> TreeAsync(long old, Checkpoint now, CancellationToken cancellationToken)
    {
        if (!(await NodesAsync(old, now.Size, cancellationToken)).TryGet(out var nodes, out var failure))
        {
            return failure;
        }

        return Frontier.Load(now.Size, nodes).Root == now.Root
            ? nodes
            : LogFailures.NotVerified(Line($"The tiles of its {now.Size} entries do not lead to the root that the checkpoint signs."));
    }

    private async Task<Outcome<TileNodes>> NodesAsync(long old, long now, CancellationToken cancellationToken)
    {
        IEnumerable<NodeId> nodes = [.. Frontier.PeaksOf(now), .. Frontier.PeaksOf(old), .. old == 0 ? [] : ConsistencyProof.NodesFor(old, now)];
        var tiles = new Dictionary<TileId, IReadOnlyList<Digest>>();
        foreach (var tile in nodes.Select(node => TileNodes.TileOf(node, now)!.Value).Distinct())
        {
            if (!(await reader.TileAsync(tile, cancellationToken)).TryGet(out var hashes, out var failure))
            {
                return failure;
            }

            tiles.Add(tile, hashes);
        }

        return new TileNodes(now, tile => tiles[tile]);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
