using Bekend.Policies.Syntax.Spelling;

namespace Bekend.Policies.Syntax.Trees;

/// <summary>Collects the faults of one file, so that all are reported at once.</summary>
internal sealed class FaultList
{
    /// <summary>After this many, further faults are only said to exist: a hostile file must not cost memory without end.</summary>
    public const int Max = 500;

    private readonly HashSet<(Mark Mark, string Message)> faults = [];
    private bool overflowed;

    public int Count => faults.Count;

    public void Add(Mark mark, string message)
    {
        if (faults.Count < Max)
        {
            faults.Add((mark, message));
        }
        else
        {
            overflowed = true;
        }
    }

    /// <summary>Adds <c>unknown {what} `name`; did you mean `…`?</c></summary>
    public void AddUnknown(Mark mark, string what, string name, IEnumerable<string> known)
    {
        var suggestion = faults.Count < Max ? DidYouMean.Suggest(name, known) : null;
        Add(mark, suggestion is null ? $"unknown {what} {Quote.Of(name)}" : $"unknown {what} {Quote.Of(name)}; did you mean `{suggestion}`?");
    }

    /// <returns>The faults in file order; at one place in order of message.</returns>
    public IReadOnlyList<Diagnostic> ToDiagnostics(string file)
    {
        List<Diagnostic> all =
        [
            .. faults
                .OrderBy(f => f.Mark.Line)
                .ThenBy(f => f.Mark.Column)
                .ThenBy(f => f.Message, StringComparer.Ordinal)
                .Select(f => new Diagnostic(file, f.Mark.Line, f.Mark.Column, f.Message)),
        ];
        if (overflowed)
        {
            all.Add(new Diagnostic(file, all[^1].Line, all[^1].Column, $"more than {Max} faults; the rest is not shown"));
        }

        return all;
    }
}
