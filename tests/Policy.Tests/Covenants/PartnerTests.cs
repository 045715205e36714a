using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Covenants;

public sealed class PartnerTests
{
    private static readonly Oin City = new("00000099000000005000");
    private static readonly Oin Police = new("00000099000000006000");

    [Fact]
    public void IsOnly_TheOrganisationThatIsAsked()
    {
        var partner = Partner.Of(Sample.Covenant, City);

        Assert.Equal("gemeente", partner.Party?.Name);
        Assert.True(partner.IsOnly(City));
        Assert.False(partner.IsOnly(Police));
    }

    [Theory]
    [InlineData("gemeente", true)]
    [InlineData("politie", false)] // has another member
    [InlineData("zorg", false)]
    public void IsOnly_APartyOfOneMember(string party, bool expected) =>
        Assert.Equal(expected, Partner.Of(Sample.Covenant, party).IsOnly(party == "politie" ? Police : City));

    [Fact]
    public void IsNobody_WhenTheCovenantDoesNotKnowIt()
    {
        Assert.Null(Partner.Of(Sample.Covenant, "bank").Party);
        Assert.False(Partner.Of(Sample.Covenant, "bank").IsOnly(City));
        Assert.Null(Partner.Of(Sample.Covenant, null).Party);
        Assert.Null(Partner.Of(Sample.Covenant, new Oin("00000099000000009999")).Party);
    }
}
