using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Commands;

public sealed class KeysCommandTests : IDisposable
{
    private const string Rotation = $"/v1/convenanten/{StubGateway.Covenant}/sleutels/rotatie";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task List_ShowsEveryVersion_OnceItIsProved()
    {
        var run = await RunAsync("list");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.StartsWith("VERSION  FROM               UNTIL  LOG  KEY", run.Out, StringComparison.Ordinal);
        Assert.Contains("1        2026-01-01 00:00Z  -      0    ", run.Out, StringComparison.Ordinal);
        var json = JsonNode.Parse((await RunAsync("list", "--json")).Out)!;
        Assert.Equal((1, 0), ((int)json["version"]!, (int)json["logIndex"]!));

        using var other = Pseudonyms.Voprf.EvaluationKey.Generate();
        _workspace.Gateway.PublishedKey = other.PublicKey.ToArray();
        Assert.Equal(ExitCode.NotVerified, (await RunAsync("list")).Exit);
    }

    [Fact]
    public async Task Rotate_AsksOnce_AndTellsWhatHappens()
    {
        Answer("gestart", null, null);

        var run = await RunAsync("rotate");

        Assert.Equal((ExitCode.Done, "overlast-voorbeeldstad version 1 to 2: started; the next key is being made\n"), (run.Exit, run.Out.ReplaceLineEndings("\n")));
        Assert.Equal("POST", Assert.Single(_workspace.Gateway.SeenAt(Rotation)).Method);
    }

    [Fact]
    public async Task Watch_TellsEachChange_UntilItIsClosed()
    {
        var answers = new Queue<HttpResponseMessage>(
        [
            Reply("omzetten", 200, 150), Reply("omzetten", 200, 150), StubGateway.Problem(503, """{"title":"Niet beschikbaar","detail":"Later.","code":"BK1011"}"""),
            Reply("omzetten", 200, 0), Reply("gewisseld", 200, 0), Reply("afgesloten", 200, 0),
        ]);
        _workspace.Gateway.Intercept = request =>
        {
            if (request.Path != Rotation)
            {
                return null;
            }

            _workspace.Time.Tick();
            return answers.Dequeue();
        };

        var run = await RunAsync("status", "--watch");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal(
            [
                "overlast-voorbeeldstad version 1 to 2: re-keying, 150 of 200 signals to go (25%)",
                "overlast-voorbeeldstad version 1 to 2: re-keying, 0 of 200 signals to go (100%)",
                "overlast-voorbeeldstad version 1 to 2: new questions use the new key; the old one holds until 2026-03-05 09:00Z",
                "overlast-voorbeeldstad version 1 to 2: closed; the old key was destroyed at 2026-03-05 09:00Z",
            ],
            run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
        Assert.Empty(answers);
    }

    [Fact]
    public async Task Status_Json_IsOneLine()
    {
        Answer("omzetten", 200, 150);

        var json = JsonNode.Parse((await RunAsync("status", "--json")).Out)!;

        Assert.Equal(("re-keying", 150L, 200L, 2), ((string)json["phase"]!, (long)json["remaining"]!, (long)json["signals"]!, (int)json["to"]!));
    }

    [Fact]
    public async Task Status_OfAKeyThatWasNeverReplaced_Fails()
    {
        _workspace.Gateway.Intercept = request => request.Path == Rotation
            ? StubGateway.Problem(404, """{"title":"Nooit geroteerd","detail":"De sleutel is nog nooit vervangen.","code":"GW2831"}""")
            : null;

        var run = await RunAsync("status", "--watch");

        Assert.NotEqual(ExitCode.Done, run.Exit);
        Assert.Contains("GW2831", run.Error, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Reply(string phase, long? all, long? left) => StubGateway.Json(new JsonObject
    {
        ["convenant"] = StubGateway.Covenant,
        ["van"] = 1,
        ["naar"] = 2,
        ["fase"] = phase,
        ["gestartOp"] = "2026-03-03T09:00:00Z",
        ["logIndex"] = 5,
        ["signalen"] = all,
        ["resterend"] = left,
        ["gewisseldOp"] = phase is "gewisseld" or "afgesloten" ? "2026-03-04T09:00:00Z" : null,
        ["oudeVersieTot"] = phase is "gewisseld" or "afgesloten" ? "2026-03-05T09:00:00Z" : null,
        ["afgeslotenOp"] = phase is "afgesloten" ? "2026-03-05T09:00:00Z" : null,
    });

    private void Answer(string phase, long? all, long? left) =>
        _workspace.Gateway.Intercept = request => request.Path == Rotation ? Reply(phase, all, left) : null;

    private Task<RunResult> RunAsync(string command, params string[] options) =>
        _workspace.RunAsync(["keys", command, "--client", _workspace.Profile, "--covenant", StubGateway.Covenant, .. options]);
}
