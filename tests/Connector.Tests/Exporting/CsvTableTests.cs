using System.Text;
using Bekend.Connector.Exporting;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Exporting;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"")]
    [InlineData("+31 6 12345678", "\"'+31 6 12345678\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("a\";=1", "\"a\"\";=1\"")]
    [InlineData("\"=1", "\"\"\"=1\"")]
    [InlineData("gewoon; met een puntkomma", "\"gewoon; met een puntkomma\"")]
    public void Writes_NothingThatIsAFormula(string explanation, string cell)
    {
        var fields = Disclosed.Answered();
        fields["toelichting"] = explanation;

        Assert.Contains($";{cell};", Row(fields), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_AsManyCellsAsTheHeader_AndLosesNoField()
    {
        var fields = Disclosed.Answered();
        fields["nieuw"] = "=waarde";

        var (header, row) = (Encoding.UTF8.GetString(CsvTable.Header()), Row(fields));

        Assert.StartsWith("\ufeff\"index\";\"id\";\"tijd\";\"toestand\";\"organisatie\";", header, StringComparison.Ordinal);
        Assert.EndsWith(";\"overig\"\r\n", header, StringComparison.Ordinal);
        Assert.EndsWith(";\"{\"\"nieuw\"\":\"\"=waarde\"\"}\"\r\n", row, StringComparison.Ordinal);
        Assert.Equal(header.Split("\";\"").Length, row.Split("\";\"").Length);
        foreach (var value in fields.Values.Where(value => !value.Contains('"', StringComparison.Ordinal) && value[0] != '='))
        {
            Assert.Contains($"\"{value}\"", row, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task IsExported_WithoutWhatProvesIt()
    {
        using var workspace = new Workspace();
        using var log = new ExportedLog();
        workspace.Time.Advance(Disclosed.Asked - workspace.Time.GetUtcNow());
        workspace.Gateway.Intercept = log.Serve;
        log.Disclose(Disclosed.Answered());
        var erased = log.Record(Disclosed.Refused());
        log.Lines.Add(new() { ["soort"] = "gewist", ["index"] = erased["index"]!.DeepClone(), ["regel"] = erased["regel"]!.DeepClone(), ["wissing"] = null });
        log.Lines.Add(new() { ["soort"] = "beschadigd", ["index"] = 7, ["regel"] = null, ["beschadiging"] = "regel-ontbreekt" });
        log.Finish();
        var folder = Path.Combine(workspace.Folder, "tabel");

        var run = await workspace.RunAsync("log", "export", "--client", workspace.Profile, "--covenant", StubGateway.Covenant, "--format", "csv", "--out", folder);

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        var lines = (await File.ReadAllTextAsync(Path.Combine(folder, "verstrekkingen.csv"), TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.Contains("\"verstrekking\";\"00000099000000001000\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"gewist\";\"\"", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("\"7\";\"\";\"\";\"regel-ontbreekt\";", lines[3], StringComparison.Ordinal);
        Assert.DoesNotContain((string)log.Lines[0]["velden"]!["doel"]!["zout"]!, lines[1], StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await workspace.RunAsync("log", "export", "--check", folder)).Exit);
    }

    private static string Row(Dictionary<string, string> fields)
    {
        using var log = new ExportedLog();
        var line = ExportLineReader.Read(Encoding.UTF8.GetBytes(log.Disclose(fields).ToJsonString()));
        return Encoding.UTF8.GetString(CsvTable.Row(Assert.IsType<ExportLine.Opened>(line)));
    }
}
