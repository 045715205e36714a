using System.Security.Cryptography;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Sampling;

/// <summary>Draws by a lot that the log decides, so that anybody can draw it again.</summary>
/// <remarks>
/// <code>
/// seed    = SHA-256("bekend:steekproef:1" ‖ root of the log up to and with the record that orders the sample)
/// lot(id) = SHA-256(seed ‖ id, 16 bytes in network order)
/// </code>
/// The sample is the disclosures of the covenant and the period, from before the order, with the lowest lots. The order commits to covenant, period and
/// number before its root exists: whoever orders cannot know the lots, and every further try is on the log too.
/// </remarks>
internal static class SampleDraw
{
    private static ReadOnlySpan<byte> Purpose => "bekend:steekproef:1"u8;

    public static byte[] Seed(Digest root)
    {
        Span<byte> input = stackalloc byte[Purpose.Length + Digest.Size];
        Purpose.CopyTo(input);
        root.CopyTo(input[Purpose.Length..]);
        return SHA256.HashData(input);
    }

    /// <returns>32 bytes.</returns>
    public static byte[] Lot(ReadOnlySpan<byte> seed, Guid id)
    {
        Span<byte> input = stackalloc byte[SHA256.HashSizeInBytes + 16];
        seed.CopyTo(input);
        id.TryWriteBytes(input[SHA256.HashSizeInBytes..], bigEndian: true, out _);
        return SHA256.HashData(input);
    }
}
