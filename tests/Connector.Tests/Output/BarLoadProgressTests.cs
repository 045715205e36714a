using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Output;

public sealed class BarLoadProgressTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ShowsCountsAndReasons_NeverContent(bool useColor)
    {
        using var workspace = new Workspace();
        var file = workspace.Write("in.csv", "kenmerk;bsn;geslachtsnaam\nD-1;999990019;[red]Jansen\nD-2;[bold]Geheim;x\n");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new ConsoleStreams(new StringReader(""), output, error, Interactive: false) { ErrorIsTerminal = true };

        var exit = await BekendCommand.RunAsync(
            workspace.Load(file), io, workspace.Environment with { UseColor = useColor }, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.SomeRefused, (ExitCode)exit);
        Assert.Contains("2 of 2 rows read are done", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("line 3: bsn: must consist of digits", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", error.ToString() + output, StringComparison.Ordinal);
        Assert.DoesNotContain("Jansen", error.ToString() + output, StringComparison.Ordinal);
    }
}
