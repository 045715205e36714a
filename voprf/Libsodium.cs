using System.Runtime.InteropServices;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>The functions of libsodium 1.0.18 that the VOPRF and its sharing need, as the library declares them.</summary>
/// <remarks>
/// Nothing here knows a length: callers pass spans of exactly the size the C declaration demands, or memory is
/// overrun. Only <see cref="Scalar"/>, <see cref="GroupElement"/>, <see cref="Sha512"/> and
/// <see cref="Threshold.MemberKey"/> call it here, and the keys of rotation in the library above; they check.
/// </remarks>
internal static partial class Libsodium
{
    private const string Library = "libsodium.so.23";

    static Libsodium()
    {
        // 0: initialised now, 1: already was. Without it the random generator may not be seeded.
        if (Initialize() < 0)
        {
            throw new InvalidOperationException("libsodium could not be initialised");
        }
    }

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_is_valid_point")]
    internal static partial int IsValidPoint(ReadOnlySpan<byte> point);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_from_hash")]
    internal static partial int PointFromHash(Span<byte> point, ReadOnlySpan<byte> hash);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_add")]
    internal static partial int PointAdd(Span<byte> sum, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_random")]
    internal static partial void PointRandom(Span<byte> point);

    [LibraryImport(Library, EntryPoint = "crypto_scalarmult_ristretto255")]
    internal static partial int PointMultiply(Span<byte> product, ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> point);

    [LibraryImport(Library, EntryPoint = "crypto_scalarmult_ristretto255_base")]
    internal static partial int GeneratorMultiply(Span<byte> product, ReadOnlySpan<byte> scalar);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_random")]
    internal static partial void ScalarRandom(Span<byte> scalar);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_reduce")]
    internal static partial void ScalarReduce(Span<byte> scalar, ReadOnlySpan<byte> wide);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_invert")]
    internal static partial int ScalarInvert(Span<byte> inverse, ReadOnlySpan<byte> scalar);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_mul")]
    internal static partial void ScalarMultiply(Span<byte> product, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_add")]
    internal static partial void ScalarAdd(Span<byte> sum, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_sub")]
    internal static partial void ScalarSubtract(Span<byte> difference, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right);

    [LibraryImport(Library, EntryPoint = "crypto_scalarmult_base")]
    internal static partial int BoxPublicKey(Span<byte> publicKey, ReadOnlySpan<byte> secretKey);

    [LibraryImport(Library, EntryPoint = "crypto_box_easy")]
    internal static partial int BoxSeal(
        Span<byte> box, ReadOnlySpan<byte> message, ulong length, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> secretKey);

    [LibraryImport(Library, EntryPoint = "crypto_box_open_easy")]
    internal static partial int BoxOpen(
        Span<byte> message, ReadOnlySpan<byte> box, ulong length, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> secretKey);

    [LibraryImport(Library, EntryPoint = "crypto_hash_sha512_statebytes")]
    internal static partial nuint HashStateSize();

    [LibraryImport(Library, EntryPoint = "crypto_hash_sha512_init")]
    internal static partial int HashInitialize(Span<ulong> state);

    [LibraryImport(Library, EntryPoint = "crypto_hash_sha512_update")]
    internal static partial int HashUpdate(Span<ulong> state, ReadOnlySpan<byte> data, ulong length);

    [LibraryImport(Library, EntryPoint = "crypto_hash_sha512_final")]
    internal static partial int HashFinish(Span<ulong> state, Span<byte> hash);

    [LibraryImport(Library, EntryPoint = "crypto_box_seed_keypair")]
    internal static partial int BoxKeyPair(Span<byte> publicKey, Span<byte> secretKey, ReadOnlySpan<byte> seed);

    [LibraryImport(Library, EntryPoint = "crypto_box_seal")]
    internal static partial int BoxSeal(Span<byte> box, ReadOnlySpan<byte> message, ulong length, ReadOnlySpan<byte> publicKey);

    [LibraryImport(Library, EntryPoint = "crypto_box_seal_open")]
    internal static partial int BoxOpen(
        Span<byte> message, ReadOnlySpan<byte> box, ulong boxLength, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> secretKey);

    [LibraryImport(Library, EntryPoint = "sodium_init")]
    private static partial int Initialize();
}
