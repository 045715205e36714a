using System.Security.Cryptography;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Commitments;

/// <summary>One field of a record, shown with the proof that the record's commitment covers it. The other fields stay hidden.</summary>
/// <remarks>The number of fields and the position among them do show. The salt is of this field alone.</remarks>
/// <param name="Field">The field, in clear.</param>
/// <param name="Salt">The field's salt, 32 bytes.</param>
/// <param name="Index">Position among the sorted fields, from 0.</param>
/// <param name="Count">Number of fields.</param>
/// <param name="Path">Inclusion proof from the field's leaf to the commitment.</param>
public sealed record FieldOpening(
    RecordField Field, ReadOnlyMemory<byte> Salt, int Index, int Count, IReadOnlyList<Digest> Path)
{
    /// <summary>Opens one field of a record.</summary>
    /// <param name="recordKey">The record's key, 32 bytes.</param>
    /// <param name="fields">All fields, in any order, as they were committed to.</param>
    /// <param name="name">Name of the field to open.</param>
    /// <exception cref="ArgumentException">Wrong key length, a name used twice, or no field of that name.</exception>
    public static FieldOpening Prove(ReadOnlySpan<byte> recordKey, IReadOnlyList<RecordField> fields, string name)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(name);

        var tree = new FieldTree(recordKey, fields);
        var index = tree.IndexOf(name);
        if (index < 0)
        {
            throw new ArgumentException("the record has no field of that name", nameof(name));
        }

        var field = tree.FieldAt(index);
        var salt = new byte[RecordKey.Size];
        Span<byte> pseudorandomKey = stackalloc byte[RecordKey.Size];
        FieldCommitment.Extract(recordKey, pseudorandomKey);
        FieldCommitment.DeriveSalt(pseudorandomKey, field, salt);
        CryptographicOperations.ZeroMemory(pseudorandomKey);
        return new FieldOpening(field, salt, index, tree.Count, tree.PathTo(index));
    }

    /// <summary>Whether the commitment covers this field.</summary>
    /// <param name="commitment">Subject or payload commitment, from an entry whose receipt was verified.</param>
    public bool Check(Digest commitment) =>
        Salt.Length == RecordKey.Size
        && InclusionProof.Check(Path, Index, Count, FieldCommitment.Leaf(Salt.Span, Field), commitment);
}
