using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("--level alles")]
    [InlineData("--adult misschien")]
    [InlineData("--wait 15")]
    [InlineData("--wait 48h")]
    [InlineData("--wait -1m")]
    [InlineData("--person --address")]
    [InlineData("--role burgemeester")]
    public async Task RefusesWrongValues(string more)
    {
        var args = more.Length == 0 ? ["ask"] : _workspace.Ask(more.Split(' '));

        var run = await _workspace.RunAsync("""{"bsn":"999990019"}""", args);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(run.Out);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Theory]
    [InlineData("--delimiter x")]
    [InlineData("--valid-until 30-06-2027")]
    [InlineData("--map bsn")]
    [InlineData("--map bsn=a bsn=b")]
    [InlineData("--map naam=x")]
    [InlineData("--results client.json")]
    public async Task RefusesWrongValues_OfALoad(string more)
    {
        var file = _workspace.Write("in.csv", "bsn\n999990019\n");
        var values = more.Split(' ').Select(value => value == "client.json" ? _workspace.Profile : value);

        var run = await _workspace.RunAsync(_workspace.Load(file, [.. values]));

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Theory]
    [InlineData("ask", "999990019")]
    [InlineData("ask", "--bsn", "999990019")]
    [InlineData("ask", "--bsn=999990019")]
    [InlineData("999990019")]
    [InlineData("signals", "999990019")]
    public async Task NeverRepeatsAnArgument_ThatMayBeAnIdentity(params string[] args)
    {
        var run = await _workspace.RunAsync(args);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(run.Out);
        Assert.DoesNotContain("999990019", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadsNoArgumentsFromAFile()
    {
        var file = _workspace.Write("args.rsp", "covenants\n");

        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("@" + file)).Exit);
    }

    [Fact]
    public async Task HelpsAsRecorded()
    {
        var run = await _workspace.RunAsync("--help");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Empty(run.Error);
        Assert.Equal(SharedFiles.InRepository("tests", "Connector.Tests", "Commands", "help.txt").ReplaceLineEndings(), Trimmed(run.Out));
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("approve")]
    [InlineData("signals", "load")]
    [InlineData("signals", "list")]
    [InlineData("signals", "extend")]
    [InlineData("signals", "withdraw")]
    [InlineData("notices", "list")]
    [InlineData("notices", "ack")]
    [InlineData("receipt", "verify")]
    [InlineData("log", "verify")]
    [InlineData("log", "monitor")]
    [InlineData("log", "export")]
    [InlineData("log", "audit")]
    [InlineData("witness", "new-key")]
    [InlineData("witness", "run")]
    [InlineData("covenants")]
    [InlineData("covenant", "check")]
    [InlineData("covenant", "test")]
    [InlineData("covenant", "explain")]
    [InlineData("covenant", "show")]
    [InlineData("covenant", "diff")]
    [InlineData("covenant", "replay")]
    [InlineData("keys", "list")]
    [InlineData("keys", "rotate")]
    [InlineData("keys", "status")]
    [InlineData("decisions")]
    public async Task HelpsWithoutRequiredOptions_AndTheGuideNamesEveryOption(params string[] command)
    {
        var run = await _workspace.RunAsync([.. command, "--help"]);

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Empty(run.Error);
        var guide = SharedFiles.InRepository("docs", "command-line.md");
        Assert.Contains($"bekend {string.Join(' ', command)}", guide, StringComparison.Ordinal);
        foreach (var option in run.Out.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("--", StringComparison.Ordinal)))
        {
            Assert.Contains(option.Split(' ', 2)[0], guide, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheGuideNamesEveryExitCode()
    {
        var guide = SharedFiles.InRepository("docs", "command-line.md");

        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($"| {(int)code} |", guide, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PromptsAtATerminal_HidingTheBsn()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new ConsoleStreams(new StringReader("Tijl\n\nZijthoff\n1980-01-31\n\n\n\n\n\n\n"), output, error, Interactive: true) { ReadHidden = () => "999990019" };

        var exit = await BekendCommand.RunAsync(_workspace.Ask(), io, _workspace.Environment, TestContext.Current.CancellationToken);

        Assert.Equal(0, exit);
        Assert.Contains("bsn (not shown):", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("999990019", error.ToString() + output, StringComparison.Ordinal);
    }

    private static string Trimmed(string text) =>
        string.Join(Environment.NewLine, text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
}
