using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Code;

/// <summary>Something that no line of code may hold, with an example that proves the rule can fail.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Reason">What to do instead, or why.</param>
/// <param name="Pattern">Matches a line that breaks the rule.</param>
/// <param name="Example">A line that breaks the rule.</param>
/// <param name="CounterExample">A line that looks like it and does not.</param>
internal sealed record LineRule(string Name, string Reason, Regex Pattern, string Example, string CounterExample)
{
    /// <summary>Paths that may: each a file, or the start of one.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Every place that breaks the rule.</summary>
    public IEnumerable<string> Offenders(IEnumerable<RepositoryFile> files) =>
        files.Where(file => !Except.Any(path => file.Path.StartsWith(path, StringComparison.Ordinal)))
            .SelectMany(file => Enumerable.Range(0, file.Lines.Count).Where(line => Pattern.IsMatch(file.Lines[line])).Select(file.At));

    public override string ToString() => Name;
}
