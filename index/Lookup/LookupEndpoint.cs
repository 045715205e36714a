using System.Buffers;
using System.Text.Json;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Indexing.Lookup;

/// <summary><c>POST /v1/opzoekingen</c>: which organisations hold which kind of match.</summary>
/// <remarks>
/// INVARIANT: every pseudonym costs the same work, found or not, and the answer is padded (design §4, 4): in matches, so that whoever reads
/// it has as many to read, and in bytes.
/// </remarks>
internal static class LookupEndpoint
{
    // Room for a person known to a dozen organisations on every kind of key, some 200 bytes a match.
    private const int AnswerSize = 16 * 1024;

    /// <summary>An answer holds a multiple of this many matches, fillers with them: a person's keys, each known to one organisation.</summary>
    private const int AnswerCount = 16;

    public static async Task HandleAsync(HttpContext context, Looking looking)
    {
        var (request, problem) = await LookupRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (await looking.FindAsync(request, context.RequestAborted) is not { } hits)
        {
            await context.WriteProblemAsync(IndexProblems.WrongKeyVersion);
            return;
        }

        var answer = PaddedJson.Pad(Format(hits), AnswerSize);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private static ReadOnlySpan<byte> Format(IReadOnlyList<LookupHit> hits)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("treffers");
        var fillers = Enumerable.Repeat(LookupHit.Filler, AnswerCount - (hits.Count % AnswerCount));
        foreach (var hit in hits.Count > 0 && hits.Count % AnswerCount == 0 ? hits : hits.Concat(fillers))
        {
            json.WriteStartObject();
            json.WriteString("organisatie", hit.Organisation);
            json.WriteString("categorie", hit.Category);
            json.WriteString("soort", hit.KeyKind);
            json.WriteString("gevraagdAls", hit.AskedAs);
            json.WriteString("signaalsoort", hit.SignalKind);
            json.WriteString("contactpunt", hit.ContactPoint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }
}
