using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Numbers;

/// <summary>A problem as it is declared.</summary>
/// <param name="File">Where.</param>
/// <param name="Field">Name of its field.</param>
/// <param name="Code">Such as <c>GW2101</c>.</param>
/// <param name="Slug">Last segment of its type.</param>
internal sealed partial record ProblemCode(RepositoryFile File, string Field, string Code, string Slug)
{
    public int Number => int.Parse(Code[2..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every problem of the product.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
        [.. Repository.ProductCode.Where(file => file.Name.EndsWith("Problems.cs", StringComparison.Ordinal)).SelectMany(In)];

    public static IEnumerable<ProblemCode> In(RepositoryFile file) =>
        Pattern().Matches(file.Text).Select(match => new ProblemCode(
            file, match.Groups["field"].Value, match.Groups["code"].Value, match.Groups["slug"].Value));

    public override string ToString() => $"{Code} {Field} ({File})";

    [GeneratedRegex(@"static readonly Problem (?<field>\w+) = (new|Denied)\(\s*""(?<code>[A-Z]{2}\d{4})"", ""(?<slug>[a-z-]+)""")]
    private static partial Regex Pattern();
}
