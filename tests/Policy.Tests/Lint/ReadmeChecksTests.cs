using System.Text.RegularExpressions;
using Bekend.Policies.Lint;
using Bekend.Policies.Syntax;

namespace Bekend.Policies.Tests.Lint;

/// <summary>Every check that the README lists, tried on its own example: it finds that, and nothing else.</summary>
public sealed partial class ReadmeChecksTests
{
    private static readonly string Readme = RepositoryFiles.Read("policy/README.md");
    private static readonly string Example = Yaml().Match(Readme).Groups["text"].Value;
    private static readonly Dictionary<string, Match> Checks = Check().Matches(Readme).ToDictionary(m => m.Groups["code"].Value);

    public static TheoryData<string> Listed => [.. Checks.Keys];

    public static TheoryData<string> Known { get; } =
        [.. typeof(Codes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Finds_Nothing_InTheWorkedExample() => Assert.Empty(CovenantLinter.Check("v", Example));

    [Theory]
    [MemberData(nameof(Listed))]
    public void Finds_ExactlyThis_InItsExample(string code)
    {
        var found = CovenantLinter.Check("v", Apply(Checks[code].Groups["diff"].Value));

        Assert.Equal([code], found.Select(d => d.Code).Distinct());
        Assert.All(found, d => Assert.Equal(Checks[code].Groups["severity"].Value, d.Severity.ToString().ToLowerInvariant()));
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Lists_EveryCode(string code) => Assert.Contains(code, Checks.Keys);

    /// <summary>The worked example with lines taken out (-) and put in (+) after the line before them; a line stands in it once.</summary>
    private static string Apply(string diff)
    {
        var lines = Example.TrimEnd('\n').Split('\n').ToList();
        var at = -1;
        foreach (var change in diff.TrimEnd('\n').Split('\n'))
        {
            var line = change[1..];
            if (change[0] == '+')
            {
                lines.Insert(++at, line);
                continue;
            }

            at = Assert.Single(Enumerable.Range(0, lines.Count), i => lines[i] == line);
            if (change[0] == '-')
            {
                lines.RemoveAt(at--);
            }
        }

        return string.Join('\n', lines) + "\n";
    }

    [GeneratedRegex("```yaml\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex("^#### (?<code>[A-Z][0-9]{2}) · (?<severity>error|warning)\n\n(?:[^\n]+\n)+\n```diff\n(?<diff>.*?)```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Check();
}
