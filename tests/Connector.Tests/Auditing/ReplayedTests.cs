using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Auditing;

/// <summary>Records that are in the log as they are, and say what the covenant does not.</summary>
public sealed class ReplayedTests : IDisposable
{
    private readonly Auditable _audited = new();

    public void Dispose() => _audited.Dispose();

    [Theory]
    [InlineData("doel", "casus", "the covenant decides no")]
    [InlineData("rol", "wijkagent", "the covenant decides no")]
    [InlineData("grondslag", "taak-gemeente", "the covenant decides no")]
    [InlineData("zaak", "los", "the covenant decides no")]
    [InlineData("meerderjarig", "nee", "the covenant decides no")]
    [InlineData("ziet", "contactpersoon", "the covenant decides no")]
    [InlineData("organisatie", "00000099000000009999", "the covenant decides no")]
    [InlineData("gevraagdOp", "2025-11-23T09:00:00.0000000Z", "the covenant decides no")]
    [InlineData("uitkomst", "geweigerd", "it was refused, and something was shown")]
    [InlineData("uitkomst", "bekend", "another outcome")]
    [InlineData("melding", "M1", "the covenant has no such notice")]
    public async Task Finds_ADisclosureThatWasNotAllowed(string field, string value, string why)
    {
        var fields = Disclosed.Answered();
        fields[field] = value;
        _audited.Log.Disclose(fields);

        var run = await AuditAsync();

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R1", "R2", "and the covenant decides yes by R1")]
    [InlineData("\"5.1\"", "\"9.9\"", "and the covenant decides yes by R1 (5.1)")]
    [InlineData("\"toegestaan\":true", "\"toegestaan\":false", "and the covenant decides yes")]
    [InlineData("\"bij\":\"zorg\"", "\"bij\":\"politie\"", "and the covenant decides")]
    public async Task Finds_ADecisionByAnotherRule(string part, string other, string why)
    {
        var fields = Disclosed.Answered();
        Assert.Contains(part, fields["beslissingen"], StringComparison.Ordinal);
        fields["beslissingen"] = fields["beslissingen"].Replace(part, other, StringComparison.Ordinal);
        _audited.Log.Disclose(fields);

        var run = await AuditAsync();

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"bekend":true,"sterkte":"sterk","bij":["zorg"],"contactpunten":[]}""", "bekend", "parties were shown at a level")]
    [InlineData("""{"bekend":true,"sterkte":"sterk","bij":[],"contactpunten":[{"naam":"x"}]}""", "bekend", "contact points were shown at a level")]
    [InlineData("""{"bekend":false,"sterkte":null,"bij":["zorg"],"contactpunten":[]}""", "niet bekend", "of what nobody knows")]
    public async Task Finds_MoreThanTheLevelShows(string shown, string outcome, string why)
    {
        var fields = Disclosed.Answered();
        (fields["getoond"], fields["uitkomst"]) = (shown, outcome);
        _audited.Log.Disclose(fields);

        var run = await AuditAsync();

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_ARefusal_OfWhatIsAllowed_ButForAQuota()
    {
        var fields = Disclosed.Answered();
        fields.Remove("getoond");
        fields["uitkomst"] = "geweigerd";
        _audited.Log.Disclose(fields);
        Assert.Contains("though the covenant allows it", (await AuditAsync()).Error, StringComparison.Ordinal);

        _audited.Log.Lines.Clear();
        fields["quotum"] = """{"per":"medewerker","max":25,"venster":"P1D"}""";
        _audited.Log.Disclose(fields);
        var run = await AuditAsync();
        Assert.Equal((ExitCode.Done, string.Empty), (run.Exit, run.Error));
        Assert.Contains("over quota    1:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_WhatIsNotOnRecord()
    {
        var approved = Disclosed.Answered();
        approved["goedkeurder"] = "m-2";
        _audited.Log.Disclose(approved);
        var withoutText = Disclosed.Answered();
        withoutText["convenantSha256"] = new string('a', 64);
        _audited.Log.Disclose(withoutText);
        var withoutRole = Disclosed.Answered();
        withoutRole.Remove("getoond");
        (withoutRole["uitkomst"], withoutRole["beslissingen"]) = ("geweigerd", """[{"bij":"zorg","toegestaan":false,"regel":null,"artikel":null,"ontbreekt":["wie"]}]""");
        _audited.Log.Disclose(withoutRole);

        var run = await AuditAsync();

        Assert.Equal((ExitCode.SomeRefused, string.Empty), (run.Exit, run.Error));
        Assert.Contains("not replayed  2:", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 of version 1.0.0: a colleague approved it", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 of version 1.0.0: the text of the covenant", run.Out, StringComparison.Ordinal);
        Assert.Contains("without role  1:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decides_ByTheMomentOfTheApproval()
    {
        // Asked at night, when corporations may not ask each other (R4), and approved in office hours.
        var fields = Disclosed.Answered("corporatie", Disclosed.Asked);
        fields["gevraagdOp"] = "2026-11-22T22:00:00.0000000Z";
        fields["goedkeurder"] = "m-2";
        fields["goedgekeurdOp"] = "2026-11-23T09:00:00.0000000Z";
        _audited.Log.Disclose(fields);
        Assert.Equal(ExitCode.Done, (await AuditAsync()).Exit);

        _audited.Log.Lines.Clear();
        (fields["gevraagdOp"], fields["goedgekeurdOp"]) = (fields["goedgekeurdOp"], fields["gevraagdOp"]);
        _audited.Log.Disclose(fields);
        Assert.Contains("for want of tijd", (await AuditAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_TheTextFromElsewhere_WhereTheGatewayDoesNotGiveIt()
    {
        _audited.Log.Text = null;
        _audited.Log.Disclose(Disclosed.Answered());
        var export = await _audited.ExportAsync();
        Assert.Equal(ExitCode.SomeRefused, (await _audited.AuditAsync(export)).Exit);

        var folder = Directory.CreateDirectory(Path.Combine(_audited.Workspace.Folder, "convenanten")).FullName;
        _audited.Workspace.Write("convenanten/ander.yaml", DecisionLines.Longer);
        _audited.Workspace.Write("convenanten/kapot.yaml", "convenant: x");
        Assert.Equal(ExitCode.SomeRefused, (await _audited.AuditAsync(export, more: ["--covenants", folder])).Exit);
        _audited.Workspace.Write("convenanten/dit.yaml", DecisionLines.Overlast);
        Assert.Equal(ExitCode.Done, (await _audited.AuditAsync(export, more: ["--covenants", folder])).Exit);
    }

    [Fact]
    public async Task Finds_ATextOfAnotherVersion()
    {
        var fields = Disclosed.Answered();
        fields["convenantversie"] = "1.0.1";
        _audited.Log.Disclose(fields);
        var folder = Directory.CreateDirectory(Path.Combine(_audited.Workspace.Folder, "convenanten")).FullName;
        _audited.Workspace.Write("convenanten/dit.yaml", DecisionLines.Overlast);

        var run = await _audited.AuditAsync(await _audited.ExportAsync(), more: ["--covenants", folder]);

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains("of another covenant or version", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_TheReportAsJson()
    {
        var fields = Disclosed.Answered();
        fields["doel"] = "casus";
        var line = _audited.Log.Disclose(fields);

        var run = await _audited.AuditAsync(await _audited.ExportAsync(), more: ["--json"]);

        var report = JsonNode.Parse(run.Out)!;
        var found = Assert.Single(report["contradictions"]!.AsArray())!;
        Assert.Equal((0, Auditable.IdOf(line)), ((int)found["index"]!, (Guid)found["id"]!));
        Assert.Equal([StubGateway.Covenant], report["covenants"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(ExitCode.NotVerified, run.Exit);
    }

    private async Task<RunResult> AuditAsync() => await _audited.AuditAsync(await _audited.ExportAsync());
}
