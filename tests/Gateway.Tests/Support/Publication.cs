using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Texts of covenants that follow on the example, and handing them to a gateway as its manager does.</summary>
internal static class Publication
{
    /// <summary>The covenant that follows on itself in these tests.</summary>
    public const string Id = Connector.Overlast;

    private const string Member = "      corporatie-b: \"00000099000000002000\"\n";

    /// <summary>As every installation of the tests has it.</summary>
    public static string First { get; } = File.ReadAllText(Path.Combine(RepositoryFiles.Covenants, Id + ".yaml"));

    /// <summary>A version that one corporation did not sign up to.</summary>
    public static string Second { get; } = Next("1.1.0").Replace(Member, string.Empty, StringComparison.Ordinal);

    /// <summary>The first version under another number.</summary>
    public static string Next(string version) => First.Replace("versie: 1.0.0", $"versie: {version}", StringComparison.Ordinal);

    /// <summary>A covenant of one rule.</summary>
    public static string Small(string version, int year, string matter) => $$$"""
        convenant: klein
        versie: {{{version}}}
        titel: Klein
        geldig: {van: {{{year}}}-01-01, tot: 2030-12-31}
        bron: {document: klein.pdf, fg-advies: 2025-11-03}
        partijen:
          gemeente: {leden: {gemeente: "{{{Oins.Municipality}}}"}, rollen: [casusregisseur]}
          zorg: {leden: {zorg-a: "{{{Oins.CareA}}}"}}
        grondslagen:
          taak: {avg: 6.1.e, wet: Voorbeeldwet 1}
        doelen:
          triage: {artikel: "1", tekst: Nagaan, verwerking: "rvv:klein"}
        trappen: [hit]
        regels:
          - {id: R1, artikel: "2", wie: gemeente/casusregisseur, bij: zorg, doel: triage, grondslag: taak, mits: {zaak: {{{matter}}}}, ziet: hit}
        bewaren: {vraag: P0D, antwoord: PT24H, zaakkoppeling: P1Y, logboek: P5Y}
        betrokkene: {informeren: binnen P1M}
        tests:
          - {naam: een, vraag: {wie: gemeente/casusregisseur, bij: zorg, doel: triage, grondslag: taak, zaak: "1", tijd: "2028-03-03T10:00", ziet: hit}, ja: R1}

        """;

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static Task<Reply> PublishAsync(Installation all, string text, params NoteSigner[] signers) =>
        SendAsync(all, text, TestSigners.Sign(text, signers.Length > 0 ? signers : [TestSigners.Officer, TestSigners.Manager]));

    public static Task<Reply> SendAsync(Installation all, string text, string note) =>
        all.As(TestClients.Manager).PostAsync("/v1/convenanten", Body(text, note));

    public static JsonObject Body(string text, string note) => new()
    {
        ["bestand"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)),
        ["ondertekening"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(note)),
    };

    public static List<string> Faults(Reply reply) =>
        [.. reply.ExpectProblem(400, "BK1002")["fouten"]!.AsArray().Select(fault => $"{fault!["veld"]} {fault["melding"]}")];
}
