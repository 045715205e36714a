using System.Text.Json;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Ledger.Tests.Receipts;

public sealed class ReceiptTests
{
    private const string Hash = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    private const string Note = "text\n\n\u2014 name AAAAAAA=\n";

    private static JsonElement Vectors => SharedFiles.Vectors("tlog-proof.json");

    [Fact]
    public void Proves_InclusionInVectors()
    {
        var vectors = Vectors.GetProperty("proofs").EnumerateArray().ToList();
        Assert.Equal(4, vectors.Count);
        foreach (var vector in vectors)
        {
            Assert.True(Proves(vector.GetProperty("proofText").GetString()!, vector.GetProperty("entryUtf8").GetString()!));
            Assert.False(Proves(vector.GetProperty("proofText").GetString()!, "another entry"));
        }
    }

    [Fact]
    public void Proves_NothingElse_WhenVectorIsMangled()
    {
        var vector = Vectors.GetProperty("proofs")[3];
        var text = vector.GetProperty("proofText").GetString()!;
        var witnessLine = text.LastIndexOf('\u2014');
        Assert.All(Mangling.EachByte(text), mangled =>
        {
            // Only the witness's line may change without the proof failing: unknown signatures are ignored.
            var sameButForWitness = mangled.StartsWith(text[..witnessLine], StringComparison.Ordinal);
            Assert.False(!sameButForWitness && Proves(mangled, vector.GetProperty("entryUtf8").GetString()!), mangled);
        });
    }

    [Fact]
    public void Writes_WhatItRead() => Assert.All(Vectors.GetProperty("proofs").EnumerateArray(), vector =>
    {
        var text = vector.GetProperty("proofText").GetString()!;
        Assert.True(Receipt.TryParse(text, out var receipt));
        Assert.Equal(vector.GetProperty("index").GetInt64(), receipt.Index);
        Assert.Null(receipt.Extra);
        Assert.Equal(text, receipt.Format());
    });

    [Fact]
    public void Keeps_ExtraDistinctFromNone()
    {
        Assert.True(Receipt.TryParse($"c2sp.org/tlog-proof@v1\nextra \nindex 0\n\n{Note}", out var empty));
        Assert.True(Receipt.TryParse($"c2sp.org/tlog-proof@v1\nextra YWJj\nindex 0\n\n{Note}", out var some));

        Assert.Equal(0, empty.Extra!.Value.Length);
        Assert.Equal("abc"u8.ToArray(), some.Extra!.Value.ToArray());
        Assert.Contains("\nextra \n", empty.Format(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\0\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nextra YWJj\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nextra YWJj\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nextra YWJj\nextra YWJj\nindex 0\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nextra YW Jj\nindex 0\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nextra YWI\nindex 0\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nextra\nindex 0\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex \n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 00\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex -1\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n" + Hash + "AAAA\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n" + Hash + " " + Hash + "\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n\n" + Hash + "\n\ntext\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n\n")]
    [InlineData(" c2sp.org/tlog-proof@v1\nindex 0\n\n" + Note)]
    public void Refuses_OtherForms(string text) => Assert.False(Receipt.TryParse(text, out _));

    [Fact]
    public void Reads_UpTo63Hashes()
    {
        Assert.True(Receipt.TryParse(With(63), out var receipt));
        Assert.Equal(63, receipt.Proof.Count);
        Assert.False(Receipt.TryParse(With(64), out _));
        Assert.False(Receipt.TryParse(With(65), out _));
        Assert.False(Receipt.TryParse(With(5000), out _));
        Assert.False(Receipt.TryParse(With(64).Replace("index", "extra YWJj\nindex", StringComparison.Ordinal), out _));
        Assert.True(Receipt.TryParse(With(63).Replace("index", "extra YWJj\nindex", StringComparison.Ordinal), out _));

        static string With(int hashes) => $"c2sp.org/tlog-proof@v1\nindex 0\n{string.Concat(Enumerable.Repeat(Hash, hashes))}\n{Note}";
    }

    [Fact]
    public void Throws_WhenItCouldNotBeReadBack()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Receipt(-1, [], null, Note));
        Assert.Throws<ArgumentException>(() => new Receipt(0, new Digest[64], null, Note));
        Assert.Throws<ArgumentException>(() => new Receipt(0, [], null, "no note"));
    }

    private static bool Proves(string proofText, string entry) =>
        NoteVerifier.TryParse(Vectors.GetProperty("logVkey").GetString()!, out var log)
        && Receipt.TryParse(proofText, out var receipt)
        && SignedNote.TryOpen(receipt.Checkpoint, log, out var text)
        && Checkpoint.TryParse(text, out var checkpoint)
        && InclusionProof.Check(
            receipt.Proof, receipt.Index, checkpoint.Size, MerkleHash.Leaf(System.Text.Encoding.UTF8.GetBytes(entry)), checkpoint.Root);
}
