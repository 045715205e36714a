using System.Runtime.CompilerServices;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>Room for libsodium's <c>crypto_hash_sha512_state</c>: 26 words of 64 bits, 208 bytes.</summary>
[InlineArray(Words)]
internal struct Sha512State
{
    internal const int Words = 26;

    private ulong _word;
}
