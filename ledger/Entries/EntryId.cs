namespace Bekend.Ledger.Entries;

/// <summary>A record's id as bytes: the UUID in network order (RFC 9562), not the framework's mixed order.</summary>
internal static class EntryId
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
}
