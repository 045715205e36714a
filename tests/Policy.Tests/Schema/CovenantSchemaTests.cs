using System.Text.Json.Nodes;
using Bekend.Policies.Printing;
using Bekend.Policies.Schema;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Tests.Printing;
using Bekend.Policies.Tests.Testing;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Schema;

public sealed class CovenantSchemaTests
{
    private const string Committed = "policy/Schema/convenant.schema.json";

    private static readonly SchemaEvaluator Schema = new(JsonNode.Parse(CovenantSchema.Write())!.AsObject());

    public static TheoryData<string> Files => ExampleCovenantTests.Files;

    /// <summary>Broken in one place of the sample, and where the schema says so.</summary>
    public static TheoryData<string, string, string> Broken => new()
    {
        { "convenant: voorbeeld", "convenant: Voor Beeld", "#/convenant" },
        { "convenant: voorbeeld", "convenat: voorbeeld", "#/convenat" },
        { "versie: 1.0.0", "versie: 1.0", "#/versie" },
        { "geldig: {van: 2026-01-01, tot: 2026-12-31}", "geldig: 2026", "#/geldig" },
        { "tot: 2026-12-31", "tot: 31-12-2026", "#/geldig/tot" },
        { ", tot: 2026-12-31", "", "#/geldig/tot" },
        { "leden: [ggz]", "leden: []", "#/partijen/zorg/leden" },
        { "{stad: \"00000099000000005000\"}", "{stad: \"123\"}", "#/partijen/gemeente/leden" },
        { "taak: {avg: 6.1.e,", "taak: {avg: 6.1.g,", "#/grondslagen/taak/avg" },
        { "wpg: {wpg: \"20\",", "wpg: {wpg: Wpg 20,", "#/grondslagen/wpg/wpg" },
        { ", verwerking: \"rvv:1\"", "", "#/doelen/triage/verwerking" },
        { "trappen: [hit, domein, contactpersoon]", "trappen: [hit, alles]", "#/trappen" },
        { "dagen: [1, 2, 3, 4, 5]", "dagen: [0, 1]", "#/tijden/kantoor/dagen" },
        { "van: \"08:00\"", "van: \"8 uur\"", "#/tijden/kantoor/van" },
        { "soort: adres, door: politie", "soort: huis, door: politie", "#/signalen/drugspand/soort" },
        { "mits: {vier-ogen: 2,", "mits: {vier-ogen: 1,", "#/regels/1/mits/vier-ogen" },
        { "meerderjarig: true, weging", "meerderjarig: ja, weging", "#/regels/1/mits/meerderjarig" },
        { "als: {eigen-organisatie: true}", "als: {}", "#/verboden/0/als" },
        { "als: {eigen-organisatie: true}", "als: {eigen: true}", "#/verboden/0/als/eigen" },
        { "{categorie: gezondheid, grond", "{categorie: gezonheid, grond", "#/regels/1/bijzonder/categorie" },
        { "per: medewerker, max: 25", "per: mens, max: 25", "#/quota/0/per" },
        { "per: medewerker, max: 25", "per: medewerker, max: 0", "#/quota/0/max" },
        { "logboek: P5Y", "logboek: vijf jaar", "#/bewaren/logboek" },
        { ", logboek: P5Y", "", "#/bewaren/logboek" },
        { "informeren: binnen P1M", "informeren: ooit", "#/betrokkene/informeren" },
        { "uitzondering: UAVG 41", "uitzondering: UAVG 42", "#/betrokkene/uitzondering" },
        { "tijd: \"2026-03-03T22:00\"", "tijd: morgen", "#/tests/1/vraag/tijd" },
        { "naam: twee, vraag: {wie: politie/wijkagent", "naam: twee, vraag: {wie: politie", "#/tests/1/vraag/wie" },
    };

    [Fact]
    public void Is_TheCommittedFile()
    {
        var schema = CovenantSchema.Write();
        var written = Path.Combine(AppContext.BaseDirectory, "convenant.schema.json");
        File.WriteAllText(written, schema);

        Assert.True(schema == RepositoryFiles.Read(Committed), $"{Committed} is not current; the current one is in {written}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Accepts_Example(string file) => Assert.Empty(Schema.Faults(EditorView.Of(ExampleCovenantTests.Text(file))));

    [Fact]
    public void Accepts_Sample() => Assert.Empty(Schema.Faults(EditorView.Of(Sample.Yaml)));

    [Fact]
    public void Accepts_WhatTheReaderAccepts() => Prop.ForAll(
        RandomCovenants.Any.ToArbitrary(),
        covenant => Assert.Empty(Schema.Faults(EditorView.Of(CovenantPrinter.Print(covenant))))).Holds(200);

    [Theory]
    [MemberData(nameof(Broken))]
    public void Refuses_Broken_AsTheReaderDoes(string piece, string replacement, string at)
    {
        var yaml = Sample.With(piece, replacement);

        Assert.Contains(at, Schema.Faults(EditorView.Of(yaml)));
        Assert.False(CovenantReader.Read("v", yaml).IsValid);
    }

    /// <summary>Each required key of each section: without it the reader refuses too.</summary>
    [Fact]
    public void Requires_OfTheHead_WhatTheReaderRequires()
    {
        var lines = Sample.Yaml.Split('\n');
        foreach (var key in CovenantSections.Covenant.Keys)
        {
            var start = Array.FindIndex(lines, line => line.StartsWith(key.Name + ":", StringComparison.Ordinal));
            var end = Array.FindIndex(lines, start + 1, line => line.Length == 0 || line[0] != ' ');
            var yaml = string.Join('\n', lines.Where((_, i) => i < start || i >= end));

            Assert.Equal(key.IsRequired, Schema.Faults(EditorView.Of(yaml)).Contains($"#/{key.Name}"));
            Assert.Equal(key.IsRequired, CovenantReader.Read("v", yaml).Diagnostics.Any(d => d.Message == $"missing key `{key.Name}`"));
        }
    }
}
