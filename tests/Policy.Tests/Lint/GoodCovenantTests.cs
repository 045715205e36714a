using System.Text.RegularExpressions;
using Bekend.Policies.Lint;
using Bekend.Policies.Syntax;
using Bekend.Policies.Tests.Testing;

namespace Bekend.Policies.Tests.Lint;

/// <summary>The good covenants have no error, and exactly these warnings: each by its code and the names in its message. Each was looked at and is true.</summary>
public sealed partial class GoodCovenantTests
{
    public static TheoryData<string, string[]> Warnings => new()
    {
        {
            "overlast-voorbeeldstad",
            [
                "Q01 quota",
                "R12 R1 zorg huurrecht",
                "R12 R2 zorg huurrecht",
                "R11 R3 politie huurrecht doorbreekt",
                "R11 R5 politie taak-gemeente doorbreekt",
                "R12 R6 zorg taak-gemeente",
                "R12 R8 zorg goede-zorg",
                "R12 R9 zorg taak-gemeente",
                "R11 R11 politie taak-gemeente doorbreekt"]
        },
        { "adresfraude-voorbeeldstad", ["Q01 quota", "R11 R3 politie toezicht doorbreekt"] },
        {
            "riec-voorbeeld",
            [
                "Q01 quota",
                "R11 R1 om wgs doorbreekt",
                "R11 R1 politie wgs doorbreekt",
                "R11 R3 om wgs doorbreekt",
                "R11 R3 politie wgs doorbreekt",
                "R11 R7 politie wgs doorbreekt"]
        },
        {
            "zoetermeer-overlast",
            [
                "M07 politie/casusregisseur",
                "M07 zorg/zorgverlener",
                "U01 kantoor feestdagen",
                "R11 R1 politie taak-gemeente doorbreekt",
                "R12 R2 zorg taak-gemeente"]
        },
        {
            "riec-ondermijning",
            [
                "M07 gemeente/analist",
                "M07 politie/analist",
                "M07 om/analist",
                "M07 om/jurist",
                "M07 fiscus/analist",
                "M07 keten/analist",
                "U01 kantoor feestdagen",
                "R11 R1 om wgs doorbreekt",
                "R11 R1 politie wgs doorbreekt",
                "R11 R3 om wgs doorbreekt",
                "R11 R3 politie wgs doorbreekt",
                "R12 R3 fiscus wgs",
                "B02 uitstel-tot"]
        },
    };

    [Theory]
    [MemberData(nameof(Warnings))]
    public void Finds_ExactlyTheseWarnings(string file, string[] expected)
    {
        var found = CovenantLinter.Check(file, ExampleCovenantTests.Text(file));
        var shown = found.Select(d => $"{d.Code} {string.Join(' ', Name().Matches(d.Message).Select(m => m.Groups[1].Value))}").ToList();

        Assert.DoesNotContain(found, d => d.Severity == Severity.Error);
        Assert.True(expected.SequenceEqual(shown), string.Join('\n', shown));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
