using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Pages;
using Bekend.Gateway.Pages.Bevragen;
using Bekend.Gateway.Tests.Support;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Tests.Pages.Bevragen;

public sealed partial class WordingTests
{
    private static readonly string Web = Path.GetFullPath(Path.Combine(RepositoryFiles.Covenants, "..", "..", "gateway", "Web", "src"));

    [Theory]
    [InlineData("nl", "maandag t/m vrijdag 08:00–18:00")]
    [InlineData("en", "Monday to Friday 08:00–18:00")]
    public void Says_Hours(string language, string expected) =>
        Assert.Equal(expected, HoursText.Of([new("kantoor", [1, 2, 3, 4, 5], TimeSpan.FromHours(8), TimeSpan.FromHours(18))], CultureInfo.GetCultureInfo(language)));

    [Fact]
    public void Says_HoursOfLooseDays_AndOfTheWholeNight()
    {
        var dutch = CultureInfo.GetCultureInfo("nl");
        TimeWindow[] windows = [new("a", [7, 2], TimeSpan.Zero, TimeSpan.FromHours(24)), new("b", [1, 2], new(7, 30, 0), new(9, 0, 0))];

        Assert.Equal("dinsdag, zondag 00:00–24:00, maandag, dinsdag 07:30–09:00", HoursText.Of(windows, dutch));
        Assert.Equal("maandag 00:00–24:00 (niet op feestdagen)", HoursText.Of([windows[0] with { Days = [1], Holidays = HolidayHours.Closed }], dutch));
        Assert.Null(HoursText.Of([], dutch));
    }

    [Fact]
    public void Says_LegalBasesByTheirArticles()
    {
        Assert.Equal("BW 7:213 · AVG 6.1.f", LegalBasisText.Of(new("huurrecht", "6.1.f", null, null, null, "BW 7:213", null, [])));
        Assert.Equal("BW 7:457 · AVG 6.1.a · AVG 9.2.a", LegalBasisText.Of(new("toestemming", "6.1.a", "9.2.a", null, null, "BW 7:457", null, [])));
        Assert.Equal(
            "WGS 2.3 · AWR 67.2 · UAVG 32.d",
            LegalBasisText.Of(new("wgs", null, null, null, null, null, null, []) { Wgs = "2.3", Awr = "67.2", Avg10 = "UAVG 32.d" }));
        Assert.Equal("Wpg 20 · besluit-1", LegalBasisText.Of(new("wpg", null, null, "20", null, null, "besluit-1", [])));
    }

    /// <summary>Each sentence of the script's modules that a person may read is known to the page, and so can be translated.</summary>
    [Fact]
    public void Knows_EverySentenceOfTheScript()
    {
        var sources = ((string[])["persons", "addresses", "pages/bevragen"])
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Web, folder), "*.ts"))
            .Append(Path.Combine(Web, "pages", "bevragen.ts"))
            .Select(File.ReadAllText);
        var sentences = sources
            .SelectMany(text => Sentence().Matches(text).Select(match => match.Groups[1].Value))
            .Select(sentence => sentence.Replace("${MaximumLength}", "400", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(FieldTexts.Dutch.Order(StringComparer.Ordinal), sentences);
    }

    [Fact]
    public void Translates_EverySentenceOfTheScript()
    {
        var english = new ResourceManager(typeof(Texts)).GetResourceSet(CultureInfo.GetCultureInfo("en"), true, false)!;

        Assert.All(FieldTexts.Dutch, dutch => Assert.False(string.IsNullOrWhiteSpace(english.GetString(dutch)), dutch));
    }

    /// <summary>A text that starts with a capital, has a space and ends as a sentence does; errors for programmers start small.</summary>
    [GeneratedRegex("[\"`]([A-Z][^\"`\\n]* [^\"`\\n]*[.…]|Gekopieerd\\.)[\"`]")]
    private static partial Regex Sentence();
}
