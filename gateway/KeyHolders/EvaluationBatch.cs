using System.Buffers.Text;
using System.Text.Json;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;
using Bekend.Gateway.Forwarding;

namespace Bekend.Gateway.KeyHolders;

/// <summary>A request to evaluate, as the gateway itself wrote it.</summary>
/// <param name="Covenant">Names the key, with <paramref name="Version"/>.</param>
/// <param name="Elements">32 bytes each, concatenated.</param>
internal sealed record EvaluationBatch(string Covenant, int Version, byte[] Elements)
{
    /// <param name="body">Of <see cref="Questions.KeyHolderBody"/>.</param>
    public static EvaluationBatch Read(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        return new(root.GetProperty("sleutel").GetString()!, root.GetProperty("versie").GetInt32(), Decode(root.GetProperty("elementen")));
    }

    /// <summary>Reads what a holder evaluated of it.</summary>
    /// <returns>Null when that is no evaluation of this size.</returns>
    public PartialEvaluation? ReadPart(int holder, ServiceAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var elements = Decode(document.RootElement.GetProperty("geevalueerd"));
            var proof = Base64Url.DecodeFromChars(document.RootElement.GetProperty("bewijs").GetString());
            return elements.Length == Elements.Length && proof.Length == EvaluationProof.Size ? new(holder, elements, proof) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static byte[] Decode(JsonElement blocks) =>
        [.. blocks.EnumerateArray().SelectMany(block => Base64Url.DecodeFromChars(block.GetString()))];
}
