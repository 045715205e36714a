using Bekend.Policies.Syntax.Spelling;

namespace Bekend.Policies.Tests.Syntax;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("triagge", "triage", 1)]
    [InlineData("traige", "triage", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Counts_Edits(string a, string b, int distance)
    {
        Assert.Equal(distance, DidYouMean.Distance(a, b));
        Assert.Equal(distance, DidYouMean.Distance(b, a));
    }

    [Theory]
    [InlineData("triagge", "triage")]
    [InlineData("TRIAGE", "triage")]
    [InlineData("casu", "casus")]
    [InlineData("cassis", "casus")]
    [InlineData("hti", "hit")]
    [InlineData("xyz", null)]
    [InlineData("bemiddeling", null)]
    public void Suggests_OnlyWhatIsNear(string word, string? expected) =>
        Assert.Equal(expected, DidYouMean.Suggest(word, ["triage", "casus", "hit"]));

    [Fact]
    public void Suggests_TheFirstInTheAlphabet_WhenEquallyNear()
    {
        Assert.Equal("R1", DidYouMean.Suggest("R9", ["R2", "R1", "R3"]));
        Assert.Equal("R1", DidYouMean.Suggest("R9", ["R3", "R2", "R1"]));
    }

    [Fact]
    public void Suggests_Nothing_AmongNothing() => Assert.Null(DidYouMean.Suggest("a", []));
}
