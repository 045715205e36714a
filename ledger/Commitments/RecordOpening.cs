using System.Security.Cryptography;
using Bekend.Ledger.Lines;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Commitments;

/// <summary>A record's payload opened to somebody who may read it, without the record's key.</summary>
/// <remarks>
/// Whoever has the salts checks every value against the entry; the key itself stays behind, for it also opens the encrypted content and with it
/// the subject. A field that is withheld is given as the hash of its leaf, so that the root can still be computed.
/// </remarks>
public static class RecordOpening
{
    /// <summary>Opens a record.</summary>
    /// <param name="recordKey">The record's key, 32 bytes.</param>
    /// <param name="fields">All fields of its payload, in any order.</param>
    /// <param name="isWithheld">Which names are not shown.</param>
    /// <returns>Every field, in the order in which they are committed to.</returns>
    /// <exception cref="ArgumentException">Wrong key length.</exception>
    public static IReadOnlyList<OpenedField> Open(ReadOnlySpan<byte> recordKey, IReadOnlyList<RecordField> fields, Predicate<string> isWithheld)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(isWithheld);
        RecordKey.Require(recordKey, nameof(recordKey));

        Span<byte> pseudorandomKey = stackalloc byte[RecordKey.Size];
        FieldCommitment.Extract(recordKey, pseudorandomKey);
        var opened = new List<OpenedField>(fields.Count);
        foreach (var field in fields.Order(Comparer<RecordField>.Create((a, b) => a.NameBytes.AsSpan().SequenceCompareTo(b.NameBytes))))
        {
            var salt = new byte[RecordKey.Size];
            FieldCommitment.DeriveSalt(pseudorandomKey, field, salt);
            opened.Add(isWithheld(field.Name)
                ? new OpenedField.Withheld(field.Name, FieldCommitment.Leaf(salt, field))
                : new OpenedField.Shown(field, salt));
        }

        CryptographicOperations.ZeroMemory(pseudorandomKey);
        return opened;
    }

    /// <summary>Whether a payload commitment is to exactly these fields.</summary>
    /// <param name="fields">All of them, in any order; any at all.</param>
    /// <param name="commitment">From an entry that is known to be in the log.</param>
    /// <returns>False also for two fields of one name, and for a name kept for subjects.</returns>
    public static bool Check(IReadOnlyList<OpenedField> fields, Digest commitment)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var leaves = new SortedDictionary<byte[], Digest>(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        foreach (var field in fields)
        {
            if (!WellFormedText.IsValid(field.Name)
                || RecordCommitment.IsOfSubject(field.Name)
                || field.Leaf is not { } leaf
                || !leaves.TryAdd(WellFormedText.Utf8.GetBytes(field.Name), leaf))
            {
                return false;
            }
        }

        return MerkleHash.RootOf([.. leaves.Values]) == commitment;
    }
}
