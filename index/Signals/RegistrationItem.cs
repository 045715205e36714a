using Bekend.Hosting.Http;

namespace Bekend.Indexing.Signals;

/// <summary>One signal as received, before its pseudonyms are re-keyed.</summary>
internal sealed record RegistrationItem(
    Guid Id,
    string Organisation,
    string Covenant,
    string Reference,
    string Category,
    string Subject,
    string Kind,
    string ContactPoint,
    DateTimeOffset ValidUntil,
    IReadOnlyList<KindedPseudonym> Pseudonyms)
{
    /// <summary>Completes the record with what is stored instead of the pseudonyms.</summary>
    public SignalRecord ToRecord(IReadOnlyList<IndexedKey> keys) =>
        new(Id, Organisation, Covenant, Reference, Category, Subject, Kind, ContactPoint, ValidUntil, keys);

    /// <summary>Says nothing about the subject.</summary>
    public override string ToString() => $"{nameof(RegistrationItem)} {Id}";
}
