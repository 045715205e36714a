using Bekend.Pseudonyms.Names;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.Names;

public sealed class SurnameReaderTests
{
    /// <summary>Prefix, surname, readings in order. All names are invented.</summary>
    [Theory]
    [InlineData(null, "Jansveld", "jansveld")]
    [InlineData("van", "Wolvenhage", "wolvenhage")]
    [InlineData("van der", "Zijthoff-Çelik", "zijthoff celik zijthoffcelik")]
    [InlineData(null, "van der Zijthoff-Çelik", "zijthoff celik zijthoffcelik")]
    [InlineData(null, "Van Der Hoogwaard", "hoogwaard")]
    [InlineData(null, "VAN DER HOOGWAARD", "hoogwaard")]
    [InlineData(null, "de Kraanvogel", "kraanvogel")]
    [InlineData(null, "De Kraanvogel", "kraanvogel")]
    [InlineData(null, "den Uilenburg", "uilenburg")]
    [InlineData(null, "der Kinderweide", "kinderweide")]
    [InlineData(null, "van den Moerdijker", "moerdijker")]
    [InlineData(null, "van de Lindehof", "lindehof")]
    [InlineData(null, "van het Zoutveer", "zoutveer")]
    [InlineData(null, "van 't Zoutveer", "zoutveer")]
    [InlineData(null, "van’t Zoutveer", "zoutveer")]
    [InlineData(null, "van 't Zoutveer-in 't Gors", "zoutveer gors zoutveerintgors")]
    [InlineData(null, "'t Gors", "gors")]
    [InlineData(null, "’t Gors", "gors")]
    [InlineData(null, "‘t Gors", "gors")]
    [InlineData(null, "`t Gors", "gors")]
    [InlineData(null, "´t Gors", "gors")]
    [InlineData(null, "ʼt Gors", "gors")]
    [InlineData(null, "'tGors", "gors")]
    [InlineData(null, "t Gors", "gors")]
    [InlineData(null, "in 't Gors", "gors")]
    [InlineData(null, "in het Gors", "gors")]
    [InlineData(null, "voor in 't Gors", "gors")]
    [InlineData(null, "over 't Gors", "gors")]
    [InlineData(null, "op de Brinkhorst", "brinkhorst")]
    [InlineData(null, "op den Brinkhorst", "brinkhorst")]
    [InlineData(null, "op 't Brinkhorst", "brinkhorst")]
    [InlineData(null, "ter Elstwijk", "elstwijk")]
    [InlineData(null, "ten Elstwijk", "elstwijk")]
    [InlineData(null, "te Elstwijk", "elstwijk")]
    [InlineData(null, "uit den Boomgaard", "boomgaard")]
    [InlineData(null, "uijt te de Haage", "haage")]
    [InlineData(null, "bij de Leijdam", "leijdam")]
    [InlineData(null, "onder den Toren", "toren")]
    [InlineData(null, "aan de Stegge", "stegge")]
    [InlineData(null, "van de l'Isledieu", "isledieu")]
    [InlineData(null, "de die le Montferlan", "montferlan")]
    [InlineData(null, "du Valmont", "valmont")]
    [InlineData(null, "de la Rocheville", "rocheville")]
    [InlineData(null, "de l'Ormeau", "ormeau")]
    [InlineData(null, "d'Aubervil", "aubervil")]
    [InlineData(null, "D’AUBERVIL", "aubervil")]
    [InlineData(null, "l'Espinelle", "espinelle")]
    [InlineData(null, "dell'Ortolano", "ortolano")]
    [InlineData(null, "von Grünfels", "grunfels")]
    [InlineData(null, "von der Grünfels", "grunfels")]
    [InlineData(null, "zu Grünfels", "grunfels")]
    [InlineData(null, "el Marzouki", "marzouki")]
    [InlineData(null, "El-Marzouki", "marzouki elmarzouki")]
    [InlineData(null, "al-Badrani", "badrani albadrani")]
    [InlineData(null, "Ben Tazarine", "tazarine")]
    [InlineData(null, "dos Almeiras", "almeiras")]
    [InlineData(null, "van 's-Gravenmade", "gravenmade")]
    [InlineData("van", "'s-Gravenmade", "gravenmade")]
    [InlineData(null, "v.d. Hoogwaard", "hoogwaard")]
    [InlineData(null, "v/d Hoogwaard", "hoogwaard")]
    [InlineData(null, "vd Hoogwaard", "hoogwaard")]
    [InlineData(null, "v. Wolvenhage", "wolvenhage")]
    [InlineData(null, "Hoogwaard, van der", "hoogwaard")]
    [InlineData(null, "Zijthoff-Çelik, van der", "zijthoff celik zijthoffcelik")]
    [InlineData("van", "der Hoogwaard", "hoogwaard")]
    [InlineData("van op", "den Brinkhorst", "brinkhorst")]
    [InlineData(null, "van op den Brinkhorst", "brinkhorst")]
    [InlineData("vún", "Brinkhorst", "brinkhorst vunbrinkhorst")]
    [InlineData("jonkheer van", "Wolvenhage", "wolvenhage")]
    [InlineData("baron", "van Wolvenhage", "wolvenhage")]
    [InlineData(null, "jonkvrouw Wolvenhage", "wolvenhage jonkvrouwwolvenhage")]
    [InlineData(null, "Jhr. van Wolvenhage", "wolvenhage jhrvanwolvenhage")]
    [InlineData(null, "Graaf", "graaf")]
    [InlineData(null, "de Graaf", "graaf")]
    [InlineData(null, "den Hertog", "hertog")]
    [InlineData(null, "de Ridder-Prins", "ridder prins ridderprins")]
    [InlineData(null, "Prins", "prins")]
    [InlineData(null, "Van", "van")]
    [InlineData(null, "Le", "le")]
    [InlineData(null, "van Le", "le")]
    [InlineData(null, "Jansveld-de Kraanvogel", "jansveld kraanvogel jansvelddekraanvogel")]
    [InlineData(null, "Jansveld – de Kraanvogel", "jansveld kraanvogel jansvelddekraanvogel")]
    [InlineData(null, "Jansveld‐Kraanvogel", "jansveld kraanvogel jansveldkraanvogel")]
    [InlineData(null, "B-C-E", "b c e bce")]
    [InlineData(null, "Jansveld-", "jansveld")]
    [InlineData(null, "-Jansveld", "jansveld")]
    [InlineData(null, "Jansveld-Los", "jansveld los jansveldlos")]
    [InlineData(null, "Moulineau Béamarre", "moulineaubeamarre")]
    [InlineData(null, "García de la Peñalosa", "garciadelapenalosa")]
    [InlineData(null, "Gil da Silvane", "gildasilvane")]
    [InlineData(null, "Wolvenhage van Zuylestein", "wolvenhagevanzuylestein")]
    [InlineData(null, "O'Brannigan", "obrannigan")]
    [InlineData(null, "'Saidani", "saidani")]
    [InlineData(null, "IJzerblad", "ijzerblad")]
    [InlineData(null, "\"Onbekend\"", "onbekend")]
    [InlineData(null, ".", "")]
    [InlineData("van", ".", "")]
    [InlineData("van", "-", "")]
    [InlineData("van", "", "")]
    [InlineData("van", null, "")]
    [InlineData(null, "van .", "")]
    [InlineData(null, "de 李", "")]
    [InlineData(null, "--", "")]
    public void Reads_DutchNames(string? prefix, string? name, string readings) =>
        Assert.Equal(readings, string.Join(' ', SurnameReader.Read(prefix, name, Spelling.Wire)));

