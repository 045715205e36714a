using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>Rows of bits, one bit for each rule or each forbid in id order, read 256 at a time.</summary>
internal sealed class BitRows
{
    /// <summary>Bits in a block.</summary>
    public const int BlockBits = 256;

    private const int WordBits = 64;
    private const int BlockWords = BlockBits / WordBits;

    private readonly ulong[] _words;

    /// <param name="rows">Number of rows; all bits are clear.</param>
    /// <param name="bits">Bits in each row.</param>
    public BitRows(int rows, int bits)
    {
        Blocks = (bits + BlockBits - 1) / BlockBits;
        _words = new ulong[rows * Blocks * BlockWords];
    }

    /// <summary>Blocks in a row.</summary>
    public int Blocks { get; }

    /// <summary>One block of a row.</summary>
    public Vector256<ulong> this[int row, int block]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(_words.AsSpan(((row * Blocks) + block) * BlockWords, BlockWords));
    }

    /// <summary>All blocks of a row.</summary>
    public ReadOnlySpan<Vector256<ulong>> Row(int row) =>
        MemoryMarshal.Cast<ulong, Vector256<ulong>>(_words.AsSpan(row * Blocks * BlockWords, Blocks * BlockWords));

    /// <summary>Sets one bit.</summary>
    public void Set(int row, int bit) => _words[WordOf(row, bit)] |= 1UL << bit;

    /// <summary>Whether a bit is set.</summary>
    public bool Has(int row, int bit) => ((_words[WordOf(row, bit)] >> bit) & 1) != 0;

    private int WordOf(int row, int bit) => (row * Blocks * BlockWords) + (bit / WordBits);
}
