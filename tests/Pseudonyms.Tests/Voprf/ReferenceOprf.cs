using System.Buffers.Binary;
using System.Security.Cryptography;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

/// <summary>What RFC 9497 has and Bekend does not use, so that its vectors reach all of the product's arithmetic.</summary>
internal static class ReferenceOprf
{
    /// <summary>DeriveKeyPair, section 3.2.1.</summary>
    internal static byte[] DeriveKey(OprfContext context, byte[] seed, byte[] info)
    {
        var tag = ExpandMessage.EncodeTag("DeriveKeyPair", context.ContextString);
        var uniform = new byte[Sha512.HashSize];
        var scalar = new byte[Scalar.Size];
        for (byte counter = 0; counter < byte.MaxValue; counter++)
        {
            ExpandMessage.Write([.. seed, .. Framed(info), counter], tag, uniform);
            Scalar.Reduce(uniform, scalar);
            if (Scalar.IsValid(scalar))
            {
                return scalar;
            }
        }

        throw new CryptographicException("DeriveKeyPairError");
    }

    /// <summary>The hash of Finalize, sections 3.3.1 and 3.3.3; <paramref name="info"/> in mode POPRF only.</summary>
    internal static byte[] FinalizeHash(byte[] input, byte[]? info, byte[] unblinded) =>
        SHA512.HashData([.. Framed(input), .. info is null ? [] : Framed(info), .. Framed(unblinded), .. "Finalize"u8]);

    /// <summary>The scalar m that POPRF adds to the key, section 3.3.3.</summary>
    internal static byte[] Tweak(OprfContext context, byte[] info)
    {
        var tweak = new byte[Scalar.Size];
        context.HashToScalar([.. "Info"u8, .. Framed(info)], tweak);
        return tweak;
    }

    internal static byte[] Add(byte[] left, byte[] right)
    {
        var negative = new byte[Scalar.Size];
        var sum = new byte[Scalar.Size];
        Scalar.Subtract(new byte[Scalar.Size], right, negative);
        Scalar.Subtract(left, negative, sum);
        return sum;
    }

    internal static byte[] Invert(byte[] scalar)
    {
        byte[] inverse = [.. scalar];
        Scalar.InvertAll(inverse);
        return inverse;
    }

    private static byte[] Framed(byte[] part)
    {
        var framed = new byte[sizeof(ushort) + part.Length];
        BinaryPrimitives.WriteUInt16BigEndian(framed, checked((ushort)part.Length));
        part.CopyTo(framed, sizeof(ushort));
        return framed;
    }
}
