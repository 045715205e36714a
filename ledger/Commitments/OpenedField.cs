using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Commitments;

/// <summary>One field of a record that is opened: shown with its salt, or withheld.</summary>
public abstract record OpenedField
{
    private OpenedField()
    {
    }

    /// <summary>Name of the field. Of one that is withheld nothing vouches for it.</summary>
    public abstract string Name { get; }

    /// <summary>Hash of the field's leaf; null when there is none, for its salt has another length.</summary>
    internal abstract Digest? Leaf { get; }

    /// <summary>The name alone.</summary>
    public sealed override string ToString() => Name;

    /// <summary>A field in clear.</summary>
    /// <param name="Field">Name and value.</param>
    /// <param name="Salt">The field's salt, 32 bytes; of this field alone.</param>
    public sealed record Shown(RecordField Field, ReadOnlyMemory<byte> Salt) : OpenedField
    {
        /// <inheritdoc/>
        public override string Name => Field.Name;

        internal override Digest? Leaf => Salt.Length == RecordKey.Size ? FieldCommitment.Leaf(Salt.Span, Field) : null;
    }

    /// <summary>A field that is not shown: its leaf tells nothing of its value without the salt.</summary>
    /// <param name="Claimed">Name, as whoever opened the record says.</param>
    /// <param name="Hash">Hash of its leaf.</param>
    public sealed record Withheld(string Claimed, Digest Hash) : OpenedField
    {
        /// <inheritdoc/>
        public override string Name => Claimed;

        internal override Digest? Leaf => Hash;
    }
}
