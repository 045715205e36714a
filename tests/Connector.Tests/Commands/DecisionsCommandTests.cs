using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using static Bekend.Connector.Tests.Support.DecisionLines;

namespace Bekend.Connector.Tests.Commands;

public sealed class DecisionsCommandTests : IDisposable
{
    private const string Address = "/v1/beslissingen?";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Writes_EveryLineOfEveryPage_InOrder()
    {
        Serve((null, Page("1-a", Tree(Decide(InHours)), Tree(Decide(AtNight)))), ("1-a", Page("2-b")), ("2-b", Page(null, Tree(Decide(InHours)))));

        var run = await DownloadAsync();

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal("3 lines, 2026-02-25 to 2026-03-03\n", run.Error);
        Assert.Equal(Line(Decide(InHours)) + Line(Decide(AtNight)) + Line(Decide(InHours)), run.Out);
        Assert.Equal(
            ["vanaf=2026-02-25&tot=2026-03-03", "vanaf=2026-02-25&tot=2026-03-03&pagina=1-a", "vanaf=2026-02-25&tot=2026-03-03&pagina=2-b"],
            _workspace.Gateway.SeenAt(Address).Select(request => request.Path[Address.Length..]));
    }

    [Fact]
    public async Task Writes_OneLineForEach_HoweverTheyCame()
    {
        var indented = Tree(Decide(InHours)).ToJsonString(new() { WriteIndented = true });
        _workspace.Gateway.Intercept = request => request.Path.StartsWith(Address, StringComparison.Ordinal)
            ? new() { Content = new StringContent($"{{\"beslissingen\":[{indented}],\"volgende\":null}}") }
            : null;

        Assert.Equal(Line(Decide(InHours)), (await DownloadAsync()).Out);
    }

    [Theory]
    [InlineData("--from 2026-01-01 --to 2026-01-31", "vanaf=2026-01-01&tot=2026-01-31")]
    [InlineData("--from 2026-01-01", "vanaf=2026-01-01&tot=2026-03-03")]
    [InlineData("--to 2026-01-31", "vanaf=2026-01-25&tot=2026-01-31")]
    [InlineData("--from 2026-12-01", "vanaf=2026-12-01&tot=2026-12-01")]
    [InlineData("--covenant a&b", "vanaf=2026-02-25&tot=2026-03-03&convenant=a%26b")]
    public async Task Asks_ForTheDaysAndTheCovenant(string options, string query)
    {
        Serve((null, Page(null)));

        Assert.Equal(ExitCode.Done, (await DownloadAsync(options.Split(' '))).Exit);

        Assert.Equal(Address + query, Assert.Single(_workspace.Gateway.SeenAt(Address)).Path);
    }

    [Theory]
    [InlineData("--from 01-02-2026")]
    [InlineData("--to 2026-02-30")]
    [InlineData("--to 0001-01-01")]
    [InlineData("--from 2026-02-02 --to 2026-02-01")]
    [InlineData("--json")]
    public async Task Refuses_WrongValues(string options)
    {
        var run = await DownloadAsync(options.Split(' '));

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Fact]
    public async Task Tries_APageAgain_WithoutWritingAnythingTwice()
    {
        Serve((null, Page("1-a", Tree(Decide(InHours)))), ("1-a", Page(null, Tree(Decide(AtNight)))));
        var (serve, failed) = (_workspace.Gateway.Intercept, false);
        _workspace.Gateway.Intercept = request =>
        {
            if (!failed && request.Path.EndsWith("1-a", StringComparison.Ordinal))
            {
                failed = true;
                return StubGateway.Problem(503, """{"title":"Niet beschikbaar"}""");
            }

            return serve(request);
        };

        var run = await DownloadAsync();

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal(Line(Decide(InHours)) + Line(Decide(AtNight)), run.Out);
        Assert.Contains("trying again", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, (int)ExitCode.RefusedByCovenant)]
    [InlineData(400, (int)ExitCode.WrongInput)]
    [InlineData(500, (int)ExitCode.Unavailable)]
    public async Task Says_ThatTheLogIsNotComplete_WhenAPageFails(int status, int exit)
    {
        Serve((null, Page("1-a", Tree(Decide(InHours)))), ("1-a", null));
        var serve = _workspace.Gateway.Intercept;
        _workspace.Gateway.Intercept = request => request.Path.EndsWith("1-a", StringComparison.Ordinal)
            ? StubGateway.Problem(status, """{"title":"Mislukt","detail":"Waarom.","code":"BK1004"}""")
            : serve(request);

        var run = await DownloadAsync();

        Assert.Equal(exit, (int)run.Exit);
        Assert.Contains("Mislukt", run.Error, StringComparison.Ordinal);
        Assert.Contains("The log is not complete", run.Error, StringComparison.Ordinal);
        Assert.Equal(Line(Decide(InHours)) + "{\"onvolledig\":true}\n", run.Out);

        var replay = await _workspace.RunAsync(run.Out, ["covenant", "replay", _workspace.Write("concept.yaml", Overlast), "-"]);
        Assert.Equal(ExitCode.SomeRefused, replay.Exit);
        Assert.Contains("line 2: the log is not complete", replay.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_ThatTheLogIsNotComplete_WhenInterrupted()
    {
        using var stop = new CancellationTokenSource();
        Serve((null, Page("1-a", Tree(Decide(InHours)))), ("1-a", null));
        var serve = _workspace.Gateway.Intercept;
        _workspace.Gateway.Intercept = request =>
        {
            if (request.Path.EndsWith("1-a", StringComparison.Ordinal))
            {
                stop.Cancel();
                stop.Token.ThrowIfCancellationRequested();
            }

            return serve(request);
        };

        var run = await _workspace.RunUntilAsync("", ["decisions", "--client", _workspace.Profile], stop.Token);

        Assert.Equal(ExitCode.Interrupted, run.Exit);
        Assert.Equal(Line(Decide(InHours)) + "{\"onvolledig\":true}\n", run.Out);
    }

    [Theory]
    [InlineData("""{"beslissingen":[],"volgende":"1-a"}""")]
    [InlineData("""{"volgende":null}""")]
    [InlineData("""{"beslissingen":{}}""")]
    [InlineData("""{"beslissingen":[}""")]
    [InlineData("null")]
    public async Task Stops_AtWhatTheProtocolDoesNotKnow(string page)
    {
        _workspace.Gateway.Intercept = request => request.Path.StartsWith(Address, StringComparison.Ordinal) ? new() { Content = new StringContent(page) } : null;

        var run = await DownloadAsync();

        Assert.Equal(ExitCode.Unexpected, run.Exit);
        Assert.InRange(_workspace.Gateway.SeenAt(Address).Count, 1, 2);
        Assert.Contains("not complete", run.Error, StringComparison.Ordinal);
    }

    private Task<RunResult> DownloadAsync(params string[] more) => _workspace.RunAsync(["decisions", "--client", _workspace.Profile, .. more]);

    private void Serve(params (string? Page, JsonObject? Content)[] pages) => _workspace.Gateway.Intercept = request =>
        request.Path.StartsWith(Address, StringComparison.Ordinal)
            ? StubGateway.Json(pages.Single(page => page.Page is null ? !request.Path.Contains("pagina", StringComparison.Ordinal) : request.Path.EndsWith($"&pagina={page.Page}", StringComparison.Ordinal)).Content!.DeepClone())
            : null;

    private static JsonObject Page(string? next, params JsonNode[] lines) => new() { ["beslissingen"] = new JsonArray(lines), ["volgende"] = next };
}
