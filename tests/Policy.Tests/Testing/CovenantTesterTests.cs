using Bekend.Policies.Testing;

namespace Bekend.Policies.Tests.Testing;

public sealed class CovenantTesterTests
{
    [Fact]
    public void Passes_AllOfSample() => Assert.All(CovenantTester.Run(Sample.Covenant), r =>
    {
        Assert.True(r.Passed);
        Assert.Null(r.Failure);
    });

    [Theory]
    [InlineData("zaak: Z-0001, ", "", "een", "expected `ja: R1` but got `nee: [zaak]`, nearest rule `R1`")]
    [InlineData("nee: [V2]", "ja: R1", "vier", "expected `ja: R1` but got `nee: [V2]`")]
    [InlineData("nee: [V2]", "nee: [V2, doel]", "vier", "expected `nee: [V2, doel]` but got `nee: [V2]`")]
    [InlineData("nee: V1", "nee: doel", "drie", "expected `nee: doel` but got `nee: [V1]`")]
    [InlineData("ja: R1", "nee: ziet", "een", "expected `nee: ziet` but got `ja: R1`")]
    [InlineData("2026-03-03T22:00", "2027-03-03T22:00", "twee", "expected `ja: R2` but got `nee: [geldig]` (CovenantNotValid)")]
    public void Fails_WhenOutcomeDiffers(string piece, string replacement, string test, string failure)
    {
        var yaml = Sample.With(piece, replacement) + CoveringTests;

        var results = CovenantTester.Run(Sample.Read(yaml));

        var failed = Assert.Single(results, r => !r.Passed);
        Assert.Equal(test, failed.Test.Name);
        Assert.Equal(failure, failed.Failure);
    }

    [Theory]
    [InlineData("nee: zaak", true)]
    [InlineData("nee: tijd", true)]
    [InlineData("nee: ziet", false)]
    [InlineData("nee: [zaak]", false)]
    [InlineData("nee: [tijd, zaak]", true)]
    [InlineData("nee: [zaak, tijd, ziet]", false)]
    public void Compares_OneReasonLoosely_AListExactly(string expectation, bool passes)
    {
        var yaml = $"{Sample.Yaml}  - {{naam: vijf, vraag: {{wie: gemeente/regisseur, bij: zorg, doel: triage, grondslag: taak, tijd: \"2026-03-01T10:00\"}}, {expectation}}}\n";

        Assert.Equal(passes, CovenantTester.Run(Sample.Read(yaml)).Single(r => r.Test.Name == "vijf").Passed);
    }

    [Fact]
    public void Gives_TheLineOfATest() =>
        Assert.Equal([33, 34, 35, 36], Sample.Covenant.Tests.Select(t => t.Line));

    /// <summary>Keeps every rule and forbid of the sample covered while one of its tests is changed.</summary>
    private const string CoveringTests = """
          - {naam: R1 gedekt, vraag: {wie: gemeente/regisseur, bij: zorg, doel: triage, grondslag: taak, zaak: Z-0002, tijd: "2026-03-03T10:00"}, ja: R1}
          - {naam: V1 gedekt, vraag: {wie: gemeente/regisseur, bij: zorg, doel: triage, grondslag: taak, tijd: "2026-03-03T10:00", eigen-organisatie: true}, nee: V1}
          - {naam: V2 gedekt, vraag: {wie: gemeente/regisseur, bij: zorg, doel: casus, grondslag: taak, tijd: "2026-03-03T10:00", ziet: domein}, nee: V2}

        """;
}
