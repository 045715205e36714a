using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Commitments;

/// <summary>One field of a record: a name and its value. It prints its name only.</summary>
public sealed class RecordField
{
    /// <summary>Makes a field.</summary>
    /// <param name="name">Not empty, at most 65,535 bytes of UTF-8.</param>
    /// <param name="value">Any bytes; not copied, so the caller must not change them.</param>
    /// <exception cref="ArgumentException">The name is empty, too long, or holds half a surrogate pair.</exception>
    public RecordField(string name, ReadOnlyMemory<byte> value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Value = value;
        NameBytes = WellFormedText.Utf8.GetBytes(name);
        if (NameBytes.Length > ushort.MaxValue)
        {
            throw new ArgumentException("a field name is at most 65,535 bytes", nameof(name));
        }
    }

    /// <summary>Name, unique within the record.</summary>
    public string Name { get; }

    /// <summary>Value.</summary>
    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>The name in UTF-8: what is sorted and hashed.</summary>
    internal byte[] NameBytes { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
