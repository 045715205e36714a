using Bekend.Policies.Differences;

namespace Bekend.Policies.Tests.Differences;

public sealed class DifferenceJsonTests
{
    [Fact]
    public void Writes_SentenceExampleAndBothOutcomes()
    {
        var changed = Sample.Read(Sample.With(", tijd: kantoor, soort", ", soort"));

        var json = DifferenceJson.Format(CovenantComparer.Compare(Sample.Covenant, changed));

        Assert.Equal(changed.Sha256, (string?)json["nieuw"]!["sha256"]);
        var change = Assert.Single(json["wijzigingen"]!.AsArray())!;
        Assert.Equal("toegestaan", (string?)change["soort"]);
        Assert.Equal("gemeente/regisseur", (string?)change["voorbeeld"]!["wie"]);
        Assert.Equal(("nee", "ja"), ((string?)change["was"]!["besluit"], (string?)change["wordt"]!["besluit"]));
        var text = Assert.Single(json["teksten"]!.AsArray())!;
        Assert.Equal(("regels.R1.mits.tijd", "kantoor", null), ((string?)text["plaats"], (string?)text["was"], (string?)text["wordt"]));
    }
}
