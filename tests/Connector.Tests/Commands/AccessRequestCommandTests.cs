using System.Text.Json.Nodes;
using Bekend.Connector.Gateway;
using Bekend.Connector.Tests.Support;
using Bekend.Pseudonyms.Voprf;
using static Bekend.Connector.Tests.Support.TestSubject;

namespace Bekend.Connector.Tests.Commands;

public sealed class AccessRequestCommandTests : IDisposable
{
    private const string Path = "/v1/inzageverzoeken";

    private readonly Workspace _workspace = new();
    private JsonObject _account = Account(Item("sterk", "2026-02-02T09:00:00Z", "Op maandag 2 februari 2026 vroeg corporatie-a bij zorg of u bekend bent."));

    public AccessRequestCommandTests() => _workspace.Gateway.Intercept = request => request.Line switch
    {
        $"POST {Path}/evaluaties" => StubGateway.Json(Evaluate(request.Body)),
        $"POST {Path}" => StubGateway.Json(_account),
        _ => null,
    };

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Reports_InDutch_WhoAskedWhatAndWhy_AndTheCitizensRights()
    {
        var run = await RunAsync();

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Empty(run.Error);
        foreach (var said in new[]
        {
            "# Wie vroeg naar u", "“Overlast”", "Wij kunnen u één vraag melden.", "## 1. 2 februari 2026, 10.00 uur", "vroeg corporatie-a bij zorg of u bekend bent",
            "artikel 15 AVG", "artikel 23 AVG", "rectificatie (artikel 16 AVG)", "bezwaar", "Autoriteit Persoonsgegevens",
        })
        {
            Assert.Contains(said, run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sends_BlindedPointsAndPseudonyms_AsManyAsAQuestion_AndNobodysIdentity()
    {
        await RunAsync();

        var (evaluation, request) = (_workspace.Gateway.SeenAt(Path)[0], _workspace.Gateway.SeenAt(Path)[1]);
        Assert.Equal(16, JsonNode.Parse(evaluation.Body)!["elementen"]!.AsArray().Count);
        Assert.Equal(16, JsonNode.Parse(request.Body)!["pseudoniemen"]!.AsArray().Count);
        Assert.All(_workspace.Gateway.Seen, seen => Assert.DoesNotContain(Bsn, seen.Body + seen.Path, StringComparison.Ordinal));
        Assert.All(_workspace.Gateway.Seen, seen => Assert.DoesNotContain("zijthoff", seen.Body + seen.Path, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Two reports, one of which hides something, say the same.</summary>
    [Fact]
    public async Task TellsTheOfficerAlone_WhatIsLeftOut()
    {
        _account = Account();
        var nothing = await RunAsync();
        _account = Account(Item("waarschijnlijk", "2026-02-02T09:00:00Z", "Geheim."), Item("mogelijk", "2026-02-03T09:00:00Z", "Ook geheim."));
        _account["uitgesteld"] = new JsonArray("2028-11-23T09:00:00Z", null);
        _account["beschadigd"] = 3;
        _account["nietDoorzoekbaar"] = 4;

        var hidden = await RunAsync();

        Assert.Equal(nothing.Out, hidden.Out);
        Assert.Contains("geen vragen melden", hidden.Out, StringComparison.Ordinal);
        Assert.Empty(nothing.Error);
        Assert.All(
            ["2 disclosures left out", "2 disclosures postponed, the first until 2028-11-23", "3 disclosures could not be read", "4 disclosures from before"],
            said => Assert.Contains(said, hidden.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Saves_ForTheOwnerAlone_AndOverwritesNothing()
    {
        var file = System.IO.Path.Combine(_workspace.Folder, "inzage.md");

        Assert.Equal(ExitCode.Done, (await RunAsync("--report", file)).Exit);
        Assert.Contains("Wie vroeg naar u", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var asked = _workspace.Gateway.Seen.Count;
        Assert.Equal(ExitCode.WrongInput, (await RunAsync("--report", file)).Exit);
        Assert.Equal(asked, _workspace.Gateway.Seen.Count);
    }

    [Fact]
    public async Task Refuses_PointsThatWereNotEvaluatedWithTheKey()
    {
        using var other = EvaluationKey.Generate();
        _workspace.Gateway.PublishedKey = other.PublicKey.ToArray();

        var run = await RunAsync();

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Empty(run.Out);
        Assert.DoesNotContain(_workspace.Gateway.SeenAt(Path), seen => seen.Path == Path);
    }

    [Theory]
    [InlineData("convenant")]
    [InlineData("titel")]
    [InlineData("opgesteldOp")]
    [InlineData("verstrekkingen")]
    [InlineData("uitgesteld")]
    [InlineData("beschadigd")]
    [InlineData("nietDoorzoekbaar")]
    public async Task Refuses_AnAccountThatLacksAPart(string part)
    {
        _account.Remove(part);

        var run = await RunAsync();

        Assert.Equal(ExitCode.Unexpected, run.Exit);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Shows_NoControlCharacters()
    {
        _account = Account(Item("sterk", "2026-02-02T09:00:00Z", "Op maandag\u001b[2J vroeg \u202eiemand."));

        var run = await RunAsync();

        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain('\u202e', run.Out);
    }

    private static JsonObject Account(params JsonNode[] items) => new()
    {
        ["convenant"] = StubGateway.Covenant,
        ["titel"] = "Overlast",
        ["opgesteldOp"] = "2026-03-03T09:00:00Z",
        ["verstrekkingen"] = new JsonArray(items),
        ["uitgesteld"] = new JsonArray(),
        ["beschadigd"] = 0,
        ["nietDoorzoekbaar"] = 0,
    };

    private static JsonObject Item(string strength, string time, string sentence) => new()
    {
        ["id"] = StubGateway.DisclosureId.ToString("D"), ["tijd"] = time, ["overeenkomst"] = strength, ["uitleg"] = new JsonArray(sentence),
    };

    private JsonObject Evaluate(string body)
    {
        var elements = JsonNode.Parse(body)!["elementen"]!.AsArray().Select(item => (string)item!).ToArray();
        Assert.True(_workspace.Gateway.Key.TryEvaluate(Base64UrlText.DecodeAll(elements, elements.Length, 32), out var evaluation));
        return new()
        {
            ["sleutelversie"] = 1,
            ["geevalueerd"] = new JsonArray([.. Base64UrlText.EncodeAll(evaluation.Elements, 32).Select(text => JsonValue.Create(text))]),
            ["bewijs"] = Base64UrlText.EncodeAll(evaluation.Proof, 64)[0],
        };
    }

    private Task<RunResult> RunAsync(params string[] more) =>
        _workspace.RunAsync(Person, ["access-request", "--client", _workspace.Profile, "--covenant", StubGateway.Covenant, .. more]);
}
