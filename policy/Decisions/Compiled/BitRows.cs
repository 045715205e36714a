using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>Rows of bits, one bit for each rule or each forbid in id order, read 256 at a time.</summary>
internal sealed class BitRows
{
    /// <summary>Bits in a block.</summary>
    public const int BlockBits = 256;

    private readonly Vector256<ulong>[] _blocks;

    /// <param name="rows">Number of rows; all bits are clear.</param>
    /// <param name="bits">Bits in each row.</param>
    public BitRows(int rows, int bits)
    {
        Blocks = (bits + BlockBits - 1) / BlockBits;
        _blocks = new Vector256<ulong>[rows * Blocks];
    }

    /// <summary>Blocks in a row.</summary>
    public int Blocks { get; }

    /// <summary>One block of a row.</summary>
    public Vector256<ulong> this[int row, int block]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _blocks[(row * Blocks) + block];
    }

    /// <summary>Sets one bit.</summary>
    public void Set(int row, int bit)
    {
        ref var block = ref _blocks[(row * Blocks) + (bit / BlockBits)];
        var word = bit % BlockBits / 64;
        block = block.WithElement(word, block.GetElement(word) | (1UL << bit));
    }

    /// <summary>Whether a bit is set.</summary>
    public bool Has(int row, int bit) =>
        ((_blocks[(row * Blocks) + (bit / BlockBits)].GetElement(bit % BlockBits / 64) >> bit) & 1) != 0;
}
