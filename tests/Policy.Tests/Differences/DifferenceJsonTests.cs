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

    [Fact]
    public void Writes_WhoLeaves_WithBothOutcomes_OrNone()
    {
        var without = Sample.Read(Sample.With("leden: [eenheid, \"00000099000000006000\"]", "leden: [korps]"));

        var members = DifferenceJson.Format(CovenantComparer.Compare(Sample.Covenant, without))["leden"]!.AsArray();

        Assert.Equal(["vertrokken", "vertrokken", "toegetreden"], members.Select(member => (string?)member!["soort"]));
        var gone = members[0]!;
        Assert.Equal(("politie", "00000099000000006000"), ((string?)gone["van"]!["partij"], (string?)gone["van"]!["oin"]));
        Assert.Equal(("politie/wijkagent", "ja", "nee"), ((string?)gone["voorbeeld"]!["wie"], (string?)gone["was"]!["besluit"], (string?)gone["wordt"]!["besluit"]));
        Assert.Null(gone["naar"]);
        Assert.Equal(("eenheid", null), ((string?)members[1]!["van"]!["naam"], (string?)members[1]!["van"]!["oin"]));
        Assert.True(members[1]!.AsObject().ContainsKey("voorbeeld"));
        Assert.Null(members[1]!["voorbeeld"]);
    }
}
