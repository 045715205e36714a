using System.Security.Cryptography;
using System.Text;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Entries;

public sealed class PublicKeyStatementTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    /// <summary>From the description alone, step by step.</summary>
    [Fact]
    public void Computes_WhatTheDescriptionSays()
    {
        var hex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
        var hash = SHA512.HashData(Encoding.UTF8.GetBytes($"bekend:1:public-key\noverlast\n2\n{hex}\n"));
        byte[] id = hash[..16];
        id[6] = (byte)(0x80 | (id[6] & 0x0f));
        id[8] = (byte)(0x80 | (id[8] & 0x3f));
        RecordField[] fields =
        [
            new("convenant", "overlast"u8.ToArray()), new("publiekeSleutel", Encoding.UTF8.GetBytes(hex)), new("sleutelversie", "2"u8.ToArray()),
        ];

        var statement = new PublicKeyStatement("overlast", 2, Key);

        Assert.Equal(Convert.ToHexString(id), Convert.ToHexString(statement.Id.ToByteArray(bigEndian: true)));
        Assert.Equal(Convert.ToHexString(hash.AsSpan(32)), Convert.ToHexString(statement.RecordKey.Span));
        Assert.True(statement.IsRecordedBy(Entry(statement.Id, RecordCommitment.Payload(hash.AsSpan(32), fields))));
    }

    [Fact]
    public void IsRecordedBy_NoOtherEntry()
    {
        var statement = new PublicKeyStatement("overlast", 2, Key);
        var payload = RecordCommitment.Payload(statement.RecordKey.Span, statement.Fields);
        byte[] otherKey = [.. Key.Reverse()];

        Assert.True(statement.IsRecordedBy(Entry(statement.Id, payload)));
        Assert.False(statement.IsRecordedBy(Entry(Guid.NewGuid(), payload)));
        Assert.False(statement.IsRecordedBy(Entry(statement.Id, MerkleHash.Leaf("x"u8))));
        Assert.False(statement.IsRecordedBy(Entry(statement.Id, payload, EntryType.KeyRotation)));
        foreach (var other in new PublicKeyStatement[] { new("overlast", 1, Key), new("overlas", 2, Key), new("overlast", 2, otherKey) })
        {
            Assert.False(other.IsRecordedBy(Entry(statement.Id, payload)));
            Assert.NotEqual(statement.Id, other.Id);
            Assert.NotEqual(statement.RecordKey.ToArray(), other.RecordKey.ToArray());
        }
    }

    [Theory]
    [InlineData("", 1, 32)]
    [InlineData("a\nb", 1, 32)]
    [InlineData("a", 0, 32)]
    [InlineData("a", 1, 31)]
    [InlineData("a", 1, 33)]
    public void Refuses_WhatIsNoKeyOfACovenant(string covenant, int version, int length) =>
        Assert.ThrowsAny<ArgumentException>(() => new PublicKeyStatement(covenant, version, new byte[length]));

    private static LogEntry Entry(Guid id, Digest payload, EntryType type = EntryType.PublicKey) =>
        new(type, DateTimeOffset.UnixEpoch, 1, id, MerkleHash.Leaf("s"u8), payload);
}
