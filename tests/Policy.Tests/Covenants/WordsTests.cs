using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Covenants;

public sealed class WordsTests
{
    [Fact]
    public void Translates_EveryLevelAndKind_BothWays()
    {
        Assert.Equal(["hit", "domein", "contactpersoon"], Enum.GetValues<DetailLevel>().Select(Words.Format));
        Assert.Equal(["persoon", "adres"], Enum.GetValues<SubjectKind>().Select(Words.Format));
        Assert.All(Enum.GetValues<DetailLevel>(), level => Assert.True(Words.TryParse(Words.Format(level), out DetailLevel again) && again == level));
        Assert.All(Enum.GetValues<SubjectKind>(), kind => Assert.True(Words.TryParse(Words.Format(kind), out SubjectKind again) && again == kind));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Hit")]
    [InlineData("0")]
    [InlineData("persoon ")]
    public void Refuses_OtherWords(string? word)
    {
        Assert.False(Words.TryParse(word, out DetailLevel _));
        Assert.False(Words.TryParse(word, out SubjectKind _));
    }

    [Fact]
    public void Refuses_ToWriteAnUndefinedValue()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Words.Format((DetailLevel)3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Words.Format((SubjectKind)(-1)));
    }
}
