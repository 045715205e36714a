using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Loading;

/// <summary>Signals that the file does not have any more.</summary>
public sealed class WithdrawMissingTests : IDisposable
{
    private const string Header = "kenmerk;bsn\n";
    private const string First = "D-1;999990019\n";
    private const string Second = "D-2;999993653\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task WithdrawsWhatTheFileDoesNotHave()
    {
        _workspace.Gateway.PageSize = 1;
        await LoadAsync(First + Second);

        var run = await LoadAsync(First, "--withdraw-missing", "--json");

        Assert.True(run.Exit is ExitCode.Done, run.Error);
        Assert.Equal(1, (int)JsonNode.Parse(run.Out)!["withdrawn"]!);
        Assert.Equal("D-1", Assert.Single(_workspace.Gateway.Signals).Key);
    }

    [Fact]
    public async Task WithdrawsNotAll_WithoutAWord()
    {
        await LoadAsync(First + Second);

        var run = await LoadAsync(string.Empty, "--withdraw-missing", "--json");

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Equal(0, (int)JsonNode.Parse(run.Out)!["withdrawn"]!);
        Assert.Equal(2, _workspace.Gateway.Signals.Count);

        Assert.Equal(2, (int)JsonNode.Parse((await LoadAsync(string.Empty, "--withdraw-missing", "--yes", "--json")).Out)!["withdrawn"]!);
    }

    [Fact]
    public async Task WithdrawsNothing_UnlessAsked()
    {
        await LoadAsync(First + Second);
        await LoadAsync(First);

        Assert.Equal(2, _workspace.Gateway.Signals.Count);
    }

    [Fact]
    public async Task SendsARowAgain_ThatComesBack_AlsoWhenKilledBeforeTheWithdrawalWasConfirmed()
    {
        await LoadAsync(First + Second);
        await LoadAsync(First, "--withdraw-missing");
        Assert.Single(_workspace.Gateway.Signals);

        Assert.Equal(1, (int)JsonNode.Parse((await LoadAsync(First + Second, "--json")).Out)!["added"]!);
        Assert.Equal(2, _workspace.Gateway.Signals.Count);

        // Withdrawn at the gateway, but the answer never came: the last line of the results says only that it was wanted.
        await LoadAsync(First, "--withdraw-missing");
        var results = Path.Combine(_workspace.Folder, "in.csv.results.ndjson");
        File.WriteAllLines(results, File.ReadAllLines(results)[..^1]);
        Assert.Equal(1, (int)JsonNode.Parse((await LoadAsync(First + Second, "--json")).Out)!["added"]!);
    }

