using Bekend.Policies.Decisions;
using Bekend.Policies.Testing;
using Bekend.Policies.Testing.Mutations;
using Bekend.Policies.Testing.Suggestions;

namespace Bekend.Policies.Tests.Testing.Mutations;

public sealed class MutationTesterTests
{
    private static readonly MutationScore Score = MutationTester.Run(Sample.Covenant);

    [Theory]
    [InlineData("R1 left out", MutantFate.Killed)]
    [InlineData("R1 with `ziet: hit` instead", MutantFate.Killed)]
    [InlineData("R2 with `vier-ogen: 3` instead", MutantFate.Killed)]
    [InlineData("R2 without `vier-ogen: 2`", MutantFate.Survived)]
    [InlineData("R1 without `tijd: kantoor`", MutantFate.Survived)]
    [InlineData("R1 with `zaak: true` instead", MutantFate.Survived)]
    [InlineData("kantoor with `tot: 18:01` instead", MutantFate.Survived)]
    [InlineData("geldig with `tot: 2027-01-01` instead", MutantFate.Survived)]
    [InlineData("V1 left out", MutantFate.Killed)]
    [InlineData("R1 with `eigen-organisatie: false`", MutantFate.Equivalent)]
    public void Judges_WhatTheTestsNotice(string description, MutantFate fate) =>
        Assert.Equal(fate, Assert.Single(Score.Results, result => result.Description == description).Fate);

    [Fact]
    public void Counts_AllButEquivalentMutants()
    {
        Assert.Equal(Score.Results.Count, Score.Killed + Score.Survivors.Count + Score.Equivalent);
        Assert.Equal(Score.Counted, Score.Killed + Score.Survivors.Count);
        Assert.False(Score.IsComplete);
        Assert.InRange(Score.Percentage, 1, 99);
        Assert.Equal(
            Score.Results.Where(result => result.Fate == MutantFate.Survived).Select(result => result.Description),
            Score.Survivors.Select(survivor => survivor.Mutant.Description));
    }

    [Fact]
    public void Names_AQuestionThatTellsEachSurvivorApart() => Assert.All(Score.Survivors, survivor => Assert.False(Noticing.AreAlike(
        Decider.Decide(Sample.Covenant, survivor.Difference!), Decider.Decide(survivor.Mutant.Covenant, survivor.Difference!))));

    [Fact]
    public void Suggests_TestsThatPass_KillAllSurvivors_AndAreAllNeeded()
    {
        var suggested = TestSuggester.Suggest(Sample.Covenant, Score);

        var completed = Sample.Read(Sample.Yaml + SuggestionText.Write(suggested)["tests:\n".Length..]);

        Assert.All(CovenantTester.Run(completed), result => Assert.True(result.Passed, result.Failure));
        Assert.True(MutationTester.Run(completed).IsComplete);
        Assert.All(suggested, one => Assert.False(Score.Survivors.All(survivor =>
            suggested.Where(other => other != one).Any(other => other.Kills.Contains(survivor.Mutant.Description)))));
        Assert.Empty(TestSuggester.Suggest(completed, MutationTester.Run(completed)));
    }

    [Fact]
    public void Measures_NothingWhenATestFails() => Assert.Throws<ArgumentException>(
        () => MutationTester.Run(Sample.Read(Sample.With("nee: [V2]", "nee: [V2, doel]"))));

    [Fact]
    public void Proves_ThatNoTestCanNotice_WithTwoFormsOfCaseIdsThatExcludeEachOther()
    {
        var covenant = Sample.Read(Sample.Yaml
            .Replace("mits: {vier-ogen: 2,", "mits: {zaak: \"P-[0-9]{4}\", vier-ogen: 2,", StringComparison.Ordinal)
            .Replace("grondslag: wpg, tijd", "grondslag: wpg, zaak: P-0001, tijd", StringComparison.Ordinal));

        Assert.Equal(
            MutantFate.Equivalent,
            Assert.Single(MutationTester.Run(covenant).Results, result => result.Description == "R1 with `eigen-organisatie: false`").Fate);
    }

    [Fact]
    public void Counts_WhatTestsComeTo() => Assert.Equal(
        [new("R1", 1, 0), new("R2", 1, 0), new("V1", 1, 0), new("V2", 1, 0)],
        ClauseCoverage.Of(Sample.Covenant));
}
