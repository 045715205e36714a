using System.Net;
using System.Text.Json.Nodes;
using Bekend.Connector.Loading;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Loading;

/// <summary>A load in batches, and what comes between: a busy, broken or lying gateway, an interruption, a second load.</summary>
public sealed class SignalsSendingTests : IDisposable
{
    private static readonly Lazy<string[]> Numbers = new(FindNumbers);

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task TriesAgain_AfterBusyAndBrokenAnswers()
    {
        var failures = new Queue<HttpResponseMessage?>(
        [
            StubGateway.Problem(503, """{"title":"Tijdelijk niet beschikbaar"}"""),
            Busy(TimeSpan.FromSeconds(40)),
            null,
            StubGateway.Problem(502, "{}"),
        ]);
        _workspace.Gateway.Intercept = request => request.Path is "/v1/evaluaties" or "/v1/signalen" && failures.TryDequeue(out var next) ? next : null;
        var file = _workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\n");

        var run = await _workspace.RunAsync(_workspace.Load(file));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Single(_workspace.Gateway.Signals);
        Assert.Equal(3, _workspace.Time.Waits.Count);
        Assert.InRange(_workspace.Time.Waits[0].TotalSeconds, 1, 1.25);
        Assert.Equal(40, _workspace.Time.Waits[1].TotalSeconds);
        Assert.Contains("trying again in 40 s", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopsWithEverythingOnRecord_WhenTheServiceStaysAway_AndResumes()
    {
        var file = _workspace.Write("in.csv", "kenmerk;bsn\n" + string.Concat(Enumerable.Range(0, 600).Select(i => $"D-{i};{Bsn(i)}\n")));
        var calls = 0;
        _workspace.Gateway.Intercept = request => request.Path == "/v1/signalen" && ++calls > 1 ? StubGateway.Problem(503, "{}") : null;

        var stopped = await _workspace.RunAsync(_workspace.Load(file));

        Assert.Equal(ExitCode.Unavailable, stopped.Exit);
        Assert.Equal(8, calls - 1);
        Assert.Contains("run the same command again", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(250, File.ReadAllLines(file + ".results.ndjson").Length);

        _workspace.Gateway.Intercept = _ => null;
        var resumed = await _workspace.RunAsync(_workspace.Load(file, "--json"));

        Assert.Equal(ExitCode.Done, resumed.Exit);
        Assert.Equal((250, 350), ((int)JsonNode.Parse(resumed.Out)!["earlier"]!, (int)JsonNode.Parse(resumed.Out)!["added"]!));
        Assert.Equal(600, _workspace.Gateway.Signals.Count);
    }

    [Fact]
    public async Task KeepsWhatWasAcknowledged_WhenTheAnswerBreaksOff()
    {
        var calls = 0;
        _workspace.Gateway.Intercept = request => request.Path == "/v1/signalen" && ++calls == 1
            ? new(HttpStatusCode.OK) { Content = new StringContent("""{"kenmerk":"D-1","status":"toegevoegd","fout":null,"id":"id-D-1"}""" + "\n") }
            : null;
        var file = _workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\nD-2;999993653\n");

        var run = await _workspace.RunAsync(_workspace.Load(file));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.DoesNotContain("D-1", _workspace.Gateway.SeenAt("/v1/signalen")[1].Body, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(file + ".results.ndjson").Length);
    }

    [Theory]
    [InlineData("""{"kenmerk":"D-9","status":"toegevoegd"}""")]
    [InlineData("""{"kenmerk":"D-1","status":"prima"}""")]
    [InlineData("""{"kenmerk":null,"status":"toegevoegd"}""")]
    [InlineData("niets")]
    public async Task Stops_AtAResultThatCannotBe(string line)
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/signalen" ? new(HttpStatusCode.OK) { Content = new StringContent(line) } : null;

        var run = await _workspace.RunAsync(_workspace.Load(_workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\n")));

        Assert.Equal(ExitCode.Unexpected, run.Exit);
    }

    [Fact]
    public async Task ReportsWhatTheGatewayRefuses()
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/signalen"
            ? new(HttpStatusCode.OK) { Content = new StringContent("""{"kenmerk":"D-1","status":"geweigerd","fout":"einddatum te ver","id":null}""") }
            : null;

        var run = await _workspace.RunAsync(_workspace.Load(_workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\n")));

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Contains("line 2: einddatum te ver", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopsAtOnce_WhenABudgetIsForTomorrow()
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/evaluaties" ? Busy(TimeSpan.FromHours(9)) : null;

        var run = await _workspace.RunAsync(_workspace.Load(_workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\n")));

        Assert.Equal(ExitCode.OverBudget, run.Exit);
        Assert.Empty(_workspace.Time.Waits);
        Assert.Contains("try again after 9 h", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StaysWithinTheLimits_OfABatch()
    {
        var file = _workspace.Write("in.csv", "bsn;voornamen;geslachtsnaam;geboortedatum;postcode;huisnummer\n"
            + string.Concat(Enumerable.Range(0, 400).Select(i => $"{Bsn(i)};Tijl;Zijthoff-Celik;1980-01-31;1312AB;{i + 1}\n")));

        Assert.Equal(ExitCode.Done, (await _workspace.RunAsync(_workspace.Load(file))).Exit);

        Assert.All(_workspace.Gateway.SeenAt("/v1/evaluaties"), request =>
            Assert.InRange(JsonNode.Parse(request.Body)!["elementen"]!.AsArray().Count, 1, 1024));
        Assert.All(_workspace.Gateway.SeenAt("/v1/signalen"), request =>
            Assert.InRange(request.Body.Count(c => c == '\n'), 1, 250));
        Assert.Equal(400, _workspace.Gateway.Signals.Count);
    }

    [Fact]
    public async Task RegistersTheLaterOfTwoRowsLast_HoweverLateItsPredecessorIsEvaluated()
    {
        var file = _workspace.Write("in.csv", "kenmerk;bsn\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"D-{i % 250};{Bsn(i)}\n")));
        var failed = 0;
        _workspace.Gateway.Intercept = request =>
            request.Path == "/v1/evaluaties" && Interlocked.Increment(ref failed) is 1 or 3 ? StubGateway.Problem(503, "{}") : null;

        Assert.Equal(ExitCode.Done, (await _workspace.RunAsync(_workspace.Load(file))).Exit);

        // The same keys registered alone give the same pseudonyms: those of the last 250 rows must be there.
        var left = _workspace.Gateway.Signals.ToDictionary(signal => signal.Key, signal => signal.Value["pseudoniemen"]!.ToJsonString());
        _workspace.Gateway.Signals.Clear();
        var last = _workspace.Write("last.csv", "kenmerk;bsn\n" + string.Concat(Enumerable.Range(750, 250).Select(i => $"D-{i % 250};{Bsn(i)}\n")));
        await _workspace.RunAsync(_workspace.Load(last));
        Assert.Equal(_workspace.Gateway.Signals.ToDictionary(signal => signal.Key, signal => signal.Value["pseudoniemen"]!.ToJsonString()), left);
    }

    [Fact]
    public async Task SaysHowToGoOn_WhenInterrupted()
    {
        using var stop = new CancellationTokenSource();
        var calls = 0;
        _workspace.Gateway.Intercept = request =>
        {
            if (request.Path == "/v1/signalen" && ++calls == 2)
            {
                stop.Cancel();
            }

            return null;
        };
        var file = _workspace.Write("in.csv", "kenmerk;bsn\n" + string.Concat(Enumerable.Range(0, 600).Select(i => $"D-{i};{Bsn(i)}\n")));

        var run = await _workspace.RunUntilAsync("", _workspace.Load(file), stop.Token);

        Assert.Equal(ExitCode.Interrupted, run.Exit);
        Assert.Contains("run the same command again", run.Error, StringComparison.Ordinal);
        Assert.InRange(File.ReadAllLines(file + ".results.ndjson").Length, 250, 500);
    }

    [Fact]
    public async Task RefusesASecondLoad_IntoTheSameResults()
    {
        var file = _workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\n");
        Assert.True(LoadLock.Take(_workspace.State, file + ".results.ndjson").TryGet(out var claim, out _));
        using (claim)
        {
            Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync(_workspace.Load(file))).Exit);
        }

        Assert.Equal(ExitCode.Done, (await _workspace.RunAsync(_workspace.Load(file))).Exit);
    }

    private static HttpResponseMessage Busy(TimeSpan wait)
    {
        var response = StubGateway.Problem(429, """{"title":"Budget op"}""");
        response.Headers.RetryAfter = new(wait);
        return response;
    }

    /// <summary>The n-th number from 100000000 on that passes the 11-test.</summary>
    private static string Bsn(int n) => Numbers.Value[n];

    private static string[] FindNumbers() =>
    [
        .. Enumerable.Range(100_000_000, 20_000)
            .Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Where(digits => digits.Select((digit, i) => (i == 8 ? -1 : 9 - i) * (digit - '0')).Sum() % 11 == 0),
    ];
}