    [Fact]
    public async Task LeavesSignalsAboutTheOtherKindOfSubject()
    {
        await _workspace.RunAsync(_workspace.Load(_workspace.Write("a.csv", "kenmerk;postcode;huisnummer\nA-1;1312AB;12\n"), "--address"));
        await LoadAsync(First + Second);

        await LoadAsync(First, "--withdraw-missing");

        Assert.Equal(["A-1", "D-1"], _workspace.Gateway.Signals.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("D-2;1\n", true)]
    [InlineData("D-2;\n", false)]
    public async Task KeepsASignal_WhoseRowIsRefusedOrEmptied(string row, bool isRefused)
    {
        await LoadAsync(First + Second);

        var run = await LoadAsync(First + row, "--withdraw-missing", "--json");

        Assert.Equal(isRefused ? ExitCode.SomeRefused : ExitCode.Done, run.Exit);
        Assert.Equal(0, (int)JsonNode.Parse(run.Out)!["withdrawn"]!);
        Assert.Equal(2, _workspace.Gateway.Signals.Count);
    }

    [Theory]
    [InlineData("D-2;1;x\n")]
    [InlineData("D-999993653;999993653\n")]
    [InlineData("\"D-2;999993653\n")]
    [InlineData(";1\n")]
    public async Task WithdrawsNothing_WhenARefusedRowMayBeAnySignal(string row)
    {
        await LoadAsync(First + Second);

        var run = await LoadAsync(First + row, "--withdraw-missing", "--json");

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Equal(2, _workspace.Gateway.Signals.Count);
        Assert.Contains("Nothing was withdrawn: 1 refused rows have no reference", run.Error, StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(run.Out)!["heldBack"]);
    }

    [Fact]
    public async Task WithdrawsNothing_WhenTheLoadStopped()
    {
        await LoadAsync(First + Second);
        _workspace.Gateway.Intercept = request => request.Path == "/v1/evaluaties" ? StubGateway.Problem(403, "{}") : null;

        var run = await LoadAsync("D-3;999990135\n", "--withdraw-missing", "--yes");

        Assert.Equal(ExitCode.RefusedByCovenant, run.Exit);
        Assert.Equal(2, _workspace.Gateway.Signals.Count);
        Assert.DoesNotContain(_workspace.Gateway.Seen, request => request.Path.Contains("intrekking", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AsksForYes_BeforeManyGo()
    {
        Seed(100, 12);

        var held = await LoadAsync("D-1;999990019\n", "--withdraw-missing");
        Assert.Equal(ExitCode.SomeRefused, held.Exit);
        Assert.Contains("--yes", held.Error, StringComparison.Ordinal);
        Assert.Equal(101, _workspace.Gateway.Signals.Count);

        var agreed = await LoadAsync("D-1;999990019\n", "--withdraw-missing", "--yes");
        Assert.Equal(ExitCode.Done, agreed.Exit);
        Assert.Single(_workspace.Gateway.Signals);
    }

    [Theory]
    [InlineData("yes\n", 1)]
    [InlineData("no\n", 101)]
    [InlineData("", 101)]
    public async Task AsksAPerson_AtATerminal(string typed, int left)
    {
        Seed(100, 12);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new ConsoleStreams(new StringReader(typed), output, error, Interactive: true) { ErrorIsTerminal = true };
        var file = _workspace.Write("in.csv", Header + First);

        await BekendCommand.RunAsync([.. _workspace.Load(file), "--withdraw-missing"], io, _workspace.Environment, TestContext.Current.CancellationToken);

        Assert.Equal(left, _workspace.Gateway.Signals.Count);
        Assert.Contains("does not have 100 of your 101 signals", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NeedsNoYes_ForAFew()
    {
        Seed(10, 12);

        Assert.Equal(ExitCode.Done, (await LoadAsync(First, "--withdraw-missing")).Exit);
        Assert.Single(_workspace.Gateway.Signals);
    }

    [Fact]
    public async Task GoesOn_AfterAnInterruptionHalfWay()
    {
        Seed(10, 12);
        var calls = 0;
        _workspace.Gateway.Intercept = request =>
            request.Path.Contains("intrekking", StringComparison.Ordinal) && Interlocked.Increment(ref calls) > 3 ? StubGateway.Problem(403, "{}") : null;
        var stopped = await LoadAsync(First, "--withdraw-missing");
        Assert.Equal(ExitCode.RefusedByCovenant, stopped.Exit);
        Assert.Contains("run the same command again", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(8, _workspace.Gateway.Signals.Count);

        _workspace.Gateway.Intercept = _ => null;
        Assert.Equal(ExitCode.Done, (await LoadAsync(First, "--withdraw-missing")).Exit);
        Assert.Single(_workspace.Gateway.Signals);
    }

    [Fact]
    public async Task TriesAgain_AndTakesGoneForGone()
    {
        await LoadAsync(First + Second);
        var isFirst = true;
        _workspace.Gateway.Intercept = request =>
        {
            if (!isFirst || !request.Path.Contains("intrekking", StringComparison.Ordinal))
            {
                return null;
            }

            // It was withdrawn, but the answer got lost.
            isFirst = false;
            _workspace.Gateway.Signals.Remove("D-2");
            return StubGateway.Problem(503, "{}");
        };

        var run = await LoadAsync(First, "--withdraw-missing", "--json");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal(1, (int)JsonNode.Parse(run.Out)!["withdrawn"]!);
    }

    [Theory]
    [InlineData("--yes")]
    [InlineData("--offline")]
    [InlineData("--report r")]
    [InlineData("--dry-run --offline --withdraw-missing")]
    public async Task RefusesOptionsThatDoNotGoTogether(string more)
    {
        var run = await LoadAsync(First, more.Split(' '));

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    /// <summary>Signals that another file, or a person, registered.</summary>
    private void Seed(int count, int first)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            _workspace.Gateway.Signals.Add($"D-{number}", new JsonObject { ["kenmerk"] = $"D-{number}", ["soort"] = "persoon", ["signaalsoort"] = "woonoverlast" });
        }
    }

    private Task<RunResult> LoadAsync(string rows, params string[] more) =>
        _workspace.RunAsync(_workspace.Load(_workspace.Write("in.csv", Header + rows), more));
}
