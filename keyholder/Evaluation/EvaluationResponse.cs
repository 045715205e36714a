using System.Buffers.Text;
using System.Text.Json;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.KeyHolding.Evaluation;

/// <summary><c>{"geevalueerd":[…],"bewijs":"…"}</c>.</summary>
internal static class EvaluationResponse
{
    public static async Task WriteAsync(HttpResponse response, Bekend.Pseudonyms.Voprf.Evaluation evaluation)
    {
        response.ContentType = "application/json";
        Write(response, evaluation);
        await response.BodyWriter.FlushAsync();
    }

    private static void Write(HttpResponse response, Bekend.Pseudonyms.Voprf.Evaluation evaluation)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter);
        Span<byte> text = stackalloc byte[Base64Url.GetEncodedLength(GroupElement.Size)];
        json.WriteStartObject();
        json.WriteStartArray("geevalueerd");
        for (var at = 0; at < evaluation.Elements.Length; at += GroupElement.Size)
        {
            Base64Url.EncodeToUtf8(evaluation.Elements.AsSpan(at, GroupElement.Size), text);
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
        json.WriteString("bewijs", Base64Url.EncodeToString(evaluation.Proof));
        json.WriteEndObject();
    }
}
