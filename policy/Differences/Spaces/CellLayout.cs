namespace Bekend.Policies.Differences.Spaces;

/// <summary>Where the classes of one head are in a row of words: case and moment within a few words, all other features over the cells.</summary>
internal sealed class CellLayout
{
    /// <summary>Features that pick a cell; the remaining two pick a bit in it.</summary>
    public static readonly Feature[] OfCells =
        [Feature.Level, Feature.Subject, Feature.Adult, Feature.SignalKind, Feature.Weighing, Feature.Own, Feature.Approvals];

    private readonly int[] _counts;
    private readonly int _moments;

    public CellLayout(RequestSpace space)
    {
        _counts = [.. OfCells.Select(space.Count)];
        _moments = space.Count(Feature.Moment);
        Bits = space.Count(Feature.Case) * _moments;
        WordsInCell = (Bits + 63) / 64;
        Cells = _counts.Aggregate(1, (all, count) => all * count);
    }

    /// <summary>Number of cells.</summary>
    public int Cells { get; }

    /// <summary>Bits in use in each cell.</summary>
    public int Bits { get; }

    /// <summary>Words of one cell.</summary>
    public int WordsInCell { get; }

    /// <summary>Words of all cells.</summary>
    public int Words => Cells * WordsInCell;

    /// <summary>The bit of a case and a moment.</summary>
    public int Bit(int caseId, int moment) => (caseId * _moments) + moment;

    /// <summary>The case and the moment of a bit.</summary>
    public (int Case, int Moment) OfBit(int bit) => (bit / _moments, bit % _moments);

    /// <summary>The cell with these values, in the order of <see cref="OfCells"/>.</summary>
    public int Cell(ReadOnlySpan<int> values)
    {
        var cell = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            cell = (cell * _counts[i]) + values[i];
        }

        return cell;
    }

    /// <summary>The values of a cell, in the order of <see cref="OfCells"/>.</summary>
    public int[] OfCell(int cell)
    {
        var values = new int[_counts.Length];
        for (var i = _counts.Length - 1; i >= 0; i--)
        {
            (cell, values[i]) = (cell / _counts[i], cell % _counts[i]);
        }

        return values;
    }
}