    [Theory]
    [InlineData("Tijl", "tijl")]
    [InlineData("Tijl Hendrik Johannes", "tijl")]
    [InlineData("Peter-Jan Maria", "peterjan")]
    [InlineData("T.J.", "tj")]
    [InlineData("T. J.", "t")]
    [InlineData("  Zoë ", "zoe")]
    [InlineData("Jonkheer Tijl", "tijl")]
    [InlineData("Jhr. Tijl", "tijl")]
    [InlineData("Prins", "prins")]
    [InlineData("- Tijl", "tijl")]
    [InlineData("'t", "t")]
    [InlineData(".", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("Анна", null)]
    public void Reads_FirstGivenName(string? givenNames, string? expected) =>
        Assert.Equal(expected, GivenNameReader.First(givenNames, Spelling.Wire));

    [Fact]
    public void TreatsAlike_EveryApostrophe() =>
        Assert.All("'’‘`´ʼʹʻ′＇", apostrophe =>
        {
            string[] names = ["'t Hoogwaard", "van't Hoogwaard", "d'Hoogwaard", "van de l'Hoogwaard", "van 's-Hoogwaard", "'tHoogwaard"];
            Assert.All(names, name =>
                Assert.Equal(["hoogwaard"], SurnameReader.Read(null, name.Replace('\'', apostrophe), Spelling.Wire)));
        });

    [Fact]
    public void GivesSameReading_WhereverPrefixStands()
    {
        string[] prefixes =
        [
            "van", "de", "van de", "van den", "van der", "in 't", "op de", "ter", "ten", "te", "du", "de la", "von", "von der", "zu", "le",
            "la", "el", "al", "'t", "'s", "over 't", "voor in 't", "uijt te de", "de van der", "aus 'm", "van van de", "boven d'", "thor",
        ];
        Assert.All(prefixes, prefix =>
        {
            string[] expected = ["hoogwaard"];
            Assert.Equal(expected, SurnameReader.Read(prefix, "Hoogwaard", Spelling.Wire));
            Assert.Equal(expected, SurnameReader.Read(null, $"{prefix} Hoogwaard", Spelling.Wire));
            Assert.Equal(expected, SurnameReader.Read(null, $"{prefix} Hoogwaard".ToUpperInvariant(), Spelling.Wire));
            Assert.Equal(expected, SurnameReader.Read(null, $"Hoogwaard, {prefix}", Spelling.Wire));
        });
    }

    /// <summary>Whoever registers and whoever types may put the border between prefix and surname elsewhere.</summary>
    [Fact]
    public void SharesReading_WhereverBorderIsPut()
    {
        string[] vocabulary = ["van", "Van", "de", "der", "den", "'t", "’s", "d'", "la", "l'", "el", "al", "op", "gen", "vún", "Foo", "Bar-Baz", "Graaf", "-", "."];
        var words = Gen.Elements(vocabulary).ListOf(4).ToArbitrary();
        Prop.ForAll(words, list =>
        {
            var typed = SurnameReader.Read(null, string.Join(' ', list) + " Hoogwaard", Spelling.Wire);
            return Enumerable.Range(0, 5).All(border => SurnameReader
                .Read(string.Join(' ', list.Take(border)), string.Join(' ', list.Skip(border)) + " Hoogwaard", Spelling.Wire)
                .Intersect(typed).Any());
        }).Holds();
    }

    [Fact]
    public void GivesOnlyLetters_AnyText() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<string>(), (prefix, name) =>
        {
            var readings = SurnameReader.Read(prefix, name, Spelling.Typed);
            return readings.All(r => r.Length > 0 && r.All(c => c is >= 'a' and <= 'z')) && readings.Distinct().Count() == readings.Count;
        }).Holds();

    [Fact]
    public void IsStable_ReadingItsOwnReading() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), name =>
            SurnameReader.Read(null, name, Spelling.Wire)
                .All(reading => SurnameReader.Read(null, reading, Spelling.Wire).SequenceEqual([reading])))
        .Holds();
}
