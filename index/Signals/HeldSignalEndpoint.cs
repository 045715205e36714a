using System.Text.Json;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Signals;

/// <summary><c>POST /v1/signaalgegevens</c>: one valid signal of one organisation, without pseudonyms.</summary>
internal static class HeldSignalEndpoint
{
    private const int MaxBytes = 1024;

    public static async Task HandleAsync(HttpContext context, IIndexStore store, TimeProvider clock)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, OwnSignal.Read);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (await store.FindAsync(request.Organisation, request.Id, clock.GetUtcNow(), context.RequestAborted) is not { } held)
        {
            await context.WriteProblemAsync(IndexProblems.UnknownSignal);
            return;
        }

        context.Response.ContentType = "application/json";
        Write(context.Response, held);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void Write(HttpResponse response, HeldSignal held)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("convenant", held.Covenant);
        json.WriteString("kenmerk", held.Signal.Reference);
        json.WriteString("soort", held.Signal.Subject);
        json.WriteString("signaalsoort", held.Signal.Kind);
        json.WriteString("contactpunt", held.Signal.ContactPoint);
        json.WriteString("geldigTot", held.Signal.ValidUntil.UtcDateTime);
        json.WriteEndObject();
    }
}
