using System.Text;
using Bekend.Ledger.Commitments;

namespace Bekend.Connector.Exporting;

/// <summary>A record with what its entry commits to.</summary>
/// <param name="Place">Its entry.</param>
/// <param name="Fields">Every field: shown with its salt, or withheld.</param>
internal sealed record OpenedRecord(PlacedEntry Place, IReadOnlyList<OpenedField> Fields)
{
    /// <summary>The values that are shown, by name. Two fields of one name are one here; <see cref="IsCommittedTo"/> refuses them.</summary>
    public IReadOnlyDictionary<string, string> Values { get; } = Fields.OfType<OpenedField.Shown>()
        .DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => Encoding.UTF8.GetString(field.Field.Value.Span), StringComparer.Ordinal);

    /// <summary>Names of fields that are not shown.</summary>
    public IEnumerable<string> Withheld => Fields.OfType<OpenedField.Withheld>().Select(one => one.Name);

    /// <summary>Whether the entry commits to exactly these fields.</summary>
    public bool IsCommittedTo() => RecordOpening.Check(Fields, Place.Entry.Payload);

    /// <summary>Says nothing about who asked.</summary>
    public override string ToString() => $"{nameof(OpenedRecord)} {Place.Entry.Id}";
}
