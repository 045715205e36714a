using Bekend.Policies.Syntax;

namespace Bekend.Policies.Tests.Syntax;

/// <summary>Every fault with its exact place and message, and nothing besides.</summary>
public sealed class CovenantReaderFaultTests
{
    [Theory]
    [MemberData(nameof(HeadFaults.Cases), MemberType = typeof(HeadFaults))]
    [MemberData(nameof(SectionFaults.Cases), MemberType = typeof(SectionFaults))]
    [MemberData(nameof(RuleFaults.Cases), MemberType = typeof(RuleFaults))]
    [MemberData(nameof(TestFaults.Cases), MemberType = typeof(TestFaults))]
    [MemberData(nameof(YamlFaults.Cases), MemberType = typeof(YamlFaults))]
    public void Reports_Fault(string piece, string replacement, string[] expected)
    {
        var result = CovenantReader.Read("v.yaml", Sample.With(piece, replacement));

        Assert.Equal(expected.Select(e => $"v.yaml:{e}"), result.Diagnostics.Select(d => d.ToString()));
        Assert.Null(result.Covenant);
        Assert.False(result.IsValid);
    }

    [Fact]
    public void Reports_AllFaultsAtOnce()
    {
        var yaml = Sample.With("versie: 1.0.0", "versie: een")
            .Replace("tot: 2026-12-31", "tot: 2025-01-01", StringComparison.Ordinal)
            .Replace("bij: gemeente, doel: [triage, casus]", "bij: gemeent, doel: [triagge, casus]", StringComparison.Ordinal)
            .Replace("categorie: gezondheid, grond: AVG 9.2.c", "categorie: gezondheid", StringComparison.Ordinal)
            .Replace("logboek: P5Y", "logboek: vijf jaar", StringComparison.Ordinal)
            .Replace("nee: V1", "nee: V9", StringComparison.Ordinal);

        var messages = CovenantReader.Read("v.yaml", yaml).Diagnostics.Select(d => d.Message);

        Assert.Equal(
            [
                "`een` is not a semantic version such as 1.2.0",
                "the covenant ends on 2025-01-01, before it begins on 2026-01-01",
                "unknown party `gemeent`; did you mean `gemeente`?",
                "unknown purpose `triagge`; did you mean `triage`?",
                "`gezondheid` data need a ground (`grond`)",
                "forbid `V1` has no test (`nee: V1`)",
                "expected a period such as P30D or PT24H, but found `vijf jaar`",
                "unknown clause or forbid `V9`; did you mean `V1`?",
            ],
            messages);
    }

    [Fact]
    public void Reports_ManyUnknownReferences_UpToTheLimit()
    {
        var rules = string.Concat(Enumerable.Range(0, 2000).Select(i => $"  - {{id: X{i}}}\n"));

        var diagnostics = CovenantReader.Read("v.yaml", Sample.With("regels:\n", "regels:\n" + rules)).Diagnostics;

        Assert.Equal(501, diagnostics.Count);
        Assert.Equal("more than 500 faults; the rest is not shown", diagnostics[^1].Message);
    }

    [Fact]
    public void Quotes_LongInput_CutOffOnOneLine()
    {
        var result = CovenantReader.Read("v.yaml", Sample.With("titel: Voorbeeld\n", $"titel: Voorbeeld\n\"a\\n`{new string('b', 100)}\": x\n"));

        Assert.Equal($"unknown key `a '{new string('b', 57)}…`", Assert.Single(result.Diagnostics).Message);
    }
}
