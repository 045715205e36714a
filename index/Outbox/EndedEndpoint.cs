using System.Text.Json;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Outbox;

/// <summary><c>POST /v1/aflopen</c>: what was swept and is not yet on record, oldest first.</summary>
internal static class EndedEndpoint
{
    public static async Task HandleAsync(HttpContext context, IIndexStore store)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, OutboxRequest.MaxBytes, OutboxRequest.Read);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        var ended = await store.ListEndedAsync(request.Count, context.RequestAborted);
        context.Response.ContentType = "application/json";
        Write(context.Response, ended);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public static Task ForgetAsync(HttpContext context, IIndexStore store) => Recorded.HandleAsync(context, store.ForgetEndedAsync);

    private static void Write(HttpResponse response, IReadOnlyList<EndedSignal> ended)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("aflopen");
        foreach (var signal in ended)
        {
            json.WriteStartObject();
            json.WriteNumber("nummer", signal.Number);
            json.WriteString("id", signal.Id);
            json.WriteString("organisatie", signal.Organisation);
            json.WriteString("convenant", signal.Covenant);
            json.WriteString("kenmerk", signal.Reference);
            json.WriteString("soort", signal.Subject);
            json.WriteString("signaalsoort", signal.Kind);
            json.WriteString("geldigTot", signal.ValidUntil.UtcDateTime);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
