namespace Bekend.Ledger.Entries;

/// <summary>A record's id as bytes: the UUID in network order (RFC 9562), not the framework's mixed order.</summary>
public static class EntryId
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 16;

    /// <summary>Writes the 16 bytes.</summary>
    /// <exception cref="ArgumentException">The destination is shorter.</exception>
    public static void Write(Guid id, Span<byte> destination)
    {
        if (!id.TryWriteBytes(destination, bigEndian: true, out _))
        {
            throw new ArgumentException($"an id is {Size} bytes", nameof(destination));
        }
    }

    /// <summary>Makes an id of a hash: its first 16 bytes with the version and variant bits of a UUIDv8.</summary>
    /// <remarks>Source: RFC 9562, section 5.8.</remarks>
    public static Guid Version8(ReadOnlySpan<byte> hash)
    {
        Span<byte> id = stackalloc byte[Size];
        hash[..Size].CopyTo(id);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new(id, bigEndian: true);
    }
}
