using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Match keys among fakes, blinded: what a connector sends, and what it needs to undo the blinding.</summary>
internal sealed class Batch : IDisposable
{
    private const int Size = 32;

    private readonly string[] _kinds;
    private readonly Blinding _blinding;
    private readonly Secrets _secrets;

    private Batch(string[] kinds, Blinding blinding, Secrets secrets)
    {
        (_kinds, _blinding, _secrets) = (kinds, blinding, secrets);
        for (var at = 0; at < blinding.Elements.Length; at += Size)
        {
            secrets.Add(blinding.Elements.Span.Slice(at, Size));
        }
    }

    /// <summary>Blinds keys, among so many fakes that there are <paramref name="count"/> elements; 0 for no fakes.</summary>
    public static Batch Create(IReadOnlyList<MatchKey> keys, int count, Secrets secrets)
    {
        var fake = keys[0].Kind.ToString().StartsWith('K') ? "K2" : "A1";
        (string Kind, byte[] Input)[] items =
        [
            .. keys.Select(key => (MatchKeyKinds.Format(key.Kind), key.ToOprfInput())),
            .. Enumerable.Range(0, Math.Max(0, count - keys.Count)).Select(_ => (fake, RandomNumberGenerator.GetBytes(Size))),
        ];
        foreach (var key in keys)
        {
            secrets.Add(key.Value);
        }

        return new([.. items.Select(item => item.Kind)], Blinding.Create([.. items.Select(item => item.Input)]), secrets);
    }

    public JsonArray Elements() => [.. Enumerable.Range(0, _blinding.Count)
        .Select(index => (JsonNode)Base64Url.EncodeToString(_blinding.Elements.Span.Slice(index * Size, Size)))];

    /// <summary>Checks the proof and unblinds.</summary>
    /// <returns><c>[{"soort","pseudoniem"}]</c>.</returns>
    public JsonArray Unblind(JsonNode evaluated, byte[] publicKey)
    {
        Assert.True(
            _blinding.TryUnblind(publicKey, Blocks(evaluated["geevalueerd"]!), Base64Url.DecodeFromChars((string)evaluated["bewijs"]!), out var pseudonyms),
            "the proof does not hold");
        return WithKinds(pseudonyms);
    }

    /// <summary>As the other, under a key that one or several hold.</summary>
    /// <param name="key">An item of <c>GET /v1/convenanten/{id}/sleutels</c>.</param>
    public JsonArray Unblind(JsonNode evaluated, JsonNode key)
    {
        var publicKey = Base64Url.DecodeFromChars((string)key["publiekeSleutel"]!);
        if (key["deelsleutels"] is not { } shares)
        {
            return Unblind(evaluated, publicKey);
        }

        Assert.Null(evaluated["bewijs"]);
        byte[] keys = [.. shares["houders"]!.AsArray().SelectMany(share => Base64Url.DecodeFromChars((string)share!["publiekeSleutel"]!))];
        Assert.True(SharedPublicKey.TryCreate(new((int)shares["nodig"]!, keys.Length / Size), publicKey, keys, out var shared));
        PartialEvaluation[] parts =
        [
            .. evaluated["deelbewijzen"]!.AsArray().Select(part => new PartialEvaluation(
                (int)part!["houder"]!, Blocks(part["geevalueerd"]!), Base64Url.DecodeFromChars((string)part["bewijs"]!))),
        ];
        Assert.True(_blinding.TryUnblind(shared, parts, Blocks(evaluated["geevalueerd"]!), out var pseudonyms), "the proofs do not hold");
        return WithKinds(pseudonyms);
    }

    public void Dispose() => _blinding.Dispose();

    private static byte[] Blocks(JsonNode texts) => [.. texts.AsArray().SelectMany(item => Base64Url.DecodeFromChars((string)item!))];

    private JsonArray WithKinds(byte[] pseudonyms) =>
    [
        .. _kinds.Select((kind, index) =>
        {
            var pseudonym = pseudonyms.AsSpan(index * Size, Size);
            _secrets.Add(pseudonym);
            return new JsonObject { ["soort"] = kind, ["pseudoniem"] = Base64Url.EncodeToString(pseudonym) };
        }),
    ];
}
