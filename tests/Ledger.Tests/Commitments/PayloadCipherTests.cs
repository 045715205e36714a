using System.Security.Cryptography;
using Bekend.Ledger.Commitments;
using static Bekend.Ledger.Tests.Commitments.SampleRecord;

namespace Bekend.Ledger.Tests.Commitments;

public sealed class PayloadCipherTests
{
    private static readonly byte[] Plaintext = [.. "{\"doel\":\"triage\"}"u8];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    public void Decrypts_WhatItEncrypted(int length)
    {
        var plaintext = RandomNumberGenerator.GetBytes(length);
        var box = PayloadCipher.Encrypt(Key, plaintext, Id);

        Assert.Equal(length + 28, box.Length);
        Assert.True(PayloadCipher.TryDecrypt(Key, box, Id, out var decrypted));
        Assert.Equal(plaintext, decrypted);
    }

    [Fact]
    public void Decrypts_WhatTheWrittenFormulaMakes()
    {
        var box = new byte[12 + Plaintext.Length + 16];
        using var aes = new AesGcm(Convert.FromHexString(PayloadKeyHex), 16);
        aes.Encrypt(box.AsSpan(0, 12), Plaintext, box.AsSpan(12, Plaintext.Length), box.AsSpan(^16..), Id.ToByteArray(bigEndian: true));

        Assert.True(PayloadCipher.TryDecrypt(Key, box, Id, out var decrypted));
        Assert.Equal(Plaintext, decrypted);
    }

    [Fact]
    public void Encrypts_DifferentlyEachTime() => Assert.Equal(
        100, Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(PayloadCipher.Encrypt(Key, Plaintext, Id)[..12])).Distinct().Count());

    [Fact]
    public void Refuses_EveryMangledByte()
    {
        var box = PayloadCipher.Encrypt(Key, Plaintext, Id);
        Assert.All(Mangling.EachByte(box).Where(mangled => !mangled.AsSpan().SequenceEqual(box)), mangled =>
        {
            Assert.False(PayloadCipher.TryDecrypt(Key, mangled, Id, out var decrypted));
            Assert.Null(decrypted);
        });
    }

    [Fact]
    public void Refuses_OtherKeyOrEntry()
    {
        var box = PayloadCipher.Encrypt(Key, Plaintext, Id);
        for (var i = 0; i < 32; i++)
        {
            var key = Key;
            key[i] ^= 1;
            Assert.False(PayloadCipher.TryDecrypt(key, box, Id, out _));
        }

        Assert.False(PayloadCipher.TryDecrypt(Key, box, Guid.NewGuid(), out _));
        Assert.False(PayloadCipher.TryDecrypt(Key, box, Guid.Empty, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(33)]
    public void Throws_WhenKeyHasAnotherLength(int length)
    {
        Assert.Throws<ArgumentException>(() => PayloadCipher.Encrypt(new byte[length], Plaintext, Id));
        Assert.Throws<ArgumentException>(() => PayloadCipher.TryDecrypt(new byte[length], new byte[60], Id, out _));
    }
}
