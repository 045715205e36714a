using Bekend.Policies.Covenants;
using Bekend.Policies.Differences;
using Bekend.Policies.Explanations;
using Bekend.Policies.Printing;
using Bekend.Policies.Syntax;

namespace Bekend.Policies.Tests.Covenants;

/// <summary>Who is told of whom (`meldingen`): nobody, unless the covenant says so.</summary>
public sealed class MatchNoticeTests
{
    private const string Full =
        "{id: M1, artikel: \"9.1\", tussen: [politie, zorg], signaalsoorten: overlast, sterkte: waarschijnlijk, doel: triage, grondslag: taak, ziet: domein}";

    private const string Short = "{id: M2, artikel: \"9.2\", tussen: zorg, doel: triage, grondslag: taak, ziet: hit}";

    [Fact]
    public void Reads_EveryPart()
    {
        var covenant = Sample.Read(With(Full, Short));

        Assert.Equivalent(
            new MatchNotice("M1", "9.1", ["politie", "zorg"], ["overlast"], NoticeStrength.Probable, "triage", "taak", DetailLevel.Domain),
            covenant.MatchNotices[0],
            strict: true);
        Assert.Equivalent(
            new MatchNotice("M2", "9.2", ["zorg"], [], null, "triage", "taak", DetailLevel.Hit), covenant.MatchNotices[1], strict: true);
        Assert.Empty(Sample.Covenant.MatchNotices);
    }

    [Fact]
    public void Prints_WhatItRead()
    {
        var printed = CovenantPrinter.Print(Sample.Read(With(Full, Short)));

        Assert.Equivalent(Sample.Read(With(Full, Short)).MatchNotices, Sample.Read(printed).MatchNotices, strict: true);
        Assert.Equal(printed, CovenantPrinter.Print(Sample.Read(printed)));
    }

    [Theory]
    [InlineData("politie", "overlast", "zorg", "overlast", NoticeStrength.Strong, true)]
    [InlineData("zorg", "overlast", "politie", "overlast", NoticeStrength.Probable, true)]
    [InlineData("politie", "overlast", "zorg", "overlast", NoticeStrength.Possible, false)] // too weak
    [InlineData("politie", "drugspand", "zorg", "overlast", NoticeStrength.Strong, false)] // another kind
    [InlineData("politie", "overlast", "politie", "overlast", NoticeStrength.Strong, false)] // not of each other
    [InlineData("politie", "overlast", "gemeente", "overlast", NoticeStrength.Strong, false)] // not among them
    public void Covers_WhatItSays_AndNothingElse(string party, string kind, string other, string otherKind, NoticeStrength strength, bool covers) =>
        Assert.Equal(covers, Sample.Read(With(Full)).MatchNotices[0].Covers((party, kind), (other, otherKind), strength));

    [Theory]
    [InlineData("zorg", "zorg", NoticeStrength.Strong, true)]
    [InlineData("zorg", "zorg", NoticeStrength.Probable, false)] // only a strong match, when it does not say
    [InlineData("zorg", "politie", NoticeStrength.Strong, false)]
    public void Covers_MembersOfOneParty(string party, string other, NoticeStrength strength, bool covers) =>
        Assert.Equal(covers, Sample.Read(With(Short)).MatchNotices[0].Covers((party, "overlast"), (other, "drugspand"), strength));

    [Theory]
    [InlineData("tussen: [politie, zorg]", "tussen: [politie, zorgg]", "unknown party `zorgg`; did you mean `zorg`?")]
    [InlineData("signaalsoorten: overlast", "signaalsoorten: overlst", "unknown signal kind `overlst`; did you mean `overlast`?")]
    [InlineData("sterkte: waarschijnlijk", "sterkte: zwak", "unknown strength `zwak`")]
    [InlineData("doel: triage", "doel: triagge", "unknown purpose `triagge`; did you mean `triage`?")]
    [InlineData("grondslag: taak", "grondslag: taakk", "unknown legal basis `taakk`; did you mean `taak`?")]
    [InlineData("grondslag: taak", "grondslag: wpg", "notice `M1` uses legal basis `wpg`, which is only for `politie`")]
    [InlineData("ziet: domein", "ziet: alles", "unknown level `alles`")]
    [InlineData("id: M1", "id: R1", "duplicate id `R1`; first on line 24")]
    [InlineData("id: M1, ", "", "missing key `id`")]
    [InlineData("artikel: \"9.1\", ", "", "missing key `artikel`")]
    [InlineData(", grondslag: taak", "", "missing key `grondslag`")]
    [InlineData("ziet: domein", "ziet: domein, aan: politie", "unknown key `aan`")]
    public void Refuses_WhatIsNotRight(string piece, string replacement, string message)
    {
        Assert.Contains(piece, Full, StringComparison.Ordinal);

        var faults = CovenantReader.Read("voorbeeld.yaml", With(Full.Replace(piece, replacement, StringComparison.Ordinal))).Diagnostics;

        Assert.Contains(faults, fault => fault.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_ALevelThatIsNotInUse()
    {
        var text = With(Full).Replace("trappen: [hit, domein, contactpersoon]", "trappen: [hit, contactpersoon]", StringComparison.Ordinal);

        Assert.Contains(
            CovenantReader.Read("voorbeeld.yaml", text).Diagnostics,
            fault => fault.ToString().Contains("notice `M1` gives level `domein`, which is not among `trappen`", StringComparison.Ordinal));
    }

    [Fact]
    public void Shows_AsAChange()
    {
        var difference = CovenantComparer.Compare(Sample.Covenant, Sample.Read(With(Full)));

        Assert.Contains(difference.Texts, change => change is { Place: "meldingen.M1.ziet", Before: null, After: "domein" });
    }

    [Fact]
    public void Says_ItInBothLanguages()
    {
        var told = Sample.Read(With(Full, Short)).MatchNotices.Select(MatchNoticeExplainer.Explain).ToList();

        Assert.Equal("Hebben leden van twee van de partijen politie en zorg allebei een signaal van de soort overlast over hetzelfde onderwerp, en passen de signalen sterk of waarschijnlijk bij elkaar, dan horen beide bij welke partij het onderwerp bekend is; voor triage, op grond van taak.", told[0].Dutch);
        Assert.Equal("When two members of zorg both hold a signal on the same subject, and the signals match strongly, both are told that somebody else knows the subject; for triage, on the basis of taak.", told[1].English);
    }

    private static string With(params string[] notices) =>
        Sample.Yaml.TrimEnd() + "\nmeldingen:\n" + string.Concat(notices.Select(notice => $"  - {notice}\n"));
}
