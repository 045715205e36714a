using System.Net;
using System.Text;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Gateway;

public sealed class ProblemTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(400, 2)]
    [InlineData(401, 4)]
    [InlineData(403, 3)]
    [InlineData(404, 2)]
    [InlineData(409, 2)]
    [InlineData(429, 5)]
    [InlineData(500, 6)]
    [InlineData(503, 6)]
    [InlineData(302, 1)]
    public async Task GivesEveryStatusItsExitCode(int status, int exit)
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/vragen" ? new((HttpStatusCode)status) { Content = new StringContent("<html>geheim</html>") } : null;

        var run = await AskAsync();

        Assert.Equal((ExitCode)exit, run.Exit);
        Assert.Empty(run.Out);
        Assert.DoesNotContain("geheim", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsWhyTheCovenantRefuses()
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/vragen"
            ? StubGateway.Problem(403, """
                {"type":"https://x","title":"Vraag niet toegestaan","status":403,"detail":"Het convenant staat deze vraag niet toe.",
                 "code":"GW2101","beslissingId":"b-1","artikel":"5.5","regel":"R5","ontbreekt":["zaak","meerderjarig"],"onbekend":"geheim"}
                """)
            : null;

        var run = await AskAsync();

        Assert.Equal(ExitCode.RefusedByCovenant, run.Exit);
        Assert.Equal(
            """
            error: Vraag niet toegestaan
              Het convenant staat deze vraag niet toe.
              article 5.5, rule R5
              missing: zaak, meerderjarig
              code GW2101, decision b-1

            """,
            run.Error);
    }

    [Fact]
    public async Task ShowsEveryFault()
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/vragen"
            ? StubGateway.Problem(400, """{"title":"Ongeldige invoer","fouten":[{"veld":"doel","melding":"is onbekend"},{"veld":"bij[0]","melding":"is onbekend"}]}""")
            : null;

        var run = await AskAsync();

        Assert.Contains("  - doel: is onbekend", run.Error, StringComparison.Ordinal);
        Assert.Contains("  - bij[0]: is onbekend", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title":"rood\u001b[31m\u202Etekst"}""", "error: rood[31mtekst")]
    [InlineData("""{"title":"twee\r\nregels"}""", "error: twee  regels")]
    [InlineData("""{"title":5,"fouten":{"a":1},"ontbreekt":[null,7]}""", "error: The gateway refuses this")]
    [InlineData("""[1]""", "error: The gateway refuses this")]
    [InlineData("""{"title":""", "error: The gateway refuses this")]
    public async Task ShowsOnlyPlainText(string body, string expected)
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/vragen" ? StubGateway.Problem(403, body) : null;

        var run = await AskAsync();

        Assert.StartsWith(expected + Environment.NewLine, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysUnavailable_WhenTheConnectionBreaks()
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/vragen" ? throw new HttpRequestException("geheim adres") : null;

        var run = await AskAsync();

        Assert.Equal(ExitCode.Unavailable, run.Exit);
        Assert.DoesNotContain("geheim", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesOnlyTheType_OfWhatNobodyExpected()
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/vragen" ? throw new InvalidOperationException("999990019") : null;

        var run = await AskAsync();

        Assert.Equal(ExitCode.Unexpected, run.Exit);
        Assert.Equal("error: unexpected InvalidOperationException" + Environment.NewLine, run.Error);
    }

    [Theory]
    [InlineData("application/json", "{\"geevalueerd\":[\"AA\"]}")]
    [InlineData("application/json", "null")]
    [InlineData("text/html", "<html>")]
    public async Task Stops_AtABodyOutsideTheProtocol(string type, string body)
    {
        _workspace.Gateway.Intercept = request => request.Path == "/v1/vragen"
            ? new(HttpStatusCode.Created) { Content = new StringContent(body, Encoding.UTF8, type) }
            : null;

        Assert.Equal(ExitCode.Unexpected, (await AskAsync()).Exit);
    }

    private Task<RunResult> AskAsync() => _workspace.RunAsync("""{"bsn":"999990019"}""", _workspace.Ask());
}
