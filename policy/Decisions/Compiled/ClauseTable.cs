using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>For each value of each axis, which rules (or which forbids) take it: one bit for each, in id order.</summary>
internal sealed class ClauseTable
{
    private readonly AxisLayout _layout;
    private readonly BitRows _rows;
    private readonly BitRows _windows;
    private readonly int _sets;

    /// <param name="vocabulary">Says which rows there are.</param>
    /// <param name="count">How many rules or forbids; nothing is taken yet.</param>
    public ClauseTable(Vocabulary vocabulary, int count)
    {
        (_layout, _sets, Count) = (vocabulary.Layout, vocabulary.Windows.Count, count);
        _rows = new(_layout.Rows, count);
        _windows = new(_sets, count);
    }

    /// <summary>How many rules or forbids.</summary>
    public int Count { get; }

    /// <summary>Blocks in a row.</summary>
    public int Blocks => _rows.Blocks;

    /// <summary>Lets one item take some values.</summary>
    public void Take(Axis axis, int item, IEnumerable<int> values)
    {
        foreach (var value in values)
        {
            _rows.Set(_layout.Row(axis, value), item);
        }
    }

    /// <summary>Lets one item take every value, unknown names included.</summary>
    public void TakeAll(Axis axis, int item) => Take(axis, item, Enumerable.Range(0, _layout.Count(axis)));

    /// <summary>Lets one item take yes, no or, with null, both.</summary>
    public void Take(Axis axis, int item, bool? value) => Take(axis, item, value is { } only ? [only ? 1 : 0] : [0, 1]);

    /// <summary>Binds one item to a set of windows: every item to one, be it to any hour.</summary>
    public void Bind(int set, int item) => _windows.Set(set, item);

    /// <summary>Which of a block take the question's value on an axis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> Taking(Axis axis, int block, in Facts facts) => _rows[facts.Row(axis), block];

    /// <summary>Which bits of a block stand for an item at all.</summary>
    public Vector256<ulong> Existing(int block)
    {
        var existing = _windows[0, block];
        for (var set = 1; set < _sets; set++)
        {
            existing |= _windows[set, block];
        }

        return existing;
    }

    /// <summary>Which of a block are open at this time.</summary>
    /// <param name="block">The block.</param>
    /// <param name="wanted">Others need not be right.</param>
    /// <param name="facts">The question.</param>
    public Vector256<ulong> Open(int block, Vector256<ulong> wanted, in Facts facts)
    {
        var open = _windows[0, block];
        for (var set = 1; set < _sets; set++)
        {
            var members = _windows[set, block];
            if ((members & wanted) != Vector256<ulong>.Zero && facts.IsOpen(set))
            {
                open |= members;
            }
        }

        return open;
    }

    /// <summary>Which of each block take the question's value on an axis.</summary>
    public ReadOnlySpan<Vector256<ulong>> Taking(Axis axis, in Facts facts) => _rows.Row(facts.Row(axis));

    /// <summary>Which of a block take the question on every axis, and are open.</summary>
    public Vector256<ulong> Holding(int block, in Facts facts)
    {
        var left = Taking(Axis.Asker, block, facts) & Taking(Axis.Asked, block, facts)
            & Taking(Axis.Purpose, block, facts) & Taking(Axis.LegalBasis, block, facts);
        return left == Vector256<ulong>.Zero ? left : Holding(block, left, facts);
    }

    /// <summary>Which of those left in a block take the question on the other axes too, and are open.</summary>
    /// <param name="block">The block.</param>
    /// <param name="left">Those that take asker, asked party, purpose and legal basis.</param>
    /// <param name="facts">The question.</param>
    public Vector256<ulong> Holding(int block, Vector256<ulong> left, in Facts facts)
    {
        left &= Taking(Axis.Level, block, facts) & TakingLight(block, facts);
        return left == Vector256<ulong>.Zero ? left : left & Open(block, left, facts);
    }

    /// <summary>Which of a block take the question on every axis that counts 1.</summary>
    public Vector256<ulong> TakingLight(int block, in Facts facts) =>
        Taking(Axis.Case, block, facts)
        & Taking(Axis.FourEyes, block, facts)
        & Taking(Axis.Age, block, facts)
        & Taking(Axis.Weighing, block, facts)
        & Taking(Axis.Subject, block, facts)
        & Taking(Axis.OwnOrganisation, block, facts)
        & Taking(Axis.SignalKind, block, facts);

    /// <summary>The clauses by which one item does not take the question.</summary>
    public Clauses Failed(int item, in Facts facts)
    {
        var failed = Clauses.None;
        for (var axis = Axis.Asker; axis <= Axis.SignalKind; axis++)
        {
            failed |= _rows.Has(facts.Row(axis), item) ? Clauses.None : AxisLayout.ClauseOf(axis);
        }

        return IsOpen(item, facts) ? failed : failed | Clauses.Time;
    }

    private bool IsOpen(int item, in Facts facts)
    {
        var set = 0;
        while (!_windows.Has(set, item))
        {
            set++;
        }

        return facts.IsOpen(set);
    }
}
