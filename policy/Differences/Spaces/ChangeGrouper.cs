using System.Numerics;

namespace Bekend.Policies.Differences.Spaces;

/// <summary>Puts changed classes together into boxes that can be told.</summary>
internal sealed class ChangeGrouper
{
    private static readonly Feature[] Features = Enum.GetValues<Feature>();

    private readonly RequestSpace _space;
    private readonly CellLayout _layout;
    private readonly int[] _counts;
    private readonly int[] _headCounts;

    public ChangeGrouper(RequestSpace space, CellLayout layout)
    {
        (_space, _layout) = (space, layout);
        _counts = Array.ConvertAll(Features, space.Count);
        _headCounts = [space.Askers.Count, space.Asked.Count, space.Purposes.Count, space.LegalBases.Count];
    }

    /// <summary>All boxes of some changes.</summary>
    /// <param name="changes">Changes.</param>
    /// <param name="isTold">Moments that are told; changes at others are left out.</param>
    public IEnumerable<ChangedBox> Group(IEnumerable<ChangedHeads> changes, Predicate<int> isTold)
    {
        var inner = new Dictionary<string, (ChangedHeads First, IReadOnlyList<int>[] Values, HashSet<Head> Heads)>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            foreach (var box in Cover.Of(Points(change.Set).Where(point => isTold(point[(int)Feature.Moment])), _counts, point => MayHold(change, point, isTold)))
            {
                var key = $"{change.Kind} {change.Duty} {string.Join('|', box.Select(values => string.Join(',', values)))}";
                if (!inner.TryGetValue(key, out var found))
                {
                    inner[key] = found = (change, box, []);
                }

                found.Heads.UnionWith(change.Heads);
            }
        }

        return inner.Values.SelectMany(item => Cover
            .Of(item.Heads.Select(Values), _headCounts, point => item.Heads.Contains(new(point[0], point[1], point[2], point[3])))
            .Select(heads => new ChangedBox(item.First.Kind, item.First.Duty, heads, item.Values)));
    }

    /// <summary>Every class in a set, as a value of each feature.</summary>
    public IEnumerable<int[]> Points(ulong[] set)
    {
        for (var word = 0; word < set.Length; word++)
        {
            for (var bits = set[word]; bits != 0; bits &= bits - 1)
            {
                yield return Point(word / _layout.WordsInCell, (word % _layout.WordsInCell * 64) + BitOperations.TrailingZeroCount(bits));
            }
        }
    }

    private static int[] Values(Head head) => [head.Asker, head.Asked, head.Purpose, head.LegalBasis];

    // A box may hold what nobody can ask, or what is refused whatever a covenant says: that makes for a shorter sentence.
    private bool MayHold(ChangedHeads change, int[] point, Predicate<int> isTold) =>
        isTold(point[(int)Feature.Moment])
        && (Has(change.Set, point) || point[(int)Feature.Case] == RequestSpace.MalformedCase || point[(int)Feature.Approvals] == RequestSpace.Nobody
            || !_space.IsAbout(point[(int)Feature.SignalKind], point[(int)Feature.Subject])
            || change.Heads.TrueForAll(head => !_space.IsPossible(head, point[(int)Feature.Own])));

    private bool Has(ulong[] set, int[] point)
    {
        Span<int> values = stackalloc int[CellLayout.OfCells.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = point[(int)CellLayout.OfCells[i]];
        }

        var bit = _layout.Bit(point[(int)Feature.Case], point[(int)Feature.Moment]);
        return ((set[(_layout.Cell(values) * _layout.WordsInCell) + (bit / 64)] >> bit) & 1) == 1;
    }

    private int[] Point(int cell, int bit)
    {
        var point = new int[Features.Length];
        var values = _layout.OfCell(cell);
        for (var i = 0; i < values.Length; i++)
        {
            point[(int)CellLayout.OfCells[i]] = values[i];
        }

        (point[(int)Feature.Case], point[(int)Feature.Moment]) = _layout.OfBit(bit);
        return point;
    }
}
