namespace Bekend.Pseudonyms.Voprf;

/// <summary>SHA-512 over pieces, without allocating. Copying the value forks the computation.</summary>
/// <remarks>Source: FIPS 180-4, section 6.4; libsodium <c>crypto_hash_sha512_*</c>.</remarks>
internal struct Sha512
{
    /// <summary>Length of a hash in bytes.</summary>
    internal const int HashSize = 64;

    /// <summary>Length of the block that the compression function takes, in bytes.</summary>
    internal const int BlockSize = 128;

    private Sha512State _state;

    /// <summary>Starts a hash over no bytes yet.</summary>
    /// <exception cref="InvalidOperationException">libsodium reports a failure or a state of another size.</exception>
    public Sha512()
    {
        // INVARIANT: the state that libsodium writes fits in the room reserved for it.
        if (Libsodium.HashStateSize() != Sha512State.Words * sizeof(ulong))
        {
            throw new InvalidOperationException("libsodium's SHA-512 state has another size than expected");
        }

        Demand(Libsodium.HashInitialize(_state));
    }

    /// <summary>Appends bytes to what is hashed.</summary>
    internal void Append(ReadOnlySpan<byte> data) => Demand(Libsodium.HashUpdate(_state, data, (ulong)data.Length));

    /// <summary>Writes the 64-byte hash and clears the state. The value must not be used afterwards.</summary>
    internal void Finish(Span<byte> hash) => Demand(Libsodium.HashFinish(_state, hash[..HashSize]));

    private static void Demand(int code)
    {
        if (code != 0)
        {
            throw new InvalidOperationException("libsodium failed to hash");
        }
    }
}
