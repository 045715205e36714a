using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Tests.Notes;

public sealed class NoteVerifierTests
{
    private const string Vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    [Fact]
    public void Reads_VectorsAndWritesThemBack()
    {
        var vkeys = NoteVectors.File.GetProperty("notes").EnumerateArray().Select(note => NoteVectors.Text(note, "vkey")).ToList();
        Assert.Equal(4, vkeys.Count);
        Assert.All(vkeys, vkey =>
        {
            Assert.True(NoteVerifier.TryParse(vkey, out var verifier));
            Assert.Equal(vkey, verifier.Format());
        });
    }

    [Fact]
    public void Refuses_BadVectors()
    {
        var vkeys = NoteVectors.File.GetProperty("badVkeys").EnumerateArray().Select(bad => NoteVectors.Text(bad, "vkey")).ToList();
        Assert.Equal(2, vkeys.Count);
        Assert.All(vkeys, vkey => Assert.False(NoteVerifier.TryParse(vkey, out _)));
    }

    [Fact]
    public void Refuses_WitnessKey() =>
        // Type 04 signs something else than the text; taking it for type 01 would accept what it never said.
        Assert.False(NoteVerifier.TryParse(NoteVectors.Text(NoteVectors.Cosigned, "witnessVkey"), out _));

    [Fact]
    public void Reads_NameAndHash()
    {
        Assert.True(NoteVerifier.TryParse(Vkey, out var verifier));
        Assert.Equal("PeterNeumann", verifier.Name);
        Assert.Equal(0xc74f20a3, verifier.KeyHash);
    }

    [Fact]
    public void Refuses_EveryMangledByte() =>
        Assert.All(Mangling.EachByte(Vkey), mangled => Assert.False(NoteVerifier.TryParse(mangled, out _), mangled));

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("++")]
    [InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n")]
    [InlineData(" PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhM QegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void Refuses_OtherSpellings(string vkey) => Assert.False(NoteVerifier.TryParse(vkey, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public void Refuses_SignatureOfAnotherLength(int length)
    {
        Assert.True(NoteVerifier.TryParse(Vkey, out var verifier));
        Assert.False(verifier.Verify("text\n"u8, new byte[length]));
    }

    [Theory]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")]
    public void Refuses_KeyOfSmallOrder(string publicKey)
    {
        // Under such a key R = A, S = 0 verifies for some or all messages in a careless implementation.
        var key = Convert.FromHexString(publicKey);
        var verifier = NoteVerifier.Of("small", key);
        for (var i = 0; i < 16; i++)
        {
            byte[] message = [(byte)i];
            Assert.False(verifier.Verify(message, [.. key, .. new byte[32]]));
            Assert.False(verifier.Verify(message, [1, .. new byte[63]]));
        }
    }

    [Fact]
    public void Refuses_SecondSpellingOfASignature()
    {
        using var signer = NoteSigner.Generate("log");
        Assert.True(SignedNote.TryParse(signer.Sign("text\n"), out var note));
        var signature = note.Signatures[0].Value.ToArray();
        Assert.True(signer.Verifier.Verify("text\n"u8, signature));

        // S + ℓ is the same number modulo ℓ; RFC 8032 demands S < ℓ.
        var order = Convert.FromHexString("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        var carry = 0;
        for (var i = 0; i < 32; i++)
        {
            carry += signature[32 + i] + order[i];
            signature[32 + i] = (byte)carry;
            carry >>= 8;
        }

        Assert.Equal(0, carry);
        Assert.False(signer.Verifier.Verify("text\n"u8, signature));
    }
}
