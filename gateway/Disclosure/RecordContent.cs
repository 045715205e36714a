using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Disclosure;

/// <summary>What is encrypted beside an entry: the fields of a record, and the pseudonyms of whom it is about.</summary>
/// <remarks>
/// One JSON object of texts. The pseudonyms have the names under which the entry commits to them, <c>subject/0</c> and so on, in base64url. Records
/// from before they were kept have none. Spaces fill it up to a multiple of 512 bytes, so that neither its size on disk nor the time it takes to
/// store tells what was answered.
/// </remarks>
/// <param name="Fields">By name.</param>
/// <param name="Subject">Distinct, in byte order; may be empty.</param>
internal sealed record RecordContent(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<byte[]> Subject)
{
    private const int Block = 512;

    /// <summary>Says nothing of it.</summary>
    public override string ToString() => nameof(RecordContent);

    public static byte[] Format(IReadOnlyList<RecordField> fields, IReadOnlyList<byte[]> pseudonyms)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WriteString(field.Name, field.Value.Span);
        }

        foreach (var field in RecordCommitment.SubjectFields(pseudonyms))
        {
            json.WriteString(field.Name, Base64Url.EncodeToString(field.Value.Span));
        }

        json.WriteEndObject();
        json.Flush();
        var content = buffer.WrittenSpan;
        var padded = new byte[(content.Length + Block - 1) / Block * Block];
        content.CopyTo(padded);
        padded.AsSpan(content.Length).Fill((byte)' ');
        return padded;
    }

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out RecordContent? content)
    {
        content = null;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var all = document.RootElement.EnumerateObject().ToDictionary(
                field => field.Name, field => field.Value.GetString()!, StringComparer.Ordinal);
            content = new(
                all.Where(field => !RecordCommitment.IsOfSubject(field.Key)).ToDictionary(StringComparer.Ordinal),
                [.. all.Where(field => RecordCommitment.IsOfSubject(field.Key)).Select(field => Base64Url.DecodeFromChars(field.Value))]);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            // An object of texts, each name once. Their messages quote the content.
            return false;
        }
    }

    /// <summary>The fields as the entry commits to them.</summary>
    /// <exception cref="ArgumentException">A name that no record can have.</exception>
    public IReadOnlyList<RecordField> ToFields() => [.. Fields.Select(field => new RecordField(field.Key, Encoding.UTF8.GetBytes(field.Value)))];

    /// <summary>Whether an entry commits to this, under the record's key.</summary>
    public bool IsCommittedToBy(LogEntry entry, byte[] key)
    {
        try
        {
            return RecordCommitment.Payload(key, ToFields()) == entry.Payload
                && (Subject.Count == 0 || RecordCommitment.Subject(key, Subject) == entry.Subject);
        }
        catch (ArgumentException)
        {
            // A name or a value that no record can have.
            return false;
        }
    }
}
