namespace Bekend.Connector.Loading;

/// <summary>Rows that give no strong match key: how many, and the first of them.</summary>
internal sealed class WeakRows
{
    private const int MaxKept = 50;

    private readonly List<(int Line, string Reason)> _first = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The first fifty, with what each lacks.</summary>
    public IReadOnlyList<(int Line, string Reason)> First => _first;

    /// <summary>Counts a row if it is one.</summary>
    public void Note(SignalRow row)
    {
        if (row.Weakness.Count == 0)
        {
            return;
        }

        Count++;
        if (_first.Count < MaxKept)
        {
            _first.Add((row.Line, string.Join(", ", row.Weakness)));
        }
    }
}
