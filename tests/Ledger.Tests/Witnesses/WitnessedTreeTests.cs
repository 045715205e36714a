using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Tests.Merkle;
using Bekend.Ledger.Witnesses;

namespace Bekend.Ledger.Tests.Witnesses;

public sealed class WitnessedTreeTests
{
    private static readonly MemoryNodes Nodes = MemoryNodes.OfSize(40);

    [Fact]
    public void Answers_AsSpecified_OneAfterAnother()
    {
        var vectors = SharedFiles.Vectors("tlog-witness-add-checkpoint.json");
        var log = NoteVerifier.Of(vectors.GetProperty("logOrigin").GetString()!, Convert.FromHexString(vectors.GetProperty("logPublicKeyHex").GetString()!));
        var tree = WitnessedTree.None;
        var count = 0;
        foreach (var vector in vectors.GetProperty("cases").EnumerateArray())
        {
            var text = vector.GetProperty("request").GetString()!;
            Assert.True(WitnessRequest.TryParse(text, out var request), text);
            Assert.Equal(text, request.Format());
            var result = tree.Check(request, log);

            Assert.Equal(404 == vector.GetProperty("statusTlogWitnessV1").GetInt32(), request.Origin != log.Name);

            // A log that is not known is for the server to refuse, before any key can be chosen: 404 there, and no valid signature here.
            var expected = vector.GetProperty("statusTlogWitnessV1").GetInt32();
            Assert.Equal(expected == 404 ? 403 : expected, result.Status);
            if (result is WitnessResult.OtherSize other)
            {
                Assert.Equal(vector.GetProperty("assert").GetString(), $"body == \"{other.Seen}\\n\"");
            }

            tree = result is WitnessResult.Extended extended ? extended.Tree : tree;
            count++;
        }

        Assert.Equal(9, count);
    }

    [Fact]
    public void Refuses_EveryMangledByteOfARequest()
    {
        using var log = NoteSigner.Generate("example.com/log");
        var tree = new WitnessedTree(5, RootOf(5));
        var text = Request(log, 5, 13).Format();
        Assert.IsType<WitnessResult.Extended>(tree.Check(Parse(text), log.Verifier));
        foreach (var mangled in Mangling.EachByte(text))
        {
            Assert.False(WitnessRequest.TryParse(mangled, out var request) && tree.Check(request, log.Verifier) is WitnessResult.Extended, mangled);
        }
    }

    [Fact]
    public void Extends_FromEverySizeToEveryLaterOne_AndNeverBack()
    {
        using var log = NoteSigner.Generate("example.com/log");
        for (var seen = 0; seen <= 20; seen++)
        {
            var tree = seen == 0 ? WitnessedTree.None : new WitnessedTree(seen, RootOf(seen));
            for (var size = 1; size <= 40; size++)
            {
                var result = size < seen ? tree.Check(new WitnessRequest(size, [], Signed(log, size, RootOf(size))), log.Verifier) : tree.Check(Request(log, seen, size), log.Verifier);
                Assert.Equal(size < seen ? new WitnessResult.OtherSize(seen) : new WitnessResult.Extended(new(size, RootOf(size))), result);
            }
        }
    }

    [Fact]
    public void Refuses_AnotherTreeOfTheSameSize()
    {
        using var log = NoteSigner.Generate("example.com/log");
        var tree = new WitnessedTree(5, RootOf(5));

        Assert.Equal(new WitnessResult.OtherSize(5), tree.Check(new WitnessRequest(5, [], Signed(log, 5, RootOf(4))), log.Verifier));
        Assert.Equal(new WitnessResult.NotConsistent(), tree.Check(new WitnessRequest(5, [RootOf(1)], Signed(log, 5, RootOf(5))), log.Verifier));
        Assert.Equal(new WitnessResult.NotConsistent(), tree.Check(new WitnessRequest(5, Request(log, 5, 9).Proof, Signed(log, 9, RootOf(8))), log.Verifier));
    }

    [Fact]
    public void Refuses_WhatIsNoCheckpointOfThisLog()
    {
        using var log = NoteSigner.Generate("example.com/log");
        using var other = NoteSigner.Generate("example.com/log");
        var tree = WitnessedTree.None;

        Assert.Equal(new WitnessResult.NotSigned(), tree.Check(Request(log, 0, 3), other.Verifier));
        Assert.Equal(new WitnessResult.NotSigned(), tree.Check(new WitnessRequest(0, [], string.Empty), log.Verifier));
        Assert.Equal(new WitnessResult.Malformed(), tree.Check(new WitnessRequest(0, [], log.Sign("no checkpoint\n")), log.Verifier));
        Assert.Equal(new WitnessResult.Malformed(), tree.Check(new WitnessRequest(0, [], log.Sign(new Checkpoint("elsewhere", 3, RootOf(3)).Format())), log.Verifier));
        Assert.Equal(new WitnessResult.Malformed(), new WitnessedTree(9, RootOf(9)).Check(new WitnessRequest(9, [], Signed(log, 3, RootOf(3))), log.Verifier));
        Assert.Equal(new WitnessResult.NotConsistent(), tree.Check(new WitnessRequest(0, [RootOf(1)], Signed(log, 3, RootOf(3))), log.Verifier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n")]
    [InlineData("old 00\n\nCHECKPOINT")]
    [InlineData("old -1\n\nCHECKPOINT")]
    [InlineData("old\n\nCHECKPOINT")]
    [InlineData("Old 0\n\nCHECKPOINT")]
    [InlineData("old 0\r\n\nCHECKPOINT")]
    [InlineData("old 0\nAAAA\n\nCHECKPOINT")]
    [InlineData("old 9223372036854775808\n\nCHECKPOINT")]
    public void Refuses_OtherForms(string text)
    {
        using var log = NoteSigner.Generate("example.com/log");
        Assert.False(WitnessRequest.TryParse(text.Replace("CHECKPOINT", Signed(log, 3, RootOf(3)), StringComparison.Ordinal), out _));
    }

    [Fact]
    public void Reads_SixtyThreeHashesAndNoMore()
    {
        using var log = NoteSigner.Generate("example.com/log");
        var (line, checkpoint) = (RootOf(1) + "\n", Signed(log, 3, RootOf(3)));
        Assert.True(WitnessRequest.TryParse("old 1\n" + string.Concat(Enumerable.Repeat(line, 63)) + "\n" + checkpoint, out _));
        Assert.False(WitnessRequest.TryParse("old 1\n" + string.Concat(Enumerable.Repeat(line, 64)) + "\n" + checkpoint, out _));
        Assert.Throws<ArgumentException>(() => new WitnessRequest(1, new Digest[64], Signed(log, 3, RootOf(3))));
    }

    private static WitnessRequest Request(NoteSigner log, int from, int to) =>
        new(from, from == 0 ? [] : ConsistencyProof.Prove(from, to, Nodes), Signed(log, to, RootOf(to)));

    private static string Signed(NoteSigner log, int size, Digest root) => log.Sign(new Checkpoint("example.com/log", size, root).Format());

    private static WitnessRequest Parse(string text) => WitnessRequest.TryParse(text, out var request) ? request : throw new InvalidOperationException(text);

    private static Digest RootOf(int size) => Frontier.Load(size, Nodes).Root;
}
