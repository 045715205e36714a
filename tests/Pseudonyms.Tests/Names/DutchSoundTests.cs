using Bekend.Pseudonyms.Names;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.Names;

public sealed class DutchSoundTests
{
    [Theory]
    [InlineData("jans", "jansen", "janssen", "janse", "janszen")]
    [InlineData("kupr", "kuiper", "kuyper", "kuijper", "cuyper")]
    [InlineData("myr", "meijer", "meyer", "meier", "maier")]
    [InlineData("fisr", "visser", "fisser", "visscher", "fischer")]
    [InlineData("smit", "smit", "smid", "smidt", "smith")]
    [InlineData("sgot", "schouten", "schoute")]
    [InlineData("grot", "groot", "grood")]
    [InlineData("dykstr", "dijkstra", "dykstra")]
    [InlineData("hyd", "heijden", "heyden")]
    [InlineData("kwist", "quist", "kwist")]
    [InlineData("jilms", "yilmaz", "jilmaz")]
    [InlineData("bek", "beek", "beeck")]
    public void GivesOneCode_SpellingsOfOneName(string code, params string[] names) =>
        Assert.All(names, name => Assert.Equal(code, DutchSound.Code(name)));

    [Theory]
    [InlineData("kuiper", "kuipers")]
    [InlineData("bakker", "becker")]
    [InlineData("bos", "bas")]
    [InlineData("jansen", "jonson")]
    [InlineData("berg", "borg", "burg")]
    [InlineData("mulder", "muller")]
    public void GivesOtherCode_OtherNames(params string[] names) =>
        Assert.Equal(names.Length, names.Select(DutchSound.Code).Distinct().Count());

    [Theory]
    [InlineData("en")]
    [InlineData("e")]
    [InlineData("ens")]
    public void IsItsOwnCode_NothingRemains(string name) => Assert.Equal(name, DutchSound.Code(name));

    [Fact]
    public void GivesLetters_AnyName() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var name = NameNormaliser.Normalise(text);
            return name.Length == 0 || (DutchSound.Code(name) is { Length: > 0 } code && code.All(char.IsAsciiLetterLower));
        }).Holds();
}
