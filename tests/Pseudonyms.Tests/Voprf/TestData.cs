using System.Text;
using System.Text.Json;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

/// <summary>Encodings and small batches that several tests need.</summary>
internal static class TestData
{
    /// <summary>The group order ℓ = 2^252 + 27742317777372353535851937790883648493, little-endian.</summary>
    internal static byte[] Order => Hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

    internal static byte[] Generator => Hex("e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76");

    internal static byte[] Identity => new byte[GroupElement.Size];

    internal static byte[] Hex(string hex) => Convert.FromHexString(hex);

    /// <summary>One hex field, or several behind each other when the vectors hold a comma-separated list.</summary>
    internal static byte[] Hex(JsonElement parent, string name) =>
        Hex(parent.GetProperty(name).GetString()!.Replace(",", "", StringComparison.Ordinal));

    internal static byte[][] HexList(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).GetString()!.Split(',').Select(Hex)];

    /// <summary>Inputs as the connector makes them, distinct by position.</summary>
    internal static byte[][] Inputs(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes($"bekend:1:A0:1312AB|{i + 1}"))];

    internal static byte[] ScalarOf(byte value)
    {
        var scalar = new byte[Scalar.Size];
        scalar[0] = value;
        return scalar;
    }

    /// <summary>value + ℓ: the same scalar in an encoding that must be refused.</summary>
    internal static byte[] AddOrder(ReadOnlySpan<byte> scalar)
    {
        var sum = new byte[Scalar.Size];
        var carry = 0;
        for (var i = 0; i < sum.Length; i++)
        {
            carry += scalar[i] + Order[i];
            sum[i] = (byte)carry;
            carry >>= 8;
        }

        return sum;
    }

    internal static byte[] Multiply(ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> element)
    {
        var product = new byte[GroupElement.Size];
        Assert.True(GroupElement.TryMultiply(scalar, element, product));
        return product;
    }

    internal static byte[] HashToGroup(OprfContext context, ReadOnlySpan<byte> input)
    {
        var element = new byte[GroupElement.Size];
        Assert.True(context.TryHashToGroup(input, element));
        return element;
    }

    internal static byte[] ElementAt(byte[] elements, int index) =>
        elements.AsSpan(index * GroupElement.Size, GroupElement.Size).ToArray();

    /// <summary>A batch blinded, evaluated and unblinded: what a question does from end to end.</summary>
    internal static byte[] Pseudonymise(EvaluationKey key, params byte[][] inputs)
    {
        using var blinding = Blinding.Create(inputs);
        Assert.True(key.TryEvaluate(blinding.Elements.Span, out var evaluation));
        Assert.True(blinding.TryUnblind(key.PublicKey.Span, evaluation.Elements, evaluation.Proof, out var pseudonyms));
        return pseudonyms;
    }

    /// <summary>Every encoding of an element that must be refused everywhere.</summary>
    internal static IEnumerable<byte[]> RefusedElements()
    {
        yield return Identity;

        var highBit = GroupElement.Random();
        highBit[^1] |= 0x80;
        yield return highBit;

        var vectors = SharedFiles.ReadJson("vectors/rfc9496-ristretto255.json").GetProperty("invalidEncodings");
        foreach (var vector in vectors.EnumerateArray())
        {
            yield return Hex(vector, "hex");
        }
    }
}
