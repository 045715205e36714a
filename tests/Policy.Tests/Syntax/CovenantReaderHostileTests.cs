using System.Diagnostics;
using Bekend.Policies.Syntax;

namespace Bekend.Policies.Tests.Syntax;

/// <summary>Files made to break a reader: each is refused with one clear fault, and quickly.</summary>
public sealed class CovenantReaderHostileTests
{
    private const string AliasBomb = """
        a: &a [x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
        d: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
        """;

    public static TheoryData<string, string, string> Files => new()
    {
        { "empty", "", "1:1: the file is empty" },
        { "blank", " \n\n  ", "1:1: the file is empty" },
        { "comment only", "# niets\n", "1:1: the file is empty" },
        { "text", "convenant", "1:1: expected a mapping, but found `convenant`" },
        { "list", "- convenant: x\n", "1:1: expected a mapping, but found a list" },
        { "null", "~", "1:1: expected a mapping, but found `~`" },
        { "number", "42", "1:1: expected a mapping, but found `42`" },
        { "alias of itself", "&a [*a]", "1:1: anchor `&a` is not allowed" },
        { "merge key", "a: &a {b: c}\nd: {<<: *a}", "1:4: anchor `&a` is not allowed" },
        { "alias bomb", AliasBomb, "1:4: anchor `&a` is not allowed" },
        { "deep list", new string('[', 100_000), "1:17: nested deeper than 16 levels" },
        { "deep mapping", string.Concat(Enumerable.Repeat("{a: ", 100_000)), "1:65: nested deeper than 16 levels" },
        { "deep block", string.Concat(Enumerable.Range(0, 50).Select(i => new string(' ', i) + "a:\n")), "17:17: nested deeper than 16 levels" },
        { "too large", new string(' ', (1 << 20) + 1), "1:1: the file is larger than 1 MiB" },
        { "too large as UTF-8", new string('é', (1 << 19) + 1), "1:1: the file is larger than 1 MiB" },
        { "binary", "\u0000\u0001\u0002", "1:1: character U+0000 is not allowed" },
        { "not UTF-8", "convenant: \uFFFD", "1:12: character U+FFFD is not allowed" },
        { "byte order mark", "\uFEFFconvenant: x", "1:1: character U+FEFF is not allowed" },
        { "direction override", "a: b\ntitel: \u202Egnaveg", "2:8: character U+202E is not allowed" },
        { "hidden line end", "# a\u2028convenant: x", "1:4: character U+2028 is not allowed" },
        { "lone carriage return", "# a\rconvenant: x", "1:4: character U+000D is not allowed" },
        { "lone surrogate", "a: \uD800", "1:4: character U+D800 is not allowed" },
        { "invisible escape", "\"\\u202E\"", "1:1: character U+202E is not allowed, not even as an escape" },
        { "null escape", "\"\\0\": a", "1:1: character U+0000 is not allowed, not even as an escape" },
        { "escape out of range", "a: \"\\UFFFFFFFF\"", "1:2: not valid YAML shortly after this place" },
        { "second document", Sample.Yaml + "---\nconvenant: x\n", "37:1: a second document is not allowed; one file is one covenant" },
        { "bare tag", "! x", "1:1: expected a mapping, but found `x`" },
        { "unclosed", "a: {b: c", "2:1: not valid YAML: while parsing a flow mapping, did not find expected ',' or '}'" },
        { "tab", "a:\n\tb: c", "1:1: not valid YAML: while scanning a mapping, found invalid tab as indentation" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Refuses(string what, string text, string first)
    {
        var result = CovenantReader.Read("v.yaml", text);

        Assert.Null(result.Covenant);
        Assert.True($"v.yaml:{first}" == result.Diagnostics[0].ToString(), $"{what}: {result.Diagnostics[0]}");
    }

    [Fact]
    public void Refuses_Null() => Assert.Null(CovenantReader.Read("v.yaml", null!).Covenant);

    [Fact]
    public void Reports_EveryAnchorAndAlias_BeforeTheFirstAliasEndsReading() => Assert.Equal(
        ["1:4: anchor `&a` is not allowed", "2:4: anchor `&b` is not allowed", "2:8: alias `*a` is not allowed; write it out"],
        CovenantReader.Read("v", AliasBomb).Diagnostics.Select(d => d.ToString()[2..]));

    [Fact]
    public void Accepts_SixteenLevels_ButNotAsACovenant()
    {
        var yaml = string.Concat(Enumerable.Repeat("{a: ", 16)) + "b" + new string('}', 16);

        Assert.DoesNotContain(CovenantReader.Read("v", yaml).Diagnostics, d => d.Message.Contains("nested", StringComparison.Ordinal));
        Assert.Equal(
            "nested deeper than 16 levels",
            Assert.Single(CovenantReader.Read("v", $"{{a: {yaml}}}").Diagnostics).Message);
    }

    [Fact]
    public void Accepts_ExactlyOneMebibyte()
    {
        var yaml = Sample.Yaml + "#" + new string('x', (1 << 20) - Sample.Yaml.Length - 1);

        Assert.Empty(CovenantReader.Read("v", yaml).Diagnostics);
        Assert.Equal("the file is larger than 1 MiB", Assert.Single(CovenantReader.Read("v", yaml + "x").Diagnostics).Message);
    }

    [Theory]
    [InlineData("((a{9}){9}){9}")]
    [InlineData("(a{64}) {64}")]
    [InlineData("a{65}")]
    [InlineData("a{1,1000000}")]
    [InlineData("a{99999999999999999999}")]
    [InlineData("a)|(b")]
    [InlineData("(?=a)b")]
    [InlineData("(?i)a")]
    [InlineData("(?x)a#")]
    [InlineData("(a)\\\\1")]
    [InlineData("[a")]
    [InlineData("*")]
    public void Refuses_CasePattern(string pattern)
    {
        var result = CovenantReader.Read("v", Sample.With("zaak: \"Z-[0-9]{4}\"", $"zaak: \"{pattern}\""));

        Assert.Contains("is not a regular expression for a case id", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_CasePatternLongerThan200() =>
        Assert.Single(CovenantReader.Read("v", Sample.With("zaak: \"Z-[0-9]{4}\"", $"zaak: \"{new string('a', 201)}\"")).Diagnostics);

    [Fact]
    public void Reads_LargeHostileFiles_Quickly()
    {
        var watch = Stopwatch.StartNew();

        foreach (var yaml in (string[])
        [
            string.Concat(Enumerable.Range(0, 80_000).Select(i => $"a{i}: b\n")),
            string.Concat(Enumerable.Repeat("- a\n", 260_000)),
            $"a: [{string.Concat(Enumerable.Repeat("a,", 500_000))}]",
            Sample.With("regels:\n", "regels:\n" + string.Concat(Enumerable.Range(0, 8000).Select(i => $"  - {{id: X{i}, artikel: a, wie: q{i}, bij: z{i}, doel: d{i}, grondslag: g{i}}}\n"))),
        ])
        {
            Assert.Null(CovenantReader.Read("v", yaml).Covenant);
        }

        // Half a second each on a slow machine; a quadratic reader would take minutes.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }
}
