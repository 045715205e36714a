using System.Text.Json;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Signals;

/// <summary><c>POST /v1/geldige-signalen</c>: which of some signals are there and valid.</summary>
internal static class ValidSignalsEndpoint
{
    private const int MaxBytes = 64 * 1024;
    private const int MaxSignals = 512;

    public static async Task HandleAsync(HttpContext context, IIndexStore store, TimeProvider clock)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, Read);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        var now = clock.GetUtcNow();
        var valid = new List<Guid>();
        foreach (var signal in request.Signals)
        {
            if (await store.FindAsync(signal.Organisation, signal.Id, now, context.RequestAborted) is not null)
            {
                valid.Add(signal.Id);
            }
        }

        context.Response.ContentType = "application/json";
        Write(context.Response, valid);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static Request Read(JsonBody body)
    {
        var list = body.Member("signalen") ?? default;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is < 1 or > MaxSignals)
        {
            body.Fail("signalen", $"Dit moet een lijst met 1 tot en met {MaxSignals} signalen zijn.");
            return new([]);
        }

        return new([.. list.EnumerateArray().Select((item, index) => ReadOne(body, $"signalen[{index}]", item))]);
    }

    private static OwnSignal ReadOne(JsonBody body, string field, JsonElement item)
    {
        var organisation = body.ReadText($"{field}.organisatie", Get("organisatie"), 20) ?? string.Empty;
        if (!Guid.TryParse(body.ReadText($"{field}.id", Get("id"), 36), out var id))
        {
            body.Fail($"{field}.id", "Dit moet een UUID zijn.");
        }

        return new(CheckedFields.Organisation(body, $"{field}.organisatie", organisation), id);

        JsonElement Get(string name) =>
            item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : default;
    }

    private static void Write(HttpResponse response, List<Guid> valid)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("geldig");
        valid.ForEach(id => json.WriteStringValue(id));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Request(IReadOnlyList<OwnSignal> Signals);
}
