using Bekend.Hosting.Http;
using Bekend.Indexing.Rotation;

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
    /// <summary>Version of the covenant's key that the pseudonyms are under; null for the only one there is.</summary>
    public int? KeyVersion { get; init; }

    /// <summary>Whether signals of other organisations on the same subject are to be told of.</summary>
    public bool SeeksMatches { get; init; }

    /// <summary>Completes the record with what is stored instead of the pseudonyms.</summary>
    /// <param name="stand">Where the covenant's key stands.</param>
    /// <param name="keys">Of its newest version.</param>
    /// <param name="earlier">Of the version before, while the key changes.</param>
    public SignalRecord ToRecord(KeyStand stand, IReadOnlyList<IndexedKey> keys, IReadOnlyList<IndexedKey> earlier) =>
        new(Id, Organisation, Covenant, Reference, Category, Subject, Kind, ContactPoint, ValidUntil, keys)
        {
            Stand = stand,
            EarlierKeys = earlier,
            SeeksMatches = SeeksMatches,
        };

    /// <summary>Says nothing about the subject.</summary>
    public override string ToString() => $"{nameof(RegistrationItem)} {Id}";
}
