using System.Security.Cryptography;
using System.Text;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Merkle;
using static Bekend.Ledger.Tests.Commitments.SampleRecord;

namespace Bekend.Ledger.Tests.Commitments;

public sealed class RecordCommitmentTests
{
    [Fact]
    public void Commits_AsTheIndependentProgramDid()
    {
        var sixteen = Enumerable.Range(0, 16).Select(i => Enumerable.Repeat((byte)i, 32).ToArray()).ToList();

        Assert.Equal(PayloadHex, Hex(RecordCommitment.Payload(Key, Fields)));
        Assert.Equal(SubjectHex, Hex(RecordCommitment.Subject(Key, Pseudonyms)));
        Assert.Equal(Subject16Hex, Hex(RecordCommitment.Subject(Key, sixteen)));
    }

    [Fact]
    public void Commits_ByTheWrittenFormula()
    {
        var salt = HKDF.DeriveKey(HashAlgorithmName.SHA256, Key, 32, salt: [], info: "doel"u8.ToArray());
        byte[] message = [0, 4, .. "doel"u8, .. "triage"u8];
        var commitment = HMACSHA256.HashData(salt, message);

        Assert.Equal(SHA256.HashData([0, .. commitment]), RecordCommitment.Payload(Key, [Field("doel", "triage")]).ToArray());
    }

    [Fact]
    public void Ignores_TheOrderOfFieldsAndPseudonyms()
    {
        var random = new Random(2);
        var fields = Enumerable.Range(0, 12).Select(i => Field($"veld-{i}", $"waarde-{i}")).ToArray();
        var pseudonyms = Enumerable.Range(0, 16).Select(_ => RandomNumberGenerator.GetBytes(32)).ToArray();
        var (payload, subject) = (RecordCommitment.Payload(Key, fields), RecordCommitment.Subject(Key, pseudonyms));
        for (var i = 0; i < 50; i++)
        {
            random.Shuffle(fields);
            random.Shuffle(pseudonyms);
            Assert.Equal(payload, RecordCommitment.Payload(Key, fields));
            Assert.Equal(subject, RecordCommitment.Subject(Key, pseudonyms));
        }
    }

    [Fact]
    public void Leaves_TheCallersFieldsInTheirOrder()
    {
        var fields = Fields;
        RecordCommitment.Payload(Key, fields);
        Assert.Equal(["organisatie", "doel", "bekend"], fields.Select(field => field.Name));
    }

    [Fact]
    public void Sorts_ByUtf8AndNotByUtf16()
    {
        // U+FF5E sorts before U+1F512 in UTF-8 and after it in UTF-16.
        var names = new[] { "\uff5e", "\U0001F512" };
        var leaves = names.Select(name =>
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            byte[] message = [0, (byte)bytes.Length, .. bytes, 1];
            return MerkleHash.Leaf(HMACSHA256.HashData(
                HKDF.DeriveKey(HashAlgorithmName.SHA256, Key, 32, salt: [], info: bytes), message));
        });

        Assert.Equal(
            MerkleHash.RootOf([.. leaves]),
            RecordCommitment.Payload(Key, [.. names.Reverse().Select(name => new RecordField(name, new byte[] { 1 }))]));
    }

    [Fact]
    public void Changes_WithEveryByteOfValueNameOrKey()
    {
        var original = RecordCommitment.Payload(Key, Fields);
        foreach (var field in Fields)
        {
            var others = Fields.Where(other => other.Name != field.Name).ToList();
            foreach (var value in Mangling.EachByte(field.Value.ToArray()).Where(value => !value.AsSpan().SequenceEqual(field.Value.Span)))
            {
                Assert.NotEqual(original, RecordCommitment.Payload(Key, [.. others, new RecordField(field.Name, value)]));
            }

            foreach (var name in Mangling.EachByte(field.Name).Where(name => name.Length > 0))
            {
                Assert.NotEqual(original, RecordCommitment.Payload(Key, [.. others, new RecordField(name, field.Value)]));
            }

            Assert.NotEqual(original, RecordCommitment.Payload(Key, others));
        }

        for (var i = 0; i < 32; i++)
        {
            var key = Key;
            key[i] ^= 1;
            Assert.NotEqual(original, RecordCommitment.Payload(key, Fields));
        }
    }

    [Fact]
    public void Tells_WhereNameEndsAndValueBegins() => Assert.NotEqual(
        RecordCommitment.Payload(Key, [Field("ab", "c")]), RecordCommitment.Payload(Key, [Field("a", "bc")]));

    [Fact]
    public void Counts_APseudonymOnce()
    {
        Assert.Equal(RecordCommitment.Subject(Key, Pseudonyms), RecordCommitment.Subject(Key, [.. Pseudonyms, .. Pseudonyms]));
        Assert.NotEqual(RecordCommitment.Subject(Key, Pseudonyms), RecordCommitment.Subject(Key, Pseudonyms[..1]));
    }

    [Fact]
    public void Separates_SubjectFromPayload()
    {
        var fields = RecordCommitment.SubjectFields(Pseudonyms);
        Assert.Equal(["subject/0", "subject/1"], fields.Select(field => field.Name));
        Assert.Throws<ArgumentException>(() => RecordCommitment.Payload(Key, fields));
        Assert.Throws<ArgumentException>(() => RecordCommitment.Payload(Key, [Field("subject/", "")]));
    }

    [Fact]
    public void Commits_ToNothingAsTheEmptyTree()
    {
        Assert.Equal(MerkleHash.Empty, RecordCommitment.Payload(Key, []));
        Assert.Equal(MerkleHash.Empty, RecordCommitment.Subject(Key, []));
    }

    [Fact]
    public void Refuses_NameUsedTwice() =>
        Assert.Throws<ArgumentException>(() => RecordCommitment.Payload(Key, [.. Fields, Field("doel", "casus")]));

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(33)]
    public void Refuses_KeyOfAnotherLength(int length)
    {
        Assert.Throws<ArgumentException>(() => RecordCommitment.Payload(new byte[length], Fields));
        Assert.Throws<ArgumentException>(() => RecordCommitment.Subject(new byte[length], Pseudonyms));
    }

    [Fact]
    public void Refuses_BadFieldNames()
    {
        Assert.Throws<ArgumentException>(() => Field("", "value"));
        Assert.Throws<EncoderFallbackException>(() => Field("\U0001F512"[..1], "value"));
        Assert.Throws<ArgumentException>(() => Field(new string('é', 32_768), "value"));
        Assert.Equal(65_535, Encoding.UTF8.GetByteCount(Field(new string('é', 32_767) + "a", "value").Name));
    }

    [Fact]
    public void Prints_NoValue() => Assert.Equal("bsn", Field("bsn", "999990019").ToString());

    private static string Hex(Digest digest) => Convert.ToHexStringLower(digest.ToArray());
}
