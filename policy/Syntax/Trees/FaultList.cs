using Bekend.Policies.Syntax.Spelling;

namespace Bekend.Policies.Syntax.Trees;

/// <summary>Collects the faults of one file, so that all are reported at once.</summary>
internal sealed class FaultList
{
    /// <summary>After this many, further faults are only said to exist: a hostile file must not cost memory without end.</summary>
    public const int Max = 500;

    private readonly HashSet<Fault> faults;
    private readonly string? code;

    public FaultList()
        : this([], null)
    {
    }

    private FaultList(HashSet<Fault> faults, string? code) => (this.faults, this.code) = (faults, code);

    public int Count => faults.Count;

    /// <summary>The same list, in which what is added gets a code.</summary>
    public FaultList As(string? code) => code is null ? this : new FaultList(faults, code);

    public void Add(Mark mark, string message)
    {
        // One more than the limit shows that there were more.
        if (faults.Count <= Max)
        {
            faults.Add(new Fault(mark, message, code));
        }
    }

    /// <summary>Adds <c>unknown {what} `name`; did you mean `…`?</c></summary>
    public void AddUnknown(Mark mark, string what, string name, IEnumerable<string> known)
    {
        var suggestion = faults.Count < Max ? DidYouMean.Suggest(name, known) : null;
        Add(mark, suggestion is null ? $"unknown {what} {Quote.Of(name)}" : $"unknown {what} {Quote.Of(name)}; did you mean {Quote.Of(suggestion)}?");
    }

    /// <returns>The faults in file order; at one place in order of message.</returns>
    public IReadOnlyList<Diagnostic> ToDiagnostics(string file, Severity severity = Severity.Error)
    {
        List<Diagnostic> all =
        [
            .. faults
                .Take(Max)
                .OrderBy(f => f.Mark.Line)
                .ThenBy(f => f.Mark.Column)
                .ThenBy(f => f.Message, StringComparer.Ordinal)
                .Select(f => new Diagnostic(file, f.Mark.Line, f.Mark.Column, f.Message) { Code = f.Code, Severity = severity }),
        ];
        if (faults.Count > Max)
        {
            all.Add(new Diagnostic(file, all[^1].Line, all[^1].Column, $"more than {Max} faults; the rest is not shown") { Severity = severity });
        }

        return all;
    }
}
