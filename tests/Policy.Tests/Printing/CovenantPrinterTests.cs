using Bekend.Policies.Covenants;
using Bekend.Policies.Printing;
using Bekend.Policies.Syntax;
using Bekend.Policies.Tests.Testing;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Printing;

/// <summary>Read, print, read: the same covenant; print, read, print: the same text.</summary>
public sealed class CovenantPrinterTests
{
    public static TheoryData<string> Files => ExampleCovenantTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_Back_Example(string file) => AssertReadsBack(ExampleCovenantTests.Read(file).Covenant!);

    [Fact]
    public void Reads_Back_Sample() => AssertReadsBack(Sample.Covenant);

    [Fact]
    public void Reads_Back_AnyCovenant()
    {
        var printed = new HashSet<string>();
        Prop.ForAll(RandomCovenants.Any.ToArbitrary(), covenant =>
        {
            printed.Add(CovenantPrinter.Print(covenant));
            AssertReadsBack(covenant);
        }).Holds(300);

        Assert.True(printed.Count > 250, $"only {printed.Count} different covenants");
    }

    [Fact]
    public void Prints_TheSampleCanonically() => Assert.StartsWith(
        """
        convenant: voorbeeld
        versie: 1.0.0
        titel: Voorbeeld
        toelichting: Een klein convenant
        geldig: {van: 2026-01-01, tot: 2026-12-31}
        bron: {document: a.pdf, sha256: abc, fg-advies: 2025-11-03, dpia: D-1, wet: Wet 1}
        partijen:
          gemeente: {leden: {stad: "00000099000000005000"}, rollen: [regisseur, consulent]}
          politie: {leden: [eenheid, "00000099000000006000"], rollen: wijkagent, geheimhouding: Wpg 7}
          zorg: {leden: ggz}
        grondslagen:
          taak: {avg: "6.1.e", wet: Gemeentewet 172}
          wpg: {wpg: "20", besluit: b-1, partijen: politie}
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
          - id: R1
            artikel: "5.1"
            wie: gemeente/regisseur
            bij: [politie, zorg]
            doel: triage
            grondslag: taak
            mits: {zaak: "Z-[0-9]{4}", tijd: kantoor, soort: persoon}
            ziet: domein
            vervolg: Bel de regisseur
          - id: R2

        """.TrimEnd('\n'),
        CovenantPrinter.Print(Sample.Covenant),
        StringComparison.Ordinal);

    private static void AssertReadsBack(Covenant covenant)
    {
        var printed = CovenantPrinter.Print(covenant);
        var read = CovenantReader.Read("v.yaml", printed);

        Assert.True(read.IsValid, string.Join('\n', read.Diagnostics) + "\n" + printed);
        Assert.Equal(Shown.Of(covenant), Shown.Of(read.Covenant));
        Assert.Equal(printed, CovenantPrinter.Print(read.Covenant));
    }
}
