using System.Text.Json;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Outbox;

/// <summary><c>POST /v1/geldige-overeenkomsten</c>: which of some pairs of signals match now.</summary>
internal static class ValidMatchesEndpoint
{
    private const int MaxBytes = 64 * 1024;
    private const int MaxPairs = 256;

    public static async Task HandleAsync(HttpContext context, IIndexStore store, TimeProvider clock)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, Read);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        var valid = await store.MatchAsync(request.Pairs, clock.GetUtcNow(), context.RequestAborted);
        context.Response.ContentType = "application/json";
        Write(context.Response, valid);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static Request Read(JsonBody body)
    {
        var list = body.Member("paren") ?? default;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is < 1 or > MaxPairs)
        {
            body.Fail("paren", $"Dit moet een lijst met 1 tot en met {MaxPairs} paren zijn.");
            return new([]);
        }

        return new([.. list.EnumerateArray().Select((item, index) => ReadPair(body, $"paren[{index}]", item))]);
    }

    private static (OwnSignal, OwnSignal) ReadPair(JsonBody body, string field, JsonElement pair)
    {
        if (pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2)
        {
            return (ReadOne(body, $"{field}[0]", pair[0]), ReadOne(body, $"{field}[1]", pair[1]));
        }

        body.Fail(field, "Dit moet een lijst met twee signalen zijn.");
        return default;
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

    private static void Write(HttpResponse response, IReadOnlyList<bool> valid)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("geldig");
        foreach (var one in valid)
        {
            json.WriteBooleanValue(one);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Request(IReadOnlyList<(OwnSignal, OwnSignal)> Pairs);
}
