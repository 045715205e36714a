using Bekend.Policies.Lint;
using Bekend.Policies.Tests.Testing;

namespace Bekend.Policies.Tests.Lint;

/// <summary>A good covenant broken in one place: the defect is found by its code, and nothing else is.</summary>
public sealed class SeededDefectTests
{
    private const string Overlast = "overlast-voorbeeldstad";
    private const string Adres = "adresfraude-voorbeeldstad";
    private const string Riec = "riec-voorbeeld";
    private const string Zoetermeer = "zoetermeer-overlast";
    private const string RiecShared = "riec-ondermijning";

    public static TheoryData<string, string, string, string> Defects => new()
    {
        { "C01", Overlast, "versie: 1.0.0", "versie: 1.0" },
        { "C01", Adres, "versie: 1.0.0\n", "" },
        { "C02", Riec, "tot: 2032-12-31}", "tot: 2025-12-31}" },
        { "C02", Riec, "van: 2026-01-01,", "van: 1 januari 2026," },
        { "C02", Zoetermeer, "geldig: {van: 2026-01-01, tot: 2028-12-31}\n", "" },
        { "C03", Overlast, "fg-advies: 2025-11-10, ", "" },
        { "C03", Overlast, "fg-advies: 2025-11-10", "fg-advies: 2026-11-10" },
        { "C03", RiecShared, "bron: {document: riec-convenant.pdf, sha256: \"<hash>\", fg-advies: 2025-10-01, dpia: DPIA-RIEC-7, wet: WGS par. 2.3 / BGS Stb. 2024-380}\n", "" },
        { "C05", Adres, "logboek: P5Y", "logboek: P0D" },
        { "C05", Adres, ", logboek: P5Y", "" },
        { "C05", Riec, "antwoord: P30D", "antwoord: 30 dagen" },
        { "D01", Zoetermeer, "triage: {artikel: \"3.1\", ", "triage: {" },
        { "D02", Zoetermeer, ", verwerking: \"rvv:2025-032\"", "" },
        { "D03", Zoetermeer, "doelen:\n", "doelen:\n  nazorg: {artikel: \"3.5\", tekst: Nazorg, verwerking: \"rvv:2025-035\"}\n" },
        { "G01", Zoetermeer, "taak-gemeente: {avg: 6.1.e, wet: Gemeentewet 172}", "taak-gemeente: {besluit: b-1}" },
        { "G02", Adres, "  heffing: {avg: 6.1.e,", "  heffing: {avg: 6.1.f," },
        { "G02", Overlast, "rollen: [consulent]\n  zorg:", "rollen: [consulent]\n    overheid: true\n  zorg:" },
        { "G03", Zoetermeer, "taak-gemeente: {avg: 6.1.e, wet: Gemeentewet 172}", "taak-gemeente: {avg: 6.1.e}" },
        { "G04", Overlast, "grondslagen:\n", "grondslagen:\n  wmo: {avg: 6.1.e, wet: Wmo 2015 5.1.1}\n" },
        { "G05", Overlast, "{avg: 6.1.c, avg9: 9.2.h,", "{avg: 6.1.c, avg9: 9.2.z," },
        { "R04", Riec, "    doel: bibob\n    grondslag: wjsg\n", "    doel: bibob\n" },
        { "R05", Riec, "    wie: om/officier\n", "    wie: om/oficier\n" },
        { "R05", Riec, "    door: [politie, om, fiscus]", "    door: [politie, om, fiskus]" },
        { "R06", Riec, "wjsg: {wjsg: 39f, wet: Wjsg 39f, partijen: [om]}", "wjsg: {wjsg: 39f, wet: Wjsg 39f, partijen: [fiscus]}" },
        { "R07", Adres, "    doel: adresonderzoek\n    grondslag: brp", "    doel: adresonderzoeken\n    grondslag: brp" },
        { "R08", Adres, "    grondslag: brp\n", "    grondslag: brpp\n" },
        { "R09", Overlast, "    mits: {zaak: \"^Z-[0-9]{4}-[0-9]{4}$\", tijd: kantoor}", "    mits: {zaak: \"^Z-[0-9]{4}-[0-9]{4}$\", tijd: kantoren}" },
        { "R09", Adres, "trappen: [hit, domein, contactpersoon]", "trappen: [hit, domein]" },
        { "R10", Zoetermeer, "grond: \"UAVG 30.3.a\"", "grond: \"zwaarwegend belang\"" },
        { "R10", Zoetermeer, "ziet: hit, bijzonder: {categorie: gezondheid, grond: \"UAVG 30.3.a\"}", "ziet: hit" },
        { "R10", RiecShared, "grond: \"AVG 10 / UAVG 32\"", "grond: \"convenant\"" },
        { "R11", Riec, "wpg-samenwerking: {wpg: \"20\", wet: Wpg 20,", "wpg-samenwerking: {wet: Gemeentewet 172," },
        { "R12", RiecShared, "awr-ontheffing: {avg: 6.1.e, wet: AWR 67.2,", "awr-ontheffing: {avg: 6.1.e, wet: Gemeentewet 172," },
        { "R12", Adres, "politie:\n    leden: {politie: \"00000099000000006000\"}\n    rollen: [wijkagent]\n    geheimhouding: Wpg 7", "politie:\n    leden: {politie: \"00000099000000006000\"}\n    rollen: [wijkagent]\n    geheimhouding: [Wpg 7, Paspoortwet 59]" },
        { "R13", Adres, "    mits: {soort: [adres], zaak: true}\n    ziet: contactpersoon", "    mits: {soort: [adres]}\n    ziet: contactpersoon" },
        { "T01", Riec, "    ja: R6", "    ja: R3" },
        { "T02", Zoetermeer, ", nee: V2}", ", nee: wie}" },
        { "Q01", Zoetermeer, "quota: [{per: medewerker, max: 25, venster: P1D}, {per: betrokkene, max: 4, venster: P30D}]\n", "" },
        { "M04", Adres, "als: {soort: persoon}", "als: {soort: [persoon, adres], doel: toezicht}" },
        { "M07", Riec, "rollen: [analist, jurist]", "rollen: [analist, jurist, toezichthouder]" },
        { "U01", Adres, ", feestdagen: dicht", "" },
        { "B01", Riec, "betrokkene: {informeren: uitgesteld, uitzondering: UAVG 41.1.d, uitstel-tot: P2Y}\n", "" },
        { "B02", Riec, ", uitstel-tot: P2Y", "" },
        { "B03", Overlast, "informeren: binnen P1M, uitzondering: UAVG 41", "informeren: binnen P2M" },
    };

