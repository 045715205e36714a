using System.Text.Json;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Indexing.Signals;

/// <summary>Signals to register, checked and completed by the gateway.</summary>
internal sealed record RegistrationRequest(IReadOnlyList<RegistrationItem> Signals)
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const int MaxSignals = 1024;
    private const int MaxKeys = 64;

    public static Task<(RegistrationRequest? Value, Problem? Problem)> ReadAsync(HttpRequest request) =>
        JsonBody.ReadAsync(request, MaxBytes, Read);

    private static RegistrationRequest Read(JsonBody body)
    {
        var list = body.Member("signalen") ?? default;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is < 1 or > MaxSignals)
        {
            body.Fail("signalen", $"Dit moet een lijst met 1 tot en met {MaxSignals} signalen zijn.");
            return new([]);
        }

        return new([.. list.EnumerateArray().Select((item, index) => ReadOne(body, $"signalen[{index}]", item))]);
    }

    private static RegistrationItem ReadOne(JsonBody body, string field, JsonElement item)
    {
        var id = Text("id", 36);
        if (!Guid.TryParse(id, out var guid))
        {
            body.Fail($"{field}.id", "Dit moet een UUID zijn.");
        }

        return new(
            guid,
            CheckedFields.Organisation(body, $"{field}.organisatie", Text("organisatie", 20)),
            CheckedFields.Covenant(body, $"{field}.convenant", Text("convenant", 63)),
            Text("kenmerk", 128),
            Text("categorie", 63),
            Text("soort", 16),
            Text("signaalsoort", 63),
            Text("contactpunt", 128),
            CheckedFields.Time(body, $"{field}.geldigTot", Text("geldigTot", 40)),
            CheckedFields.Points(
                body,
                $"{field}.pseudoniemen",
                body.ReadPseudonyms(field, "pseudoniemen", Get("pseudoniemen"), 1, MaxKeys)))
        {
            KeyVersion = CheckedFields.KeyVersion(body, $"{field}.sleutelversie", Get("sleutelversie")),
            SeeksMatches = Flag("meldingen"),
        };

        JsonElement Get(string name) =>
            item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : default;

        bool Flag(string name)
        {
            var value = Get(name);
            if (value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.True or JsonValueKind.False))
            {
                body.Fail($"{field}.{name}", "Dit veld moet true of false zijn.");
            }

            return value.ValueKind == JsonValueKind.True;
        }

        string Text(string name, int maxLength) => body.ReadText($"{field}.{name}", Get(name), maxLength) ?? string.Empty;
    }
}
