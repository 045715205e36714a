using Bekend.Policies.Testing.Mutations;

namespace Bekend.Policies.Tests.Testing.Mutations;

public sealed class MutantsTests
{
    private static readonly string[] OfSample = [.. Mutants.Of(Sample.Covenant).Select(mutant => mutant.Description)];

    [Theory]
    [InlineData("R1 left out")]
    [InlineData("R1 with `gemeente/consulent` too in `wie`")]
    [InlineData("R1 without `zorg` in `bij`")]
    [InlineData("R1 with `gemeente` too in `bij`")]
    [InlineData("R2 without `triage` in `doel`")]
    [InlineData("R1 with `wpg` too in `grondslag`")]
    [InlineData("R1 without `zaak: Z-[0-9]{4}`")]
    [InlineData("R1 with `zaak: true` instead")]
    [InlineData("R2 with `zaak: true`")]
    [InlineData("R1 without `tijd: kantoor`")]
    [InlineData("R2 with `tijd: kantoor`")]
    [InlineData("R2 without `vier-ogen: 2`")]
    [InlineData("R2 with `vier-ogen: 3` instead")]
    [InlineData("R1 with `vier-ogen: 2`")]
    [InlineData("R2 without `meerderjarig: true`")]
    [InlineData("R2 with `meerderjarig: false` instead")]
    [InlineData("R1 with `weging: true`")]
    [InlineData("R1 with `eigen-organisatie: false`")]
    [InlineData("R1 without `soort: persoon`")]
    [InlineData("R1 with `adres` too in `soort`")]
    [InlineData("R1 with `ziet: hit` instead")]
    [InlineData("R1 with `ziet: contactpersoon` instead")]
    [InlineData("V1 left out")]
    [InlineData("V1 with `eigen-organisatie: false` instead")]
    [InlineData("V1 with `wie: politie`")]
    [InlineData("V2 without `doel: casus`")]
    [InlineData("V2 with `triage` too in `doel`")]
    [InlineData("V2 without `domein` in `ziet`")]
    [InlineData("kantoor with `van: 07:59` instead")]
    [InlineData("kantoor with `van: 08:01` instead")]
    [InlineData("kantoor with `tot: 17:59` instead")]
    [InlineData("kantoor with `tot: 18:01` instead")]
    [InlineData("kantoor with `6` too in `dagen`")]
    [InlineData("kantoor without `5` in `dagen`")]
    [InlineData("kantoor with `feestdagen: dicht`")]
    [InlineData("geldig with `van: 2025-12-31` instead")]
    [InlineData("geldig with `van: 2026-01-02` instead")]
    [InlineData("geldig with `tot: 2026-12-30` instead")]
    [InlineData("geldig with `tot: 2027-01-01` instead")]
    public void Changes_OneThing(string description) => Assert.Contains(description, OfSample);

    [Theory]
    [InlineData("V1 without `eigen-organisatie: true`")]
    [InlineData("R1 with `signaalsoort: overlast`")]
    [InlineData("R2 with `vier-ogen: 1` instead")]
    [InlineData("R2 with `ziet: contactpersoon` instead")]
    public void Makes_NoCovenantThatCannotBe_NorAConditionNobodyUses(string description) => Assert.DoesNotContain(description, OfSample);

    [Fact]
    public void Describes_EachByItself_TheSameEveryTime()
    {
        Assert.Equal(OfSample, OfSample.Distinct());
        Assert.Equal(OfSample, Mutants.Of(Sample.Read(Sample.Yaml)).Select(mutant => mutant.Description));
    }

    [Fact]
    public void Leaves_TheOriginalAlone()
    {
        var covenant = Sample.Read(Sample.Yaml);

        _ = Mutants.Of(covenant).Count();

        Assert.Equal(Sample.Covenant.Rules.Count, covenant.Rules.Count);
        Assert.Equal(Sample.Covenant.ValidTo, covenant.ValidTo);
    }
}