    /// <summary>Rules that repeat, restate, extend or cut into another; each has a test of its own.</summary>
    public static TheoryData<string, string> Tables => new()
    {
        { "M01", "wie: fiscus/toezichthouder, bij: gemeente, doel: adresonderzoek, grondslag: awr-ontheffing, mits: {soort: adres, zaak: true, tijd: kantoor, vier-ogen: 2}, ziet: hit" },
        { "M02", "wie: fiscus, bij: gemeente, doel: adresonderzoek, grondslag: awr-ontheffing, mits: {soort: adres, zaak: true, tijd: kantoor, vier-ogen: 2}, ziet: hit" },
        { "R15", "wie: fiscus, bij: gemeente, doel: adresonderzoek, grondslag: awr-ontheffing, mits: {soort: adres, zaak: \"F-[0-9]{4}\", tijd: kantoor, vier-ogen: 2}, ziet: hit" },
        { "R15", "wie: fiscus, bij: gemeente, doel: adresonderzoek, grondslag: awr-ontheffing, mits: {zaak: true, vier-ogen: 2}, ziet: domein" },
        { "M05", "wie: fiscus, bij: corporatie, doel: adresonderzoek, grondslag: awr-ontheffing, mits: {soort: adres, zaak: true, tijd: kantoor, vier-ogen: 2}, ziet: hit" },
        { "M06", "wie: fiscus, bij: gemeente, doel: adresonderzoek, grondslag: awr-ontheffing, mits: {soort: adres, vier-ogen: 3}, ziet: hit" },
        { "M04", "wie: corporatie/consulent, bij: politie, doel: toezicht, grondslag: huurrecht, mits: {soort: adres, zaak: true}, ziet: hit" },
        { "M04", "wie: fiscus, bij: gemeente, doel: adresonderzoek, grondslag: awr-ontheffing, mits: {zaak: true, soort: persoon}, ziet: hit" },
        { "M04", "wie: fiscus, bij: gemeente, doel: adresonderzoek, grondslag: awr-ontheffing, mits: {zaak: true, eigen-organisatie: true}, ziet: hit" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void Finds_TheDefect_AndNothingElse(string code, string file, string piece, string replacement)
    {
        var text = ExampleCovenantTests.Text(file);
        Assert.Equal(2, text.Split(piece).Length);

        Assert.Equal([code], Added(file, text, text.Replace(piece, replacement, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Finds_WhatARuleDoesToTheTable(string code, string rule)
    {
        const string Question = "{wie: fiscus/toezichthouder, bij: gemeente, doel: adresonderzoek, grondslag: awr-ontheffing, zaak: F-5, tijd: \"2026-11-23T10:00\"}";
        var text = ExampleCovenantTests.Text(Adres);
        var longer = text
            .Replace("\nverboden:\n", $"\n  - {{id: R8, artikel: \"4.7\", {rule}}}\nverboden:\n", StringComparison.Ordinal)
            .Replace("\ntests:\n", $"\ntests:\n  - {{naam: acht, vraag: {Question}, ja: R8}}\n", StringComparison.Ordinal);

        // A rule that lets a landlord ask the police is about police data as well.
        Assert.Equal(rule.Contains("bij: politie", StringComparison.Ordinal) ? [code, "R11"] : [code], Added(Adres, text, longer));
    }

    /// <summary>Codes of what is found in the second text and not in the first, each once.</summary>
    private static IEnumerable<string?> Added(string file, string before, string after)
    {
        var known = CovenantLinter.Check(file, before).Select(d => (d.Code, d.Message)).ToHashSet();
        return CovenantLinter.Check(file, after).Where(d => !known.Contains((d.Code, d.Message))).Select(d => d.Code).Distinct().Order(StringComparer.Ordinal);
    }
}
