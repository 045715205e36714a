using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Bekend.Ledger.Tiles;

/// <summary>The content of a bundle: entries one after another, each after its length.</summary>
/// <remarks>
/// <code>
/// u16be length ‖ entry ‖ u16be length ‖ entry ‖ …
/// </code>
/// Source: C2SP tlog-tiles, "Log Entries".
/// </remarks>
public static class EntryBundle
{
    private const int LengthSize = sizeof(ushort);

    /// <summary>Reads a bundle.</summary>
    /// <param name="bytes">From wherever.</param>
    /// <param name="width">Entries that there must be, 1 to 256.</param>
    /// <param name="entries">In order, parts of <paramref name="bytes"/>; null when false is returned.</param>
    /// <returns>False when there are more or fewer, or bytes are left over.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, int width, [NotNullWhen(true)] out IReadOnlyList<ReadOnlyMemory<byte>>? entries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, BundleId.FullWidth);
        entries = null;
        var parsed = new ReadOnlyMemory<byte>[width];
        for (var at = 0; at < width; at++)
        {
            if (bytes.Length < LengthSize
                || BinaryPrimitives.ReadUInt16BigEndian(bytes.Span) is var length && bytes.Length - LengthSize < length)
            {
                return false;
            }

            parsed[at] = bytes.Slice(LengthSize, length);
            bytes = bytes[(LengthSize + length)..];
        }

        entries = bytes.IsEmpty ? parsed : null;
        return entries is not null;
    }

    /// <summary>Writes a bundle.</summary>
    /// <param name="entries">1 to 256, each at most 65,535 bytes.</param>
    /// <exception cref="ArgumentException">None, too many, or one that is too long.</exception>
    public static byte[] Format(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count is < 1 or > BundleId.FullWidth || entries.Any(entry => entry.Length > ushort.MaxValue))
        {
            throw new ArgumentException($"a bundle has 1 to {BundleId.FullWidth} entries of at most {ushort.MaxValue} bytes", nameof(entries));
        }

        var bytes = new byte[entries.Sum(entry => LengthSize + entry.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[LengthSize..]);
            rest = rest[(LengthSize + entry.Length)..];
        }

        return bytes;
    }
}
