using Bekend.Policies.Decisions;

namespace Bekend.Policies.Differences.Spaces;

/// <summary>Finds out which classes a clause takes, by putting a request of each value of each feature to it.</summary>
/// <param name="space">All classes.</param>
/// <param name="layout">Where they are.</param>
/// <param name="failed">What of a request a clause does not take.</param>
internal sealed class ClauseReader(RequestSpace space, CellLayout layout, Func<DecisionRequest, int, Clauses> failed)
{
    /// <summary>Age and kind of signal mean something beside a subject only; these three are tried together.</summary>
    private const Clauses About = Clauses.Subject | Clauses.Adult | Clauses.SignalKind;

    // Many clauses take the same cells: they are kept once.
    private readonly Dictionary<string, int[]> _cells = new(StringComparer.Ordinal);

    /// <summary>Reads one clause.</summary>
    /// <param name="item">Its number.</param>
    /// <param name="heads">What it takes of the heads, as text.</param>
    /// <param name="duties">What it brings with it.</param>
    public Clause Read(int item, string heads, IReadOnlyList<string> duties)
    {
        var levels = Taken(item, Feature.Level, Clauses.Sees);
        var weighing = Taken(item, Feature.Weighing, Clauses.Weighing);
        var own = Taken(item, Feature.Own, Clauses.OwnOrganisation);
        var approvals = Taken(item, Feature.Approvals, Clauses.FourEyes);
        var cases = Taken(item, Feature.Case, Clauses.Case);
        var moments = Taken(item, Feature.Moment, Clauses.Time);
        var about = Subjects(item);
        var (ages, kinds) = (space.Count(Feature.Adult), space.Count(Feature.SignalKind));
        var key = Text(levels, weighing, own, approvals, about);
        if (!_cells.TryGetValue(key, out var cells))
        {
            _cells[key] = cells = Cells(values =>
                levels[values[0]] && about[(((values[1] * ages) + values[2]) * kinds) + values[3]] && weighing[values[4]] && own[values[5]] && approvals[values[6]]);
        }

        return new(cells, Bits((caseId, moment) => cases[caseId] && moments[moment]), duties, $"{heads} {key} {Text(cases, moments)} {string.Join('\n', duties)}");
    }

    /// <summary>Everything with some values, at some moments.</summary>
    public Clause Where(Func<int[], bool> isCell, Func<int, bool> isMoment)
    {
        var cells = Cells(isCell);
        var bits = Bits((_, moment) => isMoment(moment));
        return new(cells, bits, [], $"{string.Join(',', cells)} {string.Join(',', bits)}");
    }

    private static string Text(params bool[][] sets) => string.Join('|', sets.Select(set => string.Concat(set.Select(isIn => isIn ? '1' : '0'))));

    private bool[] Taken(int item, Feature feature, Clauses flag) =>
        [.. Enumerable.Range(0, space.Count(feature)).Select(value => (failed(space.With(RequestSpace.Any, feature, value), item) & flag) == 0)];

    private bool[] Subjects(int item) =>
    [
        .. from subject in Enumerable.Range(0, space.Count(Feature.Subject))
           let one = space.With(RequestSpace.Any, Feature.Subject, subject)
           from age in Enumerable.Range(0, space.Count(Feature.Adult))
           let aged = space.With(one, Feature.Adult, age)
           from kind in Enumerable.Range(0, space.Count(Feature.SignalKind))
           select (failed(space.With(aged, Feature.SignalKind, kind), item) & About) == 0,
    ];

    private int[] Cells(Func<int[], bool> isIn) => [.. Enumerable.Range(0, layout.Cells).Where(cell => isIn(layout.OfCell(cell)))];

    private ulong[] Bits(Func<int, int, bool> isIn)
    {
        var bits = new ulong[layout.WordsInCell];
        for (var bit = 0; bit < layout.Bits; bit++)
        {
            var (caseId, moment) = layout.OfBit(bit);
            bits[bit / 64] |= isIn(caseId, moment) ? 1UL << bit : 0;
        }

        return bits;
    }
}
