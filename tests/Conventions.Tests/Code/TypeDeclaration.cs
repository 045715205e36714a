using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Code;

/// <summary>A type as its declaration says it.</summary>
/// <param name="Line">From 0.</param>
/// <param name="Depth">0 for a top-level type.</param>
/// <param name="Modifiers">Such as <c>internal sealed</c>.</param>
/// <param name="Kind"><c>class</c>, <c>record</c>, <c>record struct</c>, <c>struct</c>, <c>interface</c> or <c>enum</c>.</param>
/// <param name="Name">Without type parameters.</param>
internal sealed partial record TypeDeclaration(int Line, int Depth, string Modifiers, string Kind, string Name)
{
    private const int Indent = 4;

    /// <summary>Whether nothing can inherit from it by accident: sealed, static, abstract, or no class at all.</summary>
    public bool IsClosed =>
        Kind is not ("class" or "record")
        || Has("sealed") || Has("static") || Has("abstract");

    public bool Has(string modifier) => Modifiers.Split(' ').Contains(modifier);

    /// <summary>Every declaration in a file; relies on the indentation that the formatter enforces.</summary>
    public static IReadOnlyList<TypeDeclaration> In(RepositoryFile file) =>
        [.. Enumerable.Range(0, file.Lines.Count)
            .Select(line => (Line: line, Match: Pattern().Match(file.Lines[line])))
            .Where(found => found.Match.Success)
            .Select(found => new TypeDeclaration(
                found.Line,
                found.Match.Groups["indent"].Length / Indent,
                found.Match.Groups["modifiers"].Value.Trim(),
                found.Match.Groups["kind"].Value,
                found.Match.Groups["name"].Value))];

    [GeneratedRegex(
        @"^(?<indent> *)(?<modifiers>((public|internal|private|protected|file|sealed|static|abstract|readonly|partial|unsafe|ref) )*)"
        + @"(?<kind>record struct|record class|record|class|struct|interface|enum) (?<name>[A-Z]\w*)")]
    private static partial Regex Pattern();
}
