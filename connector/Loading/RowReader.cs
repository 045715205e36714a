using System.Globalization;
using Bekend.Connector.Asking;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Loading;

/// <summary>Turns records into signals, or into every reason why not.</summary>
internal sealed class RowReader(SignalDefaults defaults, SubjectKind kind, RowKeys keys)
{
    /// <summary>What the gateway takes for a reference or a contact point.</summary>
    private const int MaxText = 128;

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd-MM-yyyy", "yyyyMMdd"];

    /// <summary>Reads one record.</summary>
    /// <param name="record">From the file.</param>
    /// <param name="isAcknowledged">Whether a line with this digest was registered before; spares the work of deriving keys.</param>
    public RowOutcome Read(RowRecord record, Func<int, string, bool> isAcknowledged)
    {
        if (record.Values is not { } values)
        {
            return Refuse(record, keys.Digest(record.Raw), null, record.Faults);
        }

        if (record.Faults.Count > 0)
        {
            return Read(record, values, keys.Digest(record.Raw));
        }

        var digest = keys.Digest([.. values.All(kind), defaults.Kind, defaults.Contact, Format(defaults.ValidUntil)]);
        if (isAcknowledged(record.Line, digest))
        {
            return new RowOutcome.Known(record.Line, digest);
        }

        return values.IsEmpty(kind) ? new RowOutcome.Empty(record.Line, digest, values.Value(SignalFieldNames.Reference)) : Read(record, values, digest);
    }

    private RowOutcome Read(RowRecord record, RowValues values, string digest)
    {
        var faults = new List<string>(record.Faults);
        if (values.HasBrokenText)
        {
            faults.Add("a field is not UTF-8; save the file as UTF-8");
        }

        var reference = Text(values, SignalFieldNames.Reference, null, faults);
        var signal = Text(values, SignalFieldNames.Kind, defaults.Kind, faults);
        var contact = Text(values, SignalFieldNames.Contact, defaults.Contact, faults);
        var until = ReadDate(values, faults);
        var fields = values.Subject();
        var subject = ReadKeys(fields, faults);
        if (signal is null)
        {
            faults.Add($"{SignalFieldNames.Kind}: is required");
        }

        if (reference is not null && HoldsBsn(reference, values.Value(SubjectFieldNames.Bsn)))
        {
            // The reference leaves the organisation; an identity must not.
            reference = null;
            faults.Add($"{SignalFieldNames.Reference}: must not hold the bsn");
        }

        return faults.Count > 0 || signal is null || subject.Count == 0
            ? Refuse(record, digest, reference, faults)
            : new RowOutcome.Ready(new SignalRow(
                record.Line, reference ?? keys.Reference(subject[0].ToOprfInput(), signal), signal, contact, until, digest, subject)
            {
                Weakness = Weakness.Of(fields, kind, subject),
            });
    }

    private IReadOnlyList<MatchKey> ReadKeys(SubjectFields fields, List<string> faults)
    {
        var result = kind is SubjectKind.Person ? SubjectReader.ReadPerson(fields) : SubjectReader.ReadAddress(fields);
        switch (result)
        {
            case SubjectResult.PersonRead read:
                return PersonKeys.ForRegistering(read.Person);
            case SubjectResult.AddressRead read:
                return AddressKeys.For(read.Address);
            case SubjectResult.Refused refused:
                faults.AddRange(refused.Faults.Select(fault => $"{fault.Field}: {fault.Message}"));
                return [];
            default:
                throw new InvalidOperationException("a subject is read or refused");
        }
    }

    private static string? Text(RowValues values, string name, string? otherwise, List<string> faults)
    {
        var text = values.Value(name) ?? otherwise;
        if (text is null || (text.Length <= MaxText && !text.Any(char.IsControl)))
        {
            return text;
        }

        faults.Add($"{name}: must be one line of at most {MaxText} characters");
        return null;
    }

    private DateOnly? ReadDate(RowValues values, List<string> faults)
    {
        if (values.Value(SignalFieldNames.ValidUntil) is not { } text)
        {
            return defaults.ValidUntil;
        }

        if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        faults.Add($"{SignalFieldNames.ValidUntil}: must be written yyyy-mm-dd or dd-mm-yyyy");
        return null;
    }

    private static bool HoldsBsn(string reference, string? bsn) =>
        Bsn.TryParse(bsn, out var number, out _)
        && string.Concat(reference.Where(char.IsAsciiDigit)).Contains(number.Value.TrimStart('0'), StringComparison.Ordinal);

    private static string? Format(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RowOutcome.Refused Refuse(RowRecord record, string digest, string? reference, IReadOnlyList<string> faults) =>
        new(record.Line, digest, reference, string.Join("; ", faults));
}
