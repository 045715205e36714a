using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Connector.Tests.Commands;

public sealed class OtherCommandsTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task ListsCovenants()
    {
        var text = await _workspace.RunAsync("covenants", "--client", _workspace.Profile);
        var json = await _workspace.RunAsync("covenants", "--client", _workspace.Profile, "--json");

        Assert.Contains("overlast-voorbeeldstad  1.0.0    Overlast", text.Out, StringComparison.Ordinal);
        Assert.Equal(StubGateway.Covenant, (string)JsonNode.Parse(json.Out)!["id"]!);
    }

    [Fact]
    public async Task Approves()
    {
        var run = await _workspace.RunAsync("approve", StubGateway.QuestionId.ToString(), "--client", _workspace.Profile, "--employee", "m-2");

        Assert.Equal(ExitCode.Done, run.Exit);
        var body = JsonNode.Parse(Assert.Single(_workspace.Gateway.SeenAt("/v1/vragen")).Body)!;
        Assert.Equal(("m-2", "consulent"), ((string)body["medewerker"]!, (string)body["rol"]!));
    }

    [Fact]
    public async Task Approves_OnlyAQuestionId()
    {
        var run = await _workspace.RunAsync("approve", "../999990019", "--client", _workspace.Profile, "--employee", "m-2");

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Fact]
    public async Task ListsSignals_PageByPage()
    {
        ServePages();

        var text = await _workspace.RunAsync("signals", "list", "--client", _workspace.Profile, "--covenant", StubGateway.Covenant);
        var json = await _workspace.RunAsync("signals", "list", "--client", _workspace.Profile, "--covenant", StubGateway.Covenant, "--json");

        Assert.Equal(4, text.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
        var lines = json.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(["D-1", "D-2", "D-3"], lines.Select(line => (string)line["reference"]!));
        Assert.Equal("person", (string)lines[0]["subject"]!);
    }

    [Fact]
    public async Task StopsPaging_ThatGoesRound()
    {
        _workspace.Gateway.Intercept = request => request.Path.StartsWith("/v1/signalen?", StringComparison.Ordinal)
            ? StubGateway.Json(new JsonObject { ["signalen"] = new JsonArray(), ["volgende"] = 1 })
            : null;

        Assert.Equal(ExitCode.Unexpected, (await _workspace.RunAsync("signals", "list", "--client", _workspace.Profile, "--covenant", "c")).Exit);
    }

    [Fact]
    public async Task ListsNotices_OfEveryPage_AndAcknowledgesThem()
    {
        var notice = new JsonObject
        {
            ["id"] = "n-1",
            ["tijd"] = "2026-11-23T09:00:00Z",
            ["convenant"] = "riec",
            ["artikel"] = "6.1",
            ["signaal"] = new JsonObject { ["id"] = "s-1", ["kenmerk"] = "D-3" },
            ["sterkte"] = "sterk",
            ["bij"] = new JsonArray("politie"),
            ["signaalsoort"] = "mensenhandel",
            ["contactpunten"] = new JsonArray(new JsonObject { ["organisatie"] = "Politie", ["naam"] = "Team A", ["telefoon"] = "010", ["nu"] = "dienst" }),
            ["ontvangstbewijs"] = "c2sp.org/tlog-proof@v1",
        };
        _workspace.Gateway.Intercept = request => request.Path switch
        {
            "/v1/meldingen" => StubGateway.Json(new JsonObject { ["meldingen"] = new JsonArray(notice.DeepClone()), ["volgende"] = 4_294_967_296 }),
            "/v1/meldingen?pagina=4294967296" => StubGateway.Json(new JsonObject { ["meldingen"] = new JsonArray(new JsonObject { ["id"] = "n-2", ["beschadiging"] = "inhoud-klopt-niet" }), ["volgende"] = null }),
            "/v1/meldingen/n-1/bevestiging" => StubGateway.Json(new JsonObject { ["id"] = "n-1", ["status"] = "bevestigd" }),
            _ => null,
        };

        var listed = await _workspace.RunAsync("notices", "list", "--client", _workspace.Profile);
        var asJson = await _workspace.RunAsync("notices", "list", "--client", _workspace.Profile, "--json");
        var acknowledged = await _workspace.RunAsync("notices", "ack", "n-1", "n-1", "--client", _workspace.Profile);

        var lines = listed.Out.Split(Environment.NewLine);
        Assert.Equal("n-1\t2026-11-23 09:00:00Z\triec\tD-3\tstrong\tpolitie\tmensenhandel\tTeam A, 010 (on duty), Politie", lines[1]);
        Assert.StartsWith("n-2\t-\tdoes not fit the log: inhoud-klopt-niet\t-", lines[2], StringComparison.Ordinal);
        Assert.Equal("duty", (string?)JsonNode.Parse(asJson.Out.Split(Environment.NewLine)[0])!["contacts"]![0]!["now"]);
        Assert.Equal(ExitCode.Done, acknowledged.Exit);
        Assert.Equal($"acknowledged\tn-1{Environment.NewLine}", acknowledged.Out);
    }

    [Fact]
    public async Task ExtendsByReference_AndReportsEach()
    {
        ServePages();
        var serve = _workspace.Gateway.Intercept!;
        _workspace.Gateway.Intercept = request => request.Path.EndsWith("/verlenging", StringComparison.Ordinal)
            ? StubGateway.Json(new JsonObject { ["id"] = "id-D-3", ["status"] = "verlengd", ["geldigTot"] = "2027-06-30T22:00:00Z" })
            : serve(request);

        var run = await _workspace.RunAsync(
            "signals", "extend", "--client", _workspace.Profile, "--covenant", StubGateway.Covenant, "--reference", "D-3", "D-9", "--valid-until", "2027-06-30");

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Equal($"extended\tD-3\t2027-06-30 22:00:00Z{Environment.NewLine}not found\tD-9{Environment.NewLine}", run.Out);
        Assert.Equal("/v1/signalen/id-D-3/verlenging", _workspace.Gateway.Seen[^1].Path);
        Assert.Equal("""{"geldigTot":"2027-06-30"}""", _workspace.Gateway.Seen[^1].Body);
    }

    [Theory]
    [InlineData("ingetrokken", "2027-06-30T22:00:00Z")]
    [InlineData("verlengd", null)]
    public async Task DoesNotBelieve_AnExtensionThatIsNotConfirmed(string status, string? until)
    {
        ServePages();
        var serve = _workspace.Gateway.Intercept!;
        _workspace.Gateway.Intercept = request => request.Path.EndsWith("/verlenging", StringComparison.Ordinal)
            ? StubGateway.Json(new JsonObject { ["id"] = "id-D-3", ["status"] = status, ["geldigTot"] = until })
            : serve(request);

        var run = await _workspace.RunAsync(
            "signals", "extend", "--client", _workspace.Profile, "--covenant", StubGateway.Covenant, "--reference", "D-3", "--valid-until", "2027-06-30");

        Assert.Equal(ExitCode.Unexpected, run.Exit);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task WithdrawsByReference_AndReportsEach()
    {
        ServePages();
        var file = _workspace.Write("refs.txt", "D-3\n\nD-9\n");

        var run = await _workspace.RunAsync("signals", "withdraw", "--client", _workspace.Profile, "--covenant", StubGateway.Covenant, "--references", file);

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Equal($"withdrawn\tD-3{Environment.NewLine}not found\tD-9{Environment.NewLine}", run.Out);
        Assert.Equal("/v1/signalen/id-D-3/intrekking", _workspace.Gateway.Seen[^1].Path);
        Assert.Equal("{}", _workspace.Gateway.Seen[^1].Body);
    }

    [Fact]
    public async Task VerifiesAReceipt_Offline()
    {
        var receipt = _workspace.Write("r", _workspace.Gateway.Log.Receipt(StubGateway.DisclosureId, EntryType.Registration));

        var run = await _workspace.RunAsync("receipt", "verify", receipt, "--vkey", _workspace.Gateway.Log.Vkey);

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.StartsWith("valid" + Environment.NewLine, run.Out, StringComparison.Ordinal);
        Assert.Contains("registration or withdrawal", run.Out, StringComparison.Ordinal);
        Assert.Contains("2026-03-03 09:00:00.000Z", run.Out, StringComparison.Ordinal);
        Assert.Contains(StubGateway.DisclosureId.ToString("D"), run.Out, StringComparison.Ordinal);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Fact]
    public async Task RefusesAReceipt_WithAnyByteChanged()
    {
        var vkey = _workspace.Write("vkey", _workspace.Gateway.Log.Vkey + "\n");
        var bytes = System.Text.Encoding.UTF8.GetBytes(_workspace.Gateway.Log.Receipt(StubGateway.DisclosureId));
        for (var at = 0; at < bytes.Length; at += 7)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 1;
            File.WriteAllBytes(Path.Combine(_workspace.Folder, "r"), changed);

            var run = await _workspace.RunAsync("receipt", "verify", Path.Combine(_workspace.Folder, "r"), "--vkey-file", vkey);

            Assert.Equal(ExitCode.NotVerified, run.Exit);
            Assert.Empty(run.Out);
        }
    }

    [Fact]
    public async Task VerifiesAReceipt_OnlyWithAKeyFromElsewhere()
    {
        var receipt = _workspace.Write("r", _workspace.Gateway.Log.Receipt(StubGateway.DisclosureId));

        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("receipt", "verify", receipt)).Exit);
        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("receipt", "verify", receipt, "--client", _workspace.Profile)).Exit);
        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("receipt", "verify", receipt, "--vkey", "x")).Exit);
    }

    private void ServePages() => _workspace.Gateway.Intercept = request => request.Path switch
    {
        "/v1/signalen?convenant=overlast-voorbeeldstad&pagina=1" => Page(2, "D-1", "D-2"),
        "/v1/signalen?convenant=overlast-voorbeeldstad&pagina=2" => Page(null, "D-3"),
        "/v1/signalen/id-D-3/intrekking" => StubGateway.Json(new JsonObject { ["id"] = "id-D-3", ["status"] = "ingetrokken" }),
        _ => null,
    };

    private static HttpResponseMessage Page(int? next, params string[] references) => StubGateway.Json(new JsonObject
    {
        ["signalen"] = new JsonArray([.. references.Select(reference => new JsonObject
        {
            ["id"] = $"id-{reference}",
            ["kenmerk"] = reference,
            ["soort"] = "persoon",
            ["signaalsoort"] = "woonoverlast",
            ["contactpunt"] = null,
            ["geldigTot"] = "2027-06-30",
            ["geregistreerdOp"] = "2026-03-03T09:00:00Z",
        })]),
        ["volgende"] = next,
    });
}
