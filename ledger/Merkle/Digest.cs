using System.Runtime.InteropServices;
using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Merkle;

/// <summary>A SHA-256 hash: 32 bytes held inline, compared by value.</summary>
/// <remarks>
/// As text it is standard base64 with padding, 44 characters, as checkpoints and proofs write it. The default value is
/// 32 zero bytes, which no tree can have as a root.
/// </remarks>
public readonly record struct Digest
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    // The words are memory, not numbers: reading and writing are the same copy, so byte order never matters.
    private Digest(ReadOnlySpan<byte> bytes)
    {
        _first = MemoryMarshal.Read<ulong>(bytes);
        _second = MemoryMarshal.Read<ulong>(bytes[8..]);
        _third = MemoryMarshal.Read<ulong>(bytes[16..]);
        _fourth = MemoryMarshal.Read<ulong>(bytes[24..]);
    }

    /// <summary>Copies a hash out of a buffer.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static Digest From(ReadOnlySpan<byte> bytes) => bytes.Length == Size
        ? new Digest(bytes)
        : throw new ArgumentException($"a digest is {Size} bytes", nameof(bytes));

    /// <summary>Reads the base64 form; refuses every spelling but the one <see cref="ToString"/> writes.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Digest digest)
    {
        if (!StrictBase64.TryDecode(text, out var bytes) || bytes.Length != Size)
        {
            digest = default;
            return false;
        }

        digest = new Digest(bytes);
        return true;
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    public void CopyTo(Span<byte> destination)
    {
        if (destination.Length < Size)
        {
            throw new ArgumentException($"a digest is {Size} bytes", nameof(destination));
        }

        MemoryMarshal.Write(destination, in _first);
        MemoryMarshal.Write(destination[8..], in _second);
        MemoryMarshal.Write(destination[16..], in _third);
        MemoryMarshal.Write(destination[24..], in _fourth);
    }

    /// <summary>Copies the 32 bytes to a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Standard base64 with padding, 44 characters.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }
}
