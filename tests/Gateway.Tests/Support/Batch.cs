using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Voprf;

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
        var elements = evaluated["geevalueerd"]!.AsArray().SelectMany(item => Base64Url.DecodeFromChars((string)item!)).ToArray();
        Assert.True(
            _blinding.TryUnblind(publicKey, elements, Base64Url.DecodeFromChars((string)evaluated["bewijs"]!), out var pseudonyms),
            "the proof does not hold");
        return
        [
            .. _kinds.Select((kind, index) =>
            {
                var pseudonym = pseudonyms.AsSpan(index * Size, Size);
                _secrets.Add(pseudonym);
                return new JsonObject { ["soort"] = kind, ["pseudoniem"] = Base64Url.EncodeToString(pseudonym) };
            }),
        ];
    }

    public void Dispose() => _blinding.Dispose();
}
