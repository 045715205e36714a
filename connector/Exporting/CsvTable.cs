using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Bekend.Connector.Exporting;

/// <summary>Disclosures as a table for a spreadsheet: UTF-8 with a mark, semicolons, a header, every cell quoted.</summary>
/// <remarks>
/// What people typed is in it. A cell that a spreadsheet would take for a formula begins with an apostrophe: <c>=cmd|…</c> in somebody's explanation
/// must not run on the officer's machine. Source: OWASP, CSV Injection; RFC 4180 for the rest.
/// </remarks>
internal static class CsvTable
{
    /// <summary>Fields with a column of their own; any other is in the last one, as JSON, so that nothing is lost.</summary>
    private static readonly string[] Fields =
    [
        "organisatie", "client", "medewerker", "rol", "goedkeurder", "goedgekeurdOp", "convenant", "convenantversie", "convenantSha256", "doel", "grondslag",
        "zaak", "ziet", "soort", "meerderjarig", "weging", "signaalsoort", "toelichting", "gevraagdOp", "vraagId", "uitkomst", "sterkte", "quotum",
        "nietBeantwoordDoor", "beslissingen", "getoond", "traceId",
    ];

    private const string Risky = "=+-@\t\r\n＝＋－＠";

    /// <summary>The first line, with the mark that spreadsheets know UTF-8 by.</summary>
    public static byte[] Header() => [.. Encoding.UTF8.Preamble, .. Line(["index", "id", "tijd", "toestand", .. Fields, "overig"])];

    /// <summary>The line of one disclosure.</summary>
    public static byte[] Row(ExportLine line) => line switch
    {
        ExportLine.Opened { Record: var record } => Row(record.Place, "verstrekking", record.Values),
        ExportLine.Erased erased => Row(erased.Place, "gewist", null),
        ExportLine.Damaged { Place: { } place } damaged => Row(place, damaged.Damage, null),
        ExportLine.Damaged damaged => Line([Number(damaged.Index), null, null, damaged.Damage, .. Cells(null)]),
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    private static byte[] Row(PlacedEntry place, string state, IReadOnlyDictionary<string, string>? values) => Line(
    [
        Number(place.Index),
        place.Entry.Id.ToString(),
        place.Entry.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        state,
        .. Cells(values),
    ]);

    private static IEnumerable<string?> Cells(IReadOnlyDictionary<string, string>? values)
    {
        foreach (var name in Fields)
        {
            yield return values?.GetValueOrDefault(name);
        }

        var others = values?.Where(field => !Fields.Contains(field.Key, StringComparer.Ordinal))
            .Select(field => KeyValuePair.Create(field.Key, (JsonNode?)JsonValue.Create(field.Value))).ToList();
        yield return others is { Count: > 0 } ? new JsonObject(others).ToJsonString() : null;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Line(IEnumerable<string?> cells) => Encoding.UTF8.GetBytes(string.Join(';', cells.Select(Cell)) + "\r\n");

    private static string Cell(string? text)
    {
        var safe = text is { Length: > 0 } && Risky.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
