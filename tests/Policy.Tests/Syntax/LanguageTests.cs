using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Syntax;

namespace Bekend.Policies.Tests.Syntax;

/// <summary>Parts of the language that the sample does not use: what they read as, and how wrong ones are refused.</summary>
public sealed class LanguageTests
{
    private const string Basis = "taak: {avg: 6.1.e, wet: Gemeentewet 172}";
    private const string Notice = "informeren: binnen P1M, uitzondering: UAVG 41";
    private const string Window = "van: \"08:00\", tot: \"18:00\"";

    [Fact]
    public void Reads_LegalBasisWithEveryArticle()
    {
        var basis = Sample.Read(Sample.With(
            Basis, "taak: {avg: 6.1.c, avg9: 9.2.h, avg10: UAVG 32.d, wpg: \"16.1.c\", wjsg: 39f, wgs: \"2.3\", awr: \"67.2\", doorbreekt: [politie, zorg]}")).LegalBases[0];

        Assert.Equal(
            ("6.1.c", "9.2.h", "UAVG 32.d", "16.1.c", "39f", "2.3", "67.2"),
            (basis.Avg, basis.Avg9, basis.Avg10, basis.Wpg, basis.Wjsg, basis.Wgs, basis.Awr));
        Assert.Equal(["politie", "zorg"], basis.Lifts);
        Assert.Null(basis.Law);
    }

    [Theory]
    [InlineData("wgs: \"2.3\"")]
    [InlineData("awr: 67")]
    [InlineData("wjsg: 39f")]
    public void Accepts_ABasisOfOneLaw(string article) => Sample.Read(Sample.With(Basis, $"taak: {{{article}}}"));

    [Theory]
    [InlineData("avg: 6.1.g", "`6.1.g` is not a ground of AVG 6: 6.1.a to 6.1.f")]
    [InlineData("avg: 6.1", "`6.1` is not a ground of AVG 6: 6.1.a to 6.1.f")]
    [InlineData("avg: AVG 6.1.e", "`AVG 6.1.e` is not a ground of AVG 6: 6.1.a to 6.1.f")]
    [InlineData("wet: x, avg9: 9.1.a", "`9.1.a` is not a ground of AVG 9: 9.2.a to 9.2.j")]
    [InlineData("wet: x, avg10: AVG 10", "`AVG 10` is not what works out AVG 10: UAVG 31, UAVG 32.a to 32.f or UAVG 33")]
    [InlineData("wpg: Wpg 20", "`Wpg 20` is not an article such as 20, 39f or 2.3, without the name of the law")]
    [InlineData("wgs: 0.1", "`0.1` is not an article such as 20, 39f or 2.3, without the name of the law")]
    [InlineData("awr: lid 2", "`lid 2` is not an article such as 20, 39f or 2.3, without the name of the law")]
    [InlineData("wjsg: 39 f", "`39 f` is not an article such as 20, 39f or 2.3, without the name of the law")]
    [InlineData("wet: x, doorbreekt: politei", "unknown party `politei`; did you mean `politie`?")]
    public void Refuses_Article(string article, string message) => Refuses(Sample.With(Basis, $"taak: {{{article}}}"), message);

    [Fact]
    public void Reads_SeveralDutiesOfSecrecy()
    {
        var party = Sample.Read(Sample.With("geheimhouding: Wpg 7", "geheimhouding: [Wpg 7, AWR 67], overheid: true")).FindParty("politie")!;

        Assert.Equal(["Wpg 7", "AWR 67"], party.Secrecy);
        Assert.True(party.IsPublicAuthority);
        Assert.Null(Sample.Covenant.FindParty("politie")!.IsPublicAuthority);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(", feestdagen: open", HolidayHours.Open)]
    [InlineData(", feestdagen: dicht", HolidayHours.Closed)]
    public void Reads_Holidays(string key, HolidayHours? holidays)
    {
        var window = Sample.Read(Sample.With(Window, Window + key)).TimeWindows[0];

        Assert.Equal(holidays, window.Holidays);
        Assert.True(window.Contains(new DateTime(2026, 5, 4, 10, 0, 0)));
        Assert.Equal(holidays != HolidayHours.Closed, window.Contains(new DateTime(2026, 5, 5, 10, 0, 0)));
        Assert.False(window.Contains(new DateTime(2026, 12, 26, 10, 0, 0)));
    }

    [Fact]
    public void Closes_ARule_OnAHoliday()
    {
        var holiday = Sample.Request with { Time = Sample.At("2026-05-05T10:00") };

        Assert.IsType<Decision.Permit>(Decider.Decide(Sample.Covenant, holiday));
        Assert.Equal(
            ["tijd"],
            Assert.IsType<Decision.Deny>(Decider.Decide(Sample.Read(Sample.With(Window, Window + ", feestdagen: dicht")), holiday)).Missing);
    }

    [Theory]
    [InlineData("ja", "unknown way with holidays `ja`")]
    [InlineData("dich", "unknown way with holidays `dich`; did you mean `dicht`?")]
    public void Refuses_Holidays(string word, string message) => Refuses(Sample.With(Window, $"{Window}, feestdagen: {word}"), message);

    [Theory]
    [InlineData("informeren: binnen een maand", "expected `binnen P1M` (or another period), `bij eerste contact` or `uitgesteld`, but found `binnen een maand`")]
    [InlineData("informeren: binnen P0D", "expected `binnen P1M` (or another period), `bij eerste contact` or `uitgesteld`, but found `binnen P0D`")]
    [InlineData("informeren: nooit", "expected `binnen P1M` (or another period), `bij eerste contact` or `uitgesteld`, but found `nooit`")]
    [InlineData("uitzondering: UAVG 41", "missing key `informeren`")]
    [InlineData("informeren: uitgesteld", "telling the person later needs a ground (`uitzondering`)")]
    [InlineData("informeren: binnen P1M, uitstel-tot: P1Y", "telling the person later needs a ground (`uitzondering`)")]
    [InlineData("informeren: uitgesteld, uitzondering: UAVG 42", "`UAVG 42` is not a ground for telling later: AVG 14.5.a–d, AVG 23.1.a–j, UAVG 41.1.a–j or Wpg 27")]
    [InlineData("informeren: uitgesteld, uitzondering: UAVG 41.1.k", "`UAVG 41.1.k` is not a ground for telling later: AVG 14.5.a–d, AVG 23.1.a–j, UAVG 41.1.a–j or Wpg 27")]
    [InlineData("informeren: uitgesteld, uitzondering: UAVG 41, uitstel-tot: P0D", "expected a period longer than zero, but found `P0D`")]
    [InlineData("informeren: uitgesteld, uitzondering: UAVG 41, uitstel-tot: later", "expected a date such as 2026-01-31, but found `later`")]
    [InlineData("informeren: uitgesteld, uitzondering: UAVG 41, uitstel-tot: 9999-12-31", "expected a day of this age, but found `9999-12-31`")]
    public void Refuses_Notice(string notice, string message) => Refuses(Sample.With(Notice, notice), message);

    private static void Refuses(string yaml, string message) =>
        Assert.Equal(message, Assert.Single(CovenantReader.Read("v.yaml", yaml).Diagnostics).Message);
}
