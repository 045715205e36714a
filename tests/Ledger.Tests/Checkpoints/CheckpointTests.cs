using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Tests.Checkpoints;

public sealed class CheckpointTests
{
    private const string Root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private const string Text = "example.com/behind-the-sofa\n20852163\n" + Root + "\n";

    [Fact]
    public void Reads_CheckpointsOfAnotherLog()
    {
        var log = SharedFiles.Vectors("tlog-tiles-tessera-testlog.json");
        Assert.True(NoteVerifier.TryParse(log.GetProperty("vkey").GetString()!, out var verifier));
        var count = 0;
        foreach (var signed in log.GetProperty("checkpoints").EnumerateObject())
        {
            Assert.True(SignedNote.TryOpen(signed.Value.GetString()!, verifier, out var text));
            Assert.True(Checkpoint.TryParse(text, out var checkpoint));
            Assert.Equal("example.com/log/testdata", checkpoint.Origin);
            Assert.Equal(signed.Name, $"{checkpoint.Size}");
            Assert.Equal(text, checkpoint.Format());
            count++;
        }

        Assert.Equal(log.GetProperty("checkpoints").EnumerateObject().Count(), count);
        Assert.InRange(count, 16, 100);
    }

    [Fact]
    public void Refuses_EveryMangledByteOfASignedCheckpoint()
    {
        var log = SharedFiles.Vectors("tlog-tiles-tessera-testlog.json");
        Assert.True(NoteVerifier.TryParse(log.GetProperty("vkey").GetString()!, out var verifier));
        foreach (var mangled in Mangling.EachByte(log.GetProperty("checkpoints").GetProperty("13").GetString()!))
        {
            Assert.False(SignedNote.TryOpen(mangled, verifier, out var text) && Checkpoint.TryParse(text, out _), mangled);
        }
    }

    [Fact]
    public void Reads_NoOtherCheckpointAsThisOne()
    {
        Assert.True(Checkpoint.TryParse(Text, out var original));
        foreach (var mangled in Mangling.EachByte(Text))
        {
            // Another origin, size or root is another checkpoint, well-formed or not; it must not read as this one.
            Assert.False(Checkpoint.TryParse(mangled, out var other) && other == original, mangled);
        }
    }

    [Fact]
    public void Writes_ThreeLines()
    {
        Assert.True(Digest.TryParse(Root, out var root));
        var checkpoint = new Checkpoint("example.com/behind-the-sofa", 20852163, root);

        Assert.Equal(Text, checkpoint.Format());
        Assert.True(Checkpoint.TryParse(Text, out var parsed));
        Assert.Equal(checkpoint, parsed);
    }

    [Fact]
    public void Tolerates_ExtensionLines()
    {
        Assert.True(Checkpoint.TryParse(Text + "extension one\nextension two\n", out var parsed));
        Assert.Equal(Text, parsed.Format());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n\n")]
    [InlineData("origin\n1\n")]
    [InlineData("origin\n1\n" + Root)]
    [InlineData("\n1\n" + Root + "\n")]
    [InlineData("origin\n\n" + Root + "\n")]
    [InlineData("origin\n01\n" + Root + "\n")]
    [InlineData("origin\n00\n" + Root + "\n")]
    [InlineData("origin\n-1\n" + Root + "\n")]
    [InlineData("origin\n+1\n" + Root + "\n")]
    [InlineData("origin\n1 \n" + Root + "\n")]
    [InlineData("origin\n1e3\n" + Root + "\n")]
    [InlineData("origin\n1,000\n" + Root + "\n")]
    [InlineData("origin\n\u0661\n" + Root + "\n")]
    [InlineData("origin\n9223372036854775808\n" + Root + "\n")]
    [InlineData("origin\n18446744073709551617\n" + Root + "\n")]
    [InlineData("origin\n1\n" + Root + "=\n")]
    [InlineData("origin\n1\n " + Root + "\n")]
    [InlineData("origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n")]
    [InlineData("origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n")]
    [InlineData("origin\n1\n" + Root + "\n\n")]
    [InlineData("origin\n1\n" + Root + "\n\nextension\n")]
    [InlineData("origin\n1\n" + Root + "\nextension")]
    [InlineData("origin\r\n1\r\n" + Root + "\r\n")]
    [InlineData("origin\n0\n" + Root + "\n")]
    public void Refuses_OtherForms(string text) => Assert.False(Checkpoint.TryParse(text, out _));

    [Theory]
    [InlineData("", 1)]
    [InlineData("two\nlines", 1)]
    [InlineData("tab\t", 1)]
    [InlineData("origin", -1)]
    [InlineData("origin", 0)]
    public void Throws_WhenItCouldNotBeReadBack(string origin, long size) =>
        Assert.Throws<ArgumentException>(() => new Checkpoint(origin, size, default));

    [Fact]
    public void Reads_TheLargestSize()
    {
        Assert.True(Checkpoint.TryParse($"origin\n{long.MaxValue}\n{Root}\n", out var checkpoint));
        Assert.Equal(long.MaxValue, checkpoint.Size);
    }
}
