using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;
using Bekend.Ledger.Commitments;

namespace Bekend.Gateway.Export;

/// <summary>Writes an export, line by line.</summary>
/// <remarks>
/// <code>
/// {"soort":"begin","vorm":1,"convenant":"…","vanaf":"2026-11-01","tot":"2026-11-30","opgesteldOp":"…","ontvangstbewijs":"c2sp.org/tlog-proof@v1\n…"}
/// {"soort":"verstrekking","index":812,"regel":"…122 bytes…","velden":{"doel":{"waarde":"triage","zout":"…32 bytes…"},"kenmerk":{"blad":"…32 bytes…"}}}
/// {"soort":"gewist","index":813,"regel":"…","wissing":{"index":901,"regel":"…","velden":{…}}}
/// {"soort":"beschadigd","index":814,"regel":null,"beschadiging":"regel-ontbreekt"}
/// {"soort":"einde","verstrekkingen":1,"gewist":1,"beschadigd":1}
/// </code>
/// A field is shown with its salt or withheld, as the hash of its leaf; fields come in the order in which they are committed to. <c>wissing</c> is
/// null where the key of the month is destroyed.
/// </remarks>
internal sealed class ExportWriter(IBufferWriter<byte> output)
{
    private const int Version = 1;

    private long _opened;
    private long _erased;
    private long _damaged;

    /// <summary>Disclosures so far, erased and damaged ones included.</summary>
    public long Count => _opened + _erased + _damaged;

    public void Begin(CovenantPeriod period, DateTimeOffset now, LogReceipt receipt) => Line("begin", json =>
    {
        json.WriteNumber("vorm", Version);
        json.WriteString("convenant", period.Covenant);
        json.WriteString("vanaf", Format(period.First));
        json.WriteString("tot", Format(period.Last));
        json.WriteString("opgesteldOp", now.UtcDateTime);
        json.WriteString("ontvangstbewijs", receipt.Format());
    });

    public void Write(ExportedDisclosure disclosure)
    {
        switch (disclosure)
        {
            case ExportedDisclosure.Opened opened:
                _opened++;
                Line("verstrekking", json => WriteOpened(json, opened.Position, opened.Entry, opened.Disclosure.Opening));
                break;
            case ExportedDisclosure.Erased erased:
                _erased++;
                Line("gewist", json => WriteErased(json, erased));
                break;
            case ExportedDisclosure.Damaged damaged:
                _damaged++;
                Line("beschadigd", json =>
                {
                    WritePlace(json, damaged.Position, damaged.Entry);
                    json.WriteString("beschadiging", DisclosureDamages.Format(damaged.Damage));
                });
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(disclosure));
        }
    }

    public void End() => Line("einde", json =>
    {
        json.WriteNumber("verstrekkingen", _opened);
        json.WriteNumber("gewist", _erased);
        json.WriteNumber("beschadigd", _damaged);
    });

    private static void WriteErased(Utf8JsonWriter json, ExportedDisclosure.Erased erased)
    {
        WritePlace(json, erased.Position, erased.Entry);
        if (erased.Record is not { } record)
        {
            json.WriteNull("wissing");
            return;
        }

        json.WriteStartObject("wissing");
        WriteOpened(json, record.Receipt.Index, record.Receipt.Entry, record.Opening);
        json.WriteEndObject();
    }

    private static void WriteOpened(Utf8JsonWriter json, long position, byte[]? entry, IReadOnlyList<OpenedField> fields)
    {
        WritePlace(json, position, entry);
        json.WriteStartObject("velden");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            switch (field)
            {
                case OpenedField.Shown shown:
                    json.WriteString("waarde", shown.Field.Value.Span);
                    json.WriteString("zout", Base64Url.EncodeToString(shown.Salt.Span));
                    break;
                case OpenedField.Withheld withheld:
                    json.WriteString("blad", Base64Url.EncodeToString(withheld.Hash.ToArray()));
                    break;
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, long position, byte[]? entry)
    {
        json.WriteNumber("index", position);
        json.WriteString("regel", entry is null ? null : Base64Url.EncodeToString(entry));
    }

    private static string Format(DateOnly day) => day.ToString(SupervisionQueryReader.DayFormat, CultureInfo.InvariantCulture);

    private void Line(string kind, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("soort", kind);
            write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
