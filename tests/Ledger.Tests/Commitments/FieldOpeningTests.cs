using Bekend.Ledger.Commitments;
using Bekend.Ledger.Merkle;
using static Bekend.Ledger.Tests.Commitments.SampleRecord;

namespace Bekend.Ledger.Tests.Commitments;

public sealed class FieldOpeningTests
{
    [Fact]
    public void Opens_EveryFieldOfEveryCount()
    {
        for (var count = 1; count <= 20; count++)
        {
            var fields = Enumerable.Range(0, count).Select(i => Field($"veld-{i}", $"waarde-{i}")).ToList();
            var commitment = RecordCommitment.Payload(Key, fields);
            foreach (var field in fields)
            {
                var opening = FieldOpening.Prove(Key, fields, field.Name);
                Assert.Equal(field.Value, opening.Field.Value);
                Assert.Equal(count, opening.Count);
                Assert.True(opening.Check(commitment));
            }
        }
    }

    [Fact]
    public void Opens_OnePseudonymOfASubject()
    {
        var fields = RecordCommitment.SubjectFields(Pseudonyms);
        var opening = FieldOpening.Prove(Key, fields, "subject/1");

        Assert.Equal(Pseudonyms[0], opening.Field.Value.ToArray());
        Assert.True(opening.Check(RecordCommitment.Subject(Key, Pseudonyms)));
        Assert.False(opening.Check(RecordCommitment.Payload(Key, Fields)));
    }

    [Fact]
    public void Refuses_AnyOtherFieldSaltPathOrPosition()
    {
        var commitment = RecordCommitment.Payload(Key, Fields);
        var opening = FieldOpening.Prove(Key, Fields, "doel");
        Assert.True(opening.Check(commitment));

        Assert.All(Mangling.EachByte("triage"), value => Assert.False((opening with { Field = Field("doel", value) }).Check(commitment)));
        Assert.All(Mangling.EachByte("doel").Where(name => name.Length > 0), name =>
            Assert.False((opening with { Field = Field(name, "triage") }).Check(commitment)));
        Assert.False((opening with { Field = Field("doe", "ltriage") }).Check(commitment));

        var salt = opening.Salt.ToArray();
        Assert.All(Mangling.EachByte(salt).Where(other => !other.AsSpan().SequenceEqual(salt)), other =>
            Assert.False((opening with { Salt = other }).Check(commitment)));

        for (var i = 0; i < opening.Path.Count * Digest.Size; i++)
        {
            var path = opening.Path.ToArray();
            var hash = path[i / Digest.Size].ToArray();
            hash[i % Digest.Size] ^= 0x40;
            path[i / Digest.Size] = Digest.From(hash);
            Assert.False((opening with { Path = path }).Check(commitment));
        }

        Assert.False((opening with { Path = [] }).Check(commitment));
        Assert.False((opening with { Path = [.. opening.Path, commitment] }).Check(commitment));
        Assert.All([-1, 0, 2, 3, int.MaxValue], index => Assert.False((opening with { Index = index }).Check(commitment)));
        Assert.All([-1, 0, 1, 2, 5], count => Assert.False((opening with { Count = count }).Check(commitment)));
        Assert.False(opening.Check(MerkleHash.Empty));
    }

    [Fact]
    public void Refuses_SaltThatHmacWouldTakeForTheSame()
    {
        // HMAC pads a key with zeros: 32 bytes and the same followed by zeros are one key to it.
        var opening = FieldOpening.Prove(Key, Fields, "doel");
        byte[] padded = [.. opening.Salt.Span, 0];
        Assert.False((opening with { Salt = padded }).Check(RecordCommitment.Payload(Key, Fields)));
    }

    [Fact]
    public void Opens_NothingOfTheOtherFields()
    {
        var opening = FieldOpening.Prove(Key, Fields, "doel");
        foreach (var other in Fields.Where(field => field.Name != "doel"))
        {
            var salt = FieldOpening.Prove(Key, Fields, other.Name).Salt;
            Assert.False(salt.Span.SequenceEqual(opening.Salt.Span));
        }

        // The salt given away is neither of the keys that protect the whole record.
        Assert.NotEqual(PayloadKeyHex, Convert.ToHexStringLower(opening.Salt.Span));
        Assert.NotEqual(
            PayloadKeyHex,
            Convert.ToHexStringLower(FieldOpening.Prove(Key, [Field("bekend:payload:1", "")], "bekend:payload:1").Salt.Span));
    }

    [Fact]
    public void Throws_WhenThereIsNoSuchField() =>
        Assert.Throws<ArgumentException>(() => FieldOpening.Prove(Key, Fields, "zaak"));
}
