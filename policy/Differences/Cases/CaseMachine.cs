namespace Bekend.Policies.Differences.Cases;

/// <summary>Patterns of case ids as one nondeterministic automaton: states, steps that read one character, and steps that read none.</summary>
internal sealed class CaseMachine
{
    private readonly List<List<int>> _free = [];
    private readonly List<List<(string Atom, int To)>> _steps = [];

    /// <summary>Every text for one character that the patterns use, once.</summary>
    public IReadOnlyList<string> Atoms => [.. _steps.SelectMany(steps => steps).Select(step => step.Atom).Distinct(StringComparer.Ordinal)];

    /// <summary>Adds a state without steps.</summary>
    /// <returns>Its number, from 0.</returns>
    public int Add()
    {
        _free.Add([]);
        _steps.Add([]);
        return _free.Count - 1;
    }

    /// <summary>Goes from one state to another without reading.</summary>
    public void Join(int from, int to) => _free[from].Add(to);

    /// <summary>Goes from one state to another by one character of an atom.</summary>
    public void Step(int from, string atom, int to) => _steps[from].Add((atom, to));

    /// <summary>All states that are reached without reading.</summary>
    public SortedSet<int> Close(IEnumerable<int> states)
    {
        var reached = new SortedSet<int>();
        var left = new Stack<int>(states);
        while (left.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                _free[state].ForEach(left.Push);
            }
        }

        return reached;
    }

    /// <summary>All states that are reached by one character.</summary>
    /// <param name="states">Closed.</param>
    /// <param name="isIn">Whether the character is one of an atom's.</param>
    public SortedSet<int> Read(IEnumerable<int> states, Func<string, bool> isIn) =>
        Close(states.SelectMany(state => _steps[state]).Where(step => isIn(step.Atom)).Select(step => step.To));
}
