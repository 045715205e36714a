using Bekend.Connector.Loading;

namespace Bekend.Connector.Tests.Loading;

public sealed class ResultJournalTests : IDisposable
{
    private const string Digest = "0123456789abcdef0123456789abcdef";
    private const string Other = "ffffffffffffffffffffffffffffffff";

    private readonly string _folder = Directory.CreateTempSubdirectory("bekend-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "results.ndjson");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void RemembersAcknowledgedRows_ByLineAndDigest()
    {
        Write(Line(2, "toegevoegd"), Line(3, "ongewijzigd"), Line(4, "gewijzigd"), Line(5, "geweigerd"));

        using var journal = Open();

        Assert.True(journal.IsAcknowledged(2, Digest));
        Assert.True(journal.IsAcknowledged(3, Digest));
        Assert.True(journal.IsAcknowledged(4, Digest));
        Assert.False(journal.IsAcknowledged(5, Digest));
        Assert.False(journal.IsAcknowledged(6, Digest));
        Assert.False(journal.IsAcknowledged(2, Other));
    }

    [Fact]
    public void BelievesTheLastLine()
    {
        // Line 2 said A, then B was registered: A must be sent again when the file says A again.
        Write(Line(2, "toegevoegd"), Line(2, "gewijzigd", Other));

        using var journal = Open();

        Assert.False(journal.IsAcknowledged(2, Digest));
        Assert.True(journal.IsAcknowledged(2, Other));
    }

    [Fact]
    public void CutsOffATornLastLine_AtEveryByte()
    {
        Write(Line(2, "toegevoegd"));
        var whole = File.ReadAllBytes(Path);
        var torn = System.Text.Encoding.UTF8.GetBytes("{\"regel\":3,\"kenmerk\":\"r\",\"status\":\"toegevoegd\",\"afdruk\":\"" + Digest + "\"}");
        for (var length = 0; length <= torn.Length; length++)
        {
            File.WriteAllBytes(Path, [.. whole, .. torn[..length]]);

            using (var journal = Open())
            {
                Assert.True(journal.IsAcknowledged(2, Digest));
                Assert.False(journal.IsAcknowledged(3, Digest));
                journal.Append(Line(4, "toegevoegd"));
            }

            Assert.Equal(2, File.ReadAllLines(Path).Length);
            using var again = Open();
            Assert.True(again.IsAcknowledged(4, Digest));
        }
    }

    [Fact]
    public void PassesOverAMangledLine()
    {
        Write(Line(2, "toegevoegd"), Line(3, "toegevoegd"));
        var lines = File.ReadAllLines(Path);
        File.WriteAllLines(Path, [lines[0], "{\"regel\":", lines[1]]);

        using var journal = Open();

        Assert.True(journal.IsAcknowledged(2, Digest));
        Assert.True(journal.IsAcknowledged(3, Digest));
    }

    [Theory]
    [InlineData("bsn;voornamen\n999990019;Tijl\n")]
    [InlineData("bsn")]
    [InlineData("{\"ander\":1}\n")]
    public void LeavesAForeignFileAlone(string content)
    {
        File.WriteAllText(Path, content);

        Assert.False(ResultJournal.Open(Path).TryGet(out _, out var failure));

        Assert.Equal(ExitCode.WrongInput, failure.Exit);
        Assert.Equal(content, File.ReadAllText(Path));
    }

    [Fact]
    public void WritesTheSameRefusalOnce()
    {
        using (var journal = Open())
        {
            journal.Append(Line(2, "geweigerd"));
            journal.Append(Line(2, "geweigerd"));
        }

        using (var journal = Open())
        {
            journal.Append(Line(2, "geweigerd"));
            journal.Append(Line(2, "geweigerd", Other));
        }

        Assert.Equal(2, File.ReadAllLines(Path).Length);
    }

    [Fact]
    public void IsForItsOwnerOnly()
    {
        Open().Dispose();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    private static ResultLine Line(int line, string status, string digest = Digest) =>
        new() { Regel = line, Kenmerk = "r", Status = status, Afdruk = digest };

    private void Write(params ResultLine[] lines)
    {
        using var journal = Open();
        foreach (var line in lines)
        {
            journal.Append(line);
        }
    }

    private ResultJournal Open()
    {
        Assert.True(ResultJournal.Open(Path).TryGet(out var journal, out _));
        return journal;
    }
}
