using System.Buffers.Binary;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>Writes what is hashed into a caller's buffer, each variable part behind its two-byte length.</summary>
/// <remarks>Source: RFC 9497, section 2.2. The buffer must be large enough; too small throws.</remarks>
internal ref struct Transcript(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private int _length;

    /// <summary>What was written so far.</summary>
    internal readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    /// <summary>Writes a number as two bytes, big-endian.</summary>
    internal void AddNumber(int number)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[_length..], checked((ushort)number));
        _length += sizeof(ushort);
    }

    /// <summary>Writes the length of a part as two bytes, then the part.</summary>
    internal void AddPart(ReadOnlySpan<byte> part)
    {
        AddNumber(part.Length);
        AddLabel(part);
    }

    /// <summary>Writes bytes as they are.</summary>
    internal void AddLabel(ReadOnlySpan<byte> label)
    {
        label.CopyTo(_buffer[_length..]);
        _length += label.Length;
    }
}
