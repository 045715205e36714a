using System.Security.Cryptography;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>One mode of the suite ristretto255-SHA512 and the hash functions that its context string sets apart.</summary>
/// <remarks>Source: RFC 9497, sections 3.1 and 4.1.</remarks>
internal sealed class OprfContext
{
    private readonly byte[] _hashToGroupTag;
    private readonly byte[] _hashToScalarTag;

    /// <summary>Creates the context of a mode.</summary>
    /// <param name="mode">0x00 OPRF, 0x01 VOPRF, 0x02 POPRF.</param>
    internal OprfContext(byte mode)
    {
        ContextString = [.. "OPRFV1-"u8, mode, .. "-ristretto255-SHA512"u8];
        SeedTag = [.. "Seed-"u8, .. ContextString];
        _hashToGroupTag = ExpandMessage.EncodeTag("HashToGroup-", ContextString);
        _hashToScalarTag = ExpandMessage.EncodeTag("HashToScalar-", ContextString);
    }

    /// <summary>Mode 0x01, the only one that Bekend speaks.</summary>
    internal static OprfContext Verifiable { get; } = new(0x01);

    /// <summary>"OPRFV1-" ‖ mode ‖ "-ristretto255-SHA512".</summary>
    internal byte[] ContextString { get; }

    /// <summary>Tag of the seed that binds the composites of a batch to a public key.</summary>
    internal byte[] SeedTag { get; }

    /// <summary>Maps an input to an element: H(x).</summary>
    /// <param name="input">Any bytes; identifying, so every copy made here is cleared.</param>
    /// <param name="destination">32 bytes; as secret as the input.</param>
    /// <returns>False when the result is the identity, which does not happen by chance.</returns>
    internal bool TryHashToGroup(ReadOnlySpan<byte> input, Span<byte> destination)
    {
        Span<byte> uniform = stackalloc byte[Sha512.HashSize];
        ExpandMessage.Write(input, _hashToGroupTag, uniform);
        var mapped = GroupElement.TryMapUniform(uniform, destination);
        CryptographicOperations.ZeroMemory(uniform);
        return mapped;
    }

    /// <summary>Maps a message to a scalar, which can be 0 but is not by chance.</summary>
    /// <param name="message">Any bytes.</param>
    /// <param name="destination">32 bytes.</param>
    internal void HashToScalar(ReadOnlySpan<byte> message, Span<byte> destination)
    {
        Span<byte> uniform = stackalloc byte[Sha512.HashSize];
        ExpandMessage.Write(message, _hashToScalarTag, uniform);
        Scalar.Reduce(uniform, destination);
    }
}
