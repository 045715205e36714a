using System.Text.Json;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Signals;

/// <summary><c>POST /v1/overzichten</c>: an organisation's own signals under a covenant, a page at a time.</summary>
internal static class ListEndpoint
{
    private const int MaxBytes = 1024;
    private const int PageSize = 500;
    private const int MaxPage = 1_000_000;

    public static async Task HandleAsync(HttpContext context, IIndexStore store, TimeProvider clock)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body => new ListRequest(
            CheckedFields.Organisation(body, "organisatie", body.Text("organisatie", 20)),
            CheckedFields.Covenant(body, "convenant", body.Text("convenant", 63)),
            body.Number("pagina", 1, MaxPage)));
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        var after = (request.Page - 1) * PageSize;
        var signals = await store.ListAsync(
            request.Organisation, request.Covenant, after, PageSize, clock.GetUtcNow(), context.RequestAborted);
        context.Response.ContentType = "application/json";
        Write(context.Response, signals, signals.Count == PageSize ? request.Page + 1 : null);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void Write(HttpResponse response, IReadOnlyList<StoredSignal> signals, int? next)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("signalen");
        foreach (var signal in signals)
        {
            json.WriteStartObject();
            json.WriteString("id", signal.Id);
            json.WriteString("kenmerk", signal.Reference);
            json.WriteString("soort", signal.Subject);
            json.WriteString("signaalsoort", signal.Kind);
            json.WriteString("contactpunt", signal.ContactPoint);
            json.WriteString("geldigTot", signal.ValidUntil.UtcDateTime);
            json.WriteString("geregistreerdOp", signal.RegisteredAt.UtcDateTime);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (next is { } page)
        {
            json.WriteNumber("volgende", page);
        }
        else
        {
            json.WriteNull("volgende");
        }

        json.WriteEndObject();
    }

    private sealed record ListRequest(string Organisation, string Covenant, int Page);
}
