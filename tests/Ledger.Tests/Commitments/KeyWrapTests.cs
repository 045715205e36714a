using System.Security.Cryptography;
using Bekend.Ledger.Commitments;
using static Bekend.Ledger.Tests.Commitments.SampleRecord;

namespace Bekend.Ledger.Tests.Commitments;

public sealed class KeyWrapTests
{
    private readonly byte[] _recordKey = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void Unwraps_WhatItWrapped()
    {
        var wrapped = KeyWrap.Wrap(Key, _recordKey, Id);

        Assert.Equal(60, wrapped.Length);
        Assert.True(KeyWrap.TryUnwrap(Key, wrapped, Id, out var unwrapped));
        Assert.Equal(_recordKey, unwrapped);
        Assert.NotEqual(wrapped, KeyWrap.Wrap(Key, _recordKey, Id));
    }

    [Fact]
    public void Unwraps_WhatTheWrittenFormulaMakes()
    {
        var wrapped = new byte[60];
        using var aes = new AesGcm(Convert.FromHexString(WrapKeyHex), 16);
        aes.Encrypt(wrapped.AsSpan(0, 12), _recordKey, wrapped.AsSpan(12, 32), wrapped.AsSpan(44), Id.ToByteArray(bigEndian: true));

        Assert.True(KeyWrap.TryUnwrap(Key, wrapped, Id, out var unwrapped));
        Assert.Equal(_recordKey, unwrapped);
    }

    [Fact]
    public void Refuses_EveryMangledByte()
    {
        var wrapped = KeyWrap.Wrap(Key, _recordKey, Id);
        Assert.All(Mangling.EachByte(wrapped).Where(mangled => !mangled.AsSpan().SequenceEqual(wrapped)), mangled =>
        {
            Assert.False(KeyWrap.TryUnwrap(Key, mangled, Id, out var unwrapped));
            Assert.Null(unwrapped);
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Refuses_SealedKeyOfAnotherLength(int length)
    {
        var wrapped = new byte[12 + length + 16];
        using var aes = new AesGcm(Convert.FromHexString(WrapKeyHex), 16);
        aes.Encrypt(
            wrapped.AsSpan(0, 12), new byte[length], wrapped.AsSpan(12, length), wrapped.AsSpan(^16..), Id.ToByteArray(bigEndian: true));

        Assert.False(KeyWrap.TryUnwrap(Key, wrapped, Id, out _));
    }

    [Fact]
    public void Refuses_OtherBucketOrEntry()
    {
        var wrapped = KeyWrap.Wrap(Key, _recordKey, Id);
        Assert.False(KeyWrap.TryUnwrap(RandomNumberGenerator.GetBytes(32), wrapped, Id, out _));
        Assert.False(KeyWrap.TryUnwrap(Key, wrapped, Guid.NewGuid(), out _));
    }

    [Fact]
    public void Tells_WrappedKeyFromPayload()
    {
        var payload = PayloadCipher.Encrypt(Key, _recordKey, Id);
        Assert.Equal(60, payload.Length);
        Assert.False(KeyWrap.TryUnwrap(Key, payload, Id, out _));
        Assert.False(PayloadCipher.TryDecrypt(Key, KeyWrap.Wrap(Key, _recordKey, Id), Id, out _));
    }

    [Fact]
    public void Throws_WhenKeyHasAnotherLength()
    {
        Assert.Throws<ArgumentException>(() => KeyWrap.Wrap(new byte[31], _recordKey, Id));
        Assert.Throws<ArgumentException>(() => KeyWrap.Wrap(Key, new byte[31], Id));
        Assert.Throws<ArgumentException>(() => KeyWrap.TryUnwrap(new byte[31], new byte[60], Id, out _));
    }
}
