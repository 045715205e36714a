using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Code;

/// <summary>CS1591 is off for everybody, because services have no readers of their types; libraries do.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Libraries = ["policy", "pseudonyms", "voprf", "ledger"];

    [Fact]
    public void Documents_PublicMembersOfLibraries() => Rule.Holds(
        "What a library offers is described: unit, range, default, errors, source.",
        Repository.ProductCode.Where(file => Libraries.Contains(file.Area)).SelectMany(Undocumented));

    [Fact]
    public void Documents_EveryOption() => Rule.Holds(
        "An option states its unit, range and default.",
        Repository.ProductCode.Where(file => file.Name.EndsWith("Options.cs", StringComparison.Ordinal) && file.Area is "hosting" or "keyholder" or "index" or "gateway")
            .Where(file => file.Name.EndsWith("Options.cs", StringComparison.Ordinal))
            .SelectMany(Undocumented));

    [Fact]
    public void Leaves_NoTagEmpty() => Rule.Holds(
        "An empty tag says less than none.",
        Repository.Code.SelectMany(file => Enumerable.Range(0, file.Lines.Count).Where(line => EmptyTag().IsMatch(file.Lines[line])).Select(file.At)));

    [Theory]
    [InlineData("public sealed class A\n{\n    /// <summary>B.</summary>\n    public int B { get; }\n}", 1)]
    [InlineData("/// <summary>A.</summary>\npublic sealed class A\n{\n    public int B { get; }\n}", 1)]
    [InlineData("/// <remarks>Source: RFC 6962.</remarks>\npublic sealed class A;", 1)]
    [InlineData("/// <summary>A.</summary>\n[Flags]\npublic enum A\n{\n}", 0)]
    [InlineData("internal sealed class A\n{\n    public int B { get; }\n}", 0)]
    [InlineData("/// <summary>A.</summary>\npublic sealed class A : IDisposable\n{\n    public void Dispose()\n    {\n    }\n}", 0)]
    public void Finds_Undocumented(string text, int count) => Assert.Equal(count, Undocumented(new("a.cs", text)).Count());

    private static IEnumerable<string> Undocumented(RepositoryFile file) =>
        TypeDeclaration.In(file).Any(type => type.Depth == 0 && type.Has("public"))
            ? Enumerable.Range(0, file.Lines.Count)
                .Where(line => PublicMember().IsMatch(file.Lines[line]) && !KnownMember().IsMatch(file.Lines[line]) && !IsDocumented(file, line))
                .Select(file.At)
            : [];

    /// <summary>Whether the comment above a line, and above its attributes, says what the member is.</summary>
    private static bool IsDocumented(RepositoryFile file, int line) => file.Lines.Take(line).Reverse()
        .SkipWhile(above => above.TrimStart().StartsWith('['))
        .TakeWhile(above => above.TrimStart().StartsWith("///", StringComparison.Ordinal))
        .Any(above => above.Contains("<summary>", StringComparison.Ordinal) || above.Contains("<inheritdoc", StringComparison.Ordinal));

    [GeneratedRegex(@"^(    )?public ")]
    private static partial Regex PublicMember();

    /// <summary>Members whose meaning the framework gives.</summary>
    [GeneratedRegex(@"\boverride\b|\boperator\b|public (async )?(void|ValueTask) Dispose(Async)?\(\)")]
    private static partial Regex KnownMember();

    [GeneratedRegex(@"<(?<tag>summary|param|returns|remarks|exception)[^>/]*></\k<tag>>")]
    private static partial Regex EmptyTag();
}
