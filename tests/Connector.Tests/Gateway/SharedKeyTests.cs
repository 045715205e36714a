using System.Text.Json.Nodes;
using Bekend.Connector.Gateway;
using Bekend.Connector.Tests.Support;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Connector.Tests.Gateway;

/// <summary>A key that three holders share, of whom two are needed: the asker checks each part and believes no sum.</summary>
public sealed class SharedKeyTests : IDisposable
{
    private const string Person = """{"bsn":"999990019"}""";

    private readonly Workspace _workspace = new();
    private readonly SharePolynomial _polynomial = SharePolynomial.Generate(2);
    private readonly SharedPublicKey _key;

    /// <summary>What a gateway that lies changes before it answers.</summary>
    private Action<JsonObject> _change = _ => { };

    private byte[]? _shareKeys;

    public SharedKeyTests()
    {
        Assert.True(ShareCommitments.TryParse(_polynomial.Commitments.Span, 2, out var commitments));
        Assert.True(SharedPublicKey.TryDerive(commitments, 3, out _key!));
        _workspace.Gateway.Intercept = Answer;
    }

    [Fact]
    public async Task Asks_AndGivesTheTruePseudonym()
    {
        var run = await _workspace.RunAsync(Person, _workspace.Ask());

        Assert.Equal(ExitCode.Done, run.Exit);
        using var blinding = Blinding.Create(["bekend:1:K1:999990019"u8.ToArray()]);
        PartialEvaluation[] parts = [Part(2, blinding.Elements.ToArray()), Part(3, blinding.Elements.ToArray())];
        Assert.True(_key.TryAddUp(parts, out var sum));
        Assert.True(blinding.TryUnblind(_key, parts, sum, out var expected));
        var sent = JsonNode.Parse(_workspace.Gateway.SeenAt("/v1/vragen")[1].Body)!["pseudoniemen"]!.AsArray();
        Assert.Single(sent, item => (string)item!["pseudoniem"]! == Base64UrlText.EncodeAll(expected, 32)[0]);
    }

    [Theory]
    [InlineData("sum")]
    [InlineData("proof")]
    [InlineData("one part")]
    [InlineData("one holder twice")]
    [InlineData("another holder's number")]
    public async Task Refuses_WhatDoesNotAddUp_AndLooksNothingUp(string lie)
    {
        _change = answer =>
        {
            var parts = answer["deelbewijzen"]!.AsArray();
            switch (lie)
            {
                case "sum":
                    answer["geevalueerd"] = parts[0]!["geevalueerd"]!.DeepClone();
                    break;
                case "proof":
                    parts[0]!["bewijs"] = (string)parts[1]!["bewijs"]!;
                    break;
                case "one part":
                    parts.RemoveAt(1);
                    break;
                case "one holder twice":
                    parts[1] = parts[0]!.DeepClone();
                    break;
                default:
                    parts[0]!["houder"] = 2;
                    break;
            }
        };

        var run = await _workspace.RunAsync(Person, _workspace.Ask());

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Single(_workspace.Gateway.SeenAt("/v1/vragen"));
    }

    [Fact]
    public async Task Refuses_ShareKeysThatDoNotMakeUpTheKey_AndSendsNothing()
    {
        _shareKeys = [.. _key.ShareOf(2).Span, .. _key.ShareOf(1).Span, .. _key.ShareOf(3).Span];

        var run = await _workspace.RunAsync(Person, _workspace.Ask());

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Empty(_workspace.Gateway.SeenAt("/v1/vragen"));
    }

    [Fact]
    public async Task Refuses_OneProof_WhereSeveralHold()
    {
        _change = answer =>
        {
            answer["bewijs"] = (string)answer["deelbewijzen"]![0]!["bewijs"]!;
            answer.Remove("deelbewijzen");
        };

        var run = await _workspace.RunAsync(Person, _workspace.Ask());

        Assert.NotEqual(ExitCode.Done, run.Exit);
        Assert.Single(_workspace.Gateway.SeenAt("/v1/vragen"));
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _polynomial.Dispose();
    }

    private HttpResponseMessage? Answer(SeenRequest request) => request.Line switch
    {
        $"GET /v1/convenanten/{StubGateway.Covenant}/sleutels" => StubGateway.Json(new JsonArray(new JsonObject
        {
            ["versie"] = 1,
            ["publiekeSleutel"] = Base64UrlText.EncodeAll(_key.Key.Span, 32)[0],
            ["vanaf"] = "2026-01-01T00:00:00Z",
            ["tot"] = null,
            ["logIndex"] = 0,
            ["ontvangstbewijs"] = _workspace.Gateway.Log.KeyReceipt(new(StubGateway.Covenant, 1, _key.Key.Span)),
            ["deelsleutels"] = new JsonObject
            {
                ["nodig"] = 2,
                ["houders"] = new JsonArray([.. Base64UrlText.EncodeAll(_shareKeys ?? _key.Shares.Span, 32)
                    .Select((text, at) => (JsonNode)new JsonObject { ["houder"] = at + 1, ["publiekeSleutel"] = text })]),
            },
        })),
        "POST /v1/vragen" => Evaluated(request.Body),
        _ => null,
    };

    private HttpResponseMessage Evaluated(string body)
    {
        var texts = JsonNode.Parse(body)!["elementen"]!.AsArray().Select(item => (string)item!).ToArray();
        var blinded = Base64UrlText.DecodeAll(texts, texts.Length, 32)!;
        PartialEvaluation[] parts = [Part(1, blinded), Part(3, blinded)];
        Assert.True(_key.TryAddUp(parts, out var sum));
        var answer = new JsonObject
        {
            ["vraagId"] = StubGateway.QuestionId.ToString("D"),
            ["vervaltOp"] = "2026-03-03T09:10:00Z",
            ["sleutelversie"] = 1,
            ["geevalueerd"] = Texts(sum),
            ["deelbewijzen"] = new JsonArray([.. parts.Select(part => (JsonNode)new JsonObject
            {
                ["houder"] = part.Holder,
                ["geevalueerd"] = Texts(part.Elements),
                ["bewijs"] = Base64UrlText.EncodeAll(part.Proof, 64)[0],
            })]),
            ["beslissingen"] = new JsonArray(new JsonObject { ["bij"] = "zorg", ["toegestaan"] = true, ["regel"] = "R5", ["artikel"] = "5.5" }),
        };
        _change(answer);
        return StubGateway.Json(answer);
    }

    private static JsonArray Texts(byte[] elements) => new([.. Base64UrlText.EncodeAll(elements, 32).Select(text => (JsonNode)text)]);

    private PartialEvaluation Part(int holder, byte[] blinded)
    {
        using var share = EvaluationKey.Import(_polynomial.ShareFor(holder));
        Assert.True(share.TryEvaluate(blinded, out var evaluation));
        return new(holder, evaluation.Elements, evaluation.Proof);
    }
}
