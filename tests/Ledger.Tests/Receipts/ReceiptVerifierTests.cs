using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Tests.Commitments;

namespace Bekend.Ledger.Tests.Receipts;

public sealed class ReceiptVerifierTests
{
    [Fact]
    public void Accepts_EveryEntryOfLogsOfManySizes()
    {
        foreach (var size in new[] { 1, 2, 3, 5, 8, 13, 64, 65 })
        {
            using var log = new SampleLog(size);
            for (var index = 0; index < size; index++)
            {
                var valid = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(log.ReceiptFor(index), log.Verifier));
                Assert.Equal(SampleLog.EntryAt(index), valid.Entry);
                Assert.Equal(log.Checkpoint, valid.Checkpoint);
                Assert.Equal(index, valid.Index);
            }
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 5)]
    [InlineData(4, 5)]
    public void Refuses_EveryMangledByte(int index, int size)
    {
        using var log = new SampleLog(size);
        Assert.All(
            Mangling.EachByte(log.ReceiptFor(index)),
            mangled => Assert.IsType<ReceiptResult.Invalid>(ReceiptVerifier.Verify(mangled, log.Verifier)));
    }

    [Fact]
    public void Proves_TheSameOrNothing_WhenAWitnessLineIsMangled()
    {
        using var log = new SampleLog(5);
        using var witness = NoteSigner.Import("example.com/witness", SampleRecord.Key);
        var text = log.Checkpoint.Format();
        var receipt = log.ReceiptFor(2) + witness.Sign(text)[(text.Length + 1)..];
        var witnessLine = receipt.LastIndexOf('\u2014');
        var expected = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt, log.Verifier));

        // A verifier that does not know the witness ignores its line, mangled or not, as long as it has the form of one.
        // Everything before that line must be untouched, and what is proved must not change.
        var harmless = 0;
        foreach (var mangled in Mangling.EachByte(receipt))
        {
            if (ReceiptVerifier.Verify(mangled, log.Verifier) is ReceiptResult.Valid valid)
            {
                harmless++;
                Assert.Equal(expected, valid);
                Assert.Equal(receipt[..witnessLine], mangled[..witnessLine]);
            }
        }

        Assert.InRange(harmless, 1, 2000);
    }

    [Fact]
    public void Refuses_WhatIsNoReceipt()
    {
        using var log = new SampleLog(1);
        AssertInvalid("not a c2sp.org/tlog-proof@v1 receipt", "", log);
        AssertInvalid("not a c2sp.org/tlog-proof@v1 receipt", log.Signer.Sign(log.Checkpoint.Format()), log);
    }

    [Fact]
    public void Refuses_CheckpointOfAnotherKeyOfThatName()
    {
        using var log = new SampleLog(3);
        using var impostor = NoteSigner.Generate(SampleLog.Origin);
        var receipt = Assert.IsType<Receipt>(Parse(log.ReceiptFor(1)));
        var forged = new Receipt(receipt.Index, receipt.Proof, receipt.Extra, impostor.Sign(log.Checkpoint.Format())).Format();

        AssertInvalid("the checkpoint is not signed by this log", forged, log);
    }

    [Fact]
    public void Refuses_SignedTextThatIsNoCheckpoint()
    {
        using var log = new SampleLog(3);
        AssertInvalid("the signed text is not a checkpoint", log.ReceiptFor(1, SampleLog.EntryAt(1).Format(), "hello\n"), log);
    }

    [Fact]
    public void Refuses_CheckpointOfAnotherOrigin()
    {
        using var log = new SampleLog(3);
        var text = log.Checkpoint.Format().Replace(SampleLog.Origin, "example.com/other", StringComparison.Ordinal);
        AssertInvalid("the checkpoint is of another log", log.ReceiptFor(1, SampleLog.EntryAt(1).Format(), text), log);
    }

    [Fact]
    public void Refuses_ReceiptWithoutAnEntry()
    {
        using var log = new SampleLog(3);
        var text = log.Checkpoint.Format();
        AssertInvalid("the receipt holds no entry of this format", log.ReceiptFor(1, null, text), log);
        AssertInvalid("the receipt holds no entry of this format", log.ReceiptFor(1, [], text), log);
        AssertInvalid("the receipt holds no entry of this format", log.ReceiptFor(1, SampleLog.EntryAt(1).Format()[1..], text), log);
    }

    [Fact]
    public void Refuses_EntryThatIsNotAtThisPosition()
    {
        using var log = new SampleLog(3);
        var text = log.Checkpoint.Format();
        for (var other = 0; other < 4; other++)
        {
            var result = ReceiptVerifier.Verify(log.ReceiptFor(1, SampleLog.EntryAt(other).Format(), text), log.Verifier);
            Assert.Equal(other == 1, result is ReceiptResult.Valid);
        }
    }

    [Fact]
    public void Refuses_EveryMangledByteOfTheEntry()
    {
        using var log = new SampleLog(3);
        var text = log.Checkpoint.Format();
        var entry = SampleLog.EntryAt(1).Format();
        Assert.All(Mangling.EachByte(entry).Where(mangled => !mangled.AsSpan().SequenceEqual(entry)), mangled =>
            Assert.IsType<ReceiptResult.Invalid>(ReceiptVerifier.Verify(log.ReceiptFor(1, mangled, text), log.Verifier)));
    }

    [Fact]
    public void Refuses_InnerNodeAsEntry()
    {
        // A node's two children are 64 bytes and an entry 122; the prefix would refuse them even at equal length.
        using var log = new SampleLog(2);
        byte[] children = [.. Enumerable.Range(0, 2).SelectMany(i => MerkleHash.Leaf(SampleLog.EntryAt(i).Format()).ToArray())];
        var forged = new Receipt(0, [], children, log.Signer.Sign(log.Checkpoint.Format())).Format();
        Assert.IsType<ReceiptResult.Invalid>(ReceiptVerifier.Verify(forged, log.Verifier));
    }

    [Fact]
    public void Accepts_CheckpointWithExtensionLines()
    {
        using var log = new SampleLog(3);
        var receipt = log.ReceiptFor(1, SampleLog.EntryAt(1).Format(), log.Checkpoint.Format() + "extension\n");
        Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt, log.Verifier));
    }

    private static Receipt? Parse(string text) => Receipt.TryParse(text, out var receipt) ? receipt : null;

    private static void AssertInvalid(string reason, string receipt, SampleLog log) =>
        Assert.Equal(new ReceiptResult.Invalid(reason), ReceiptVerifier.Verify(receipt, log.Verifier));
}
