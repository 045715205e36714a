using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Syntax;

namespace Bekend.Policies.Tests;

/// <summary>A small covenant that uses every part of the language, and a question it permits by R1.</summary>
internal static class Sample
{
    public const string Yaml = """
        convenant: voorbeeld
        versie: 1.0.0
        titel: Voorbeeld
        toelichting: Een klein convenant
        geldig: {van: 2026-01-01, tot: 2026-12-31}
        bron: {document: a.pdf, sha256: abc, fg-advies: 2025-11-03, dpia: D-1, wet: Wet 1}
        partijen:
          gemeente: {leden: {stad: "00000099000000005000"}, rollen: [regisseur, consulent]}
          politie: {leden: [eenheid, "00000099000000006000"], rollen: [wijkagent], geheimhouding: Wpg 7}
          zorg: {leden: [ggz]}
        grondslagen:
          taak: {avg: 6.1.e, wet: Gemeentewet 172}
          wpg: {wpg: "20", partijen: [politie], besluit: b-1}
        doelen:
          triage: {artikel: "3.1", tekst: Nagaan wie betrokken is, verwerking: "rvv:1"}
          casus: {artikel: "3.2", tekst: Aanpak, verwerking: "rvv:2"}
        trappen: [hit, domein, contactpersoon]
        tijden:
          kantoor: {dagen: [1, 2, 3, 4, 5], van: "08:00", tot: "18:00"}
        signalen:
          overlast: {tekst: Overlast, soort: [persoon, adres], door: [politie, zorg], bewaren: P2Y}
          drugspand: {tekst: Drugspand, soort: adres, door: politie, bewaren: P1Y}
        regels:
          - {id: R1, artikel: "5.1", wie: gemeente/regisseur, bij: [politie, zorg], doel: triage, grondslag: taak, mits: {zaak: "Z-[0-9]{4}", tijd: kantoor, soort: [persoon]}, ziet: domein, vervolg: Bel de regisseur}
          - {id: R2, artikel: "5.2", wie: politie/wijkagent, bij: gemeente, doel: [triage, casus], grondslag: wpg, mits: {vier-ogen: 2, meerderjarig: true, weging: true}, ziet: contactpersoon, bijzonder: {categorie: gezondheid, grond: AVG 9.2.c}}
        verboden:
          - {id: V1, artikel: "6.1", als: {eigen-organisatie: true}, omdat: Eigen systeem}
          - {id: V2, artikel: "6.2", als: {wie: gemeente, doel: casus, ziet: [domein, contactpersoon]}, omdat: Niet voor casus}
        quota: [{per: medewerker, max: 25, venster: P1D}]
        bewaren: {vraag: P0D, antwoord: PT24H, zaakkoppeling: P1Y, logboek: P5Y}
        betrokkene: {informeren: binnen P1M, uitzondering: UAVG 41}
        tests:
          - {naam: een, vraag: {wie: gemeente/regisseur, bij: politie, doel: triage, grondslag: taak, zaak: Z-0001, tijd: "2026-03-03T10:00", ziet: domein}, ja: R1}
          - {naam: twee, vraag: {wie: politie/wijkagent, bij: gemeente, doel: casus, grondslag: wpg, tijd: "2026-03-03T22:00", vier-ogen: 2, weging: true}, ja: R2}
          - {naam: drie, vraag: {wie: gemeente/regisseur, bij: politie, doel: triage, grondslag: taak, tijd: "2026-03-03T10:00", eigen-organisatie: true}, nee: V1}
          - {naam: vier, vraag: {wie: gemeente/regisseur, bij: politie, doel: casus, grondslag: taak, tijd: "2026-03-03T10:00", ziet: domein}, nee: [V2]}

        """;

    public static Covenant Covenant { get; } = Read(Yaml);

    public static DecisionRequest Request { get; } = new()
    {
        AskerParty = "gemeente",
        AskerRole = "regisseur",
        AskedParty = "politie",
        Purpose = "triage",
        LegalBasis = "taak",
        Case = "Z-0001",
        Time = At("2026-03-03T10:00:00"),
        DetailLevel = DetailLevel.Domain,
        Subject = SubjectKind.Person,
        IsAdult = true,
    };

    /// <summary>A question permitted by R2.</summary>
    public static DecisionRequest PoliceRequest { get; } = Request with
    {
        AskerParty = "politie",
        AskerRole = "wijkagent",
        AskedParty = "gemeente",
        LegalBasis = "wpg",
        Approvals = 2,
        IsWeighed = true,
    };

    public static Covenant Read(string yaml)
    {
        var result = CovenantReader.Read("voorbeeld.yaml", yaml);
        Assert.Empty(result.Diagnostics);
        return result.Covenant!;
    }

    /// <summary>The sample with one piece of text replaced; the piece must occur, once.</summary>
    public static string With(string piece, string replacement)
    {
        Assert.Equal(2, Yaml.Split(piece).Length);
        return Yaml.Replace(piece, replacement, StringComparison.Ordinal);
    }

    /// <summary>The moment at which Dutch clocks show a time.</summary>
    public static DateTimeOffset At(string local)
    {
        Assert.True(DutchTime.TryToMoment(DateTime.Parse(local, null), out var moment));
        return moment;
    }
}
