using System.Text.Json;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Outbox;

/// <summary><c>POST /v1/overeenkomsten</c>: signals on one subject that nobody decided about yet, oldest first.</summary>
internal static class MatchEndpoint
{
    public static async Task HandleAsync(HttpContext context, IIndexStore store, TimeProvider clock)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, OutboxRequest.MaxBytes, MatchRequest.Read);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        var matches = await store.ListMatchesAsync(request.After, request.Count, clock.GetUtcNow(), context.RequestAborted);
        context.Response.ContentType = "application/json";
        Write(context.Response, matches);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public static Task ForgetAsync(HttpContext context, IIndexStore store) => Recorded.HandleAsync(context, store.ForgetMatchesAsync);

    private static void Write(HttpResponse response, IReadOnlyList<Match> matches)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("overeenkomsten");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            json.WriteNumber("nummer", match.Number);
            if (match.Pair is { } pair)
            {
                Write(json, pair);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MatchedPair pair)
    {
        json.WriteString("convenant", pair.Covenant);
        json.WriteString("soort", pair.Subject);
        json.WriteStartArray("signalen");
        foreach (var signal in (ReadOnlySpan<MatchedSignal>)[pair.First, pair.Second])
        {
            json.WriteStartObject();
            json.WriteString("id", signal.Id);
            json.WriteString("organisatie", signal.Organisation);
            json.WriteString("kenmerk", signal.Reference);
            json.WriteString("signaalsoort", signal.Kind);
            json.WriteString("contactpunt", signal.ContactPoint);
            json.WriteString("geldigTot", signal.ValidUntil.UtcDateTime);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sleutels");
        foreach (var (first, second) in pair.Kinds)
        {
            json.WriteStartArray();
            json.WriteStringValue(first);
            json.WriteStringValue(second);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
