using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>The sets of time windows that clauses name, numbered from 1; 0 is any hour.</summary>
internal sealed class WindowSets
{
    private readonly List<TimeWindow> _windows = [];
    private readonly List<TimeWindow[]> _sets = [[]];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [string.Empty] = 0 };

    /// <param name="sets">The windows of every clause.</param>
    public WindowSets(IEnumerable<IReadOnlyList<TimeWindow>> sets)
    {
        foreach (var set in sets)
        {
            if (_numbers.TryAdd(KeyOf(set), _sets.Count))
            {
                _sets.Add([.. set.Distinct()]);
            }
        }
    }

    /// <summary>Numbers in use, 0 included.</summary>
    public int Count => _sets.Count;

    /// <summary>The number of a set that the constructor was given.</summary>
    public int Find(IReadOnlyList<TimeWindow> set) => _numbers[KeyOf(set)];

    /// <summary>Whether one window of a set is open.</summary>
    /// <param name="set">Number of the set, not 0.</param>
    /// <param name="local">Dutch wall-clock time.</param>
    public bool IsOpen(int set, DateTime local)
    {
        foreach (var window in _sets[set])
        {
            if (window.Contains(local))
            {
                return true;
            }
        }

        return false;
    }

    private string KeyOf(IReadOnlyList<TimeWindow> set) => string.Join(' ', set.Select(NumberOf).Distinct().Order());

    private int NumberOf(TimeWindow window)
    {
        var number = _windows.IndexOf(window);
        if (number < 0)
        {
            number = _windows.Count;
            _windows.Add(window);
        }

        return number;
    }
}
