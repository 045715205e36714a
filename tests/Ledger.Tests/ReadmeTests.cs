using System.Text;
using System.Text.RegularExpressions;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Tests.Commitments;
using Bekend.Ledger.Tests.Receipts;

namespace Bekend.Ledger.Tests;

/// <summary>The worked examples of the README, executed: documentation that nobody runs rots.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = SharedFiles.InRepository("ledger", "README.md");

    private static byte[] Entry => Convert.FromHexString(Example("entry").Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public void Shows_AnEntry()
    {
        Assert.True(LogEntry.TryParse(Entry, out var entry));
        Assert.Equal(SampleLog.EntryAt(2), entry);
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 12, 30, 15, 250, TimeSpan.Zero), entry.Time);
        Assert.Equal(RetentionBucket.Of(new DateTimeOffset(2031, 7, 31, 23, 59, 59, TimeSpan.Zero)), entry.RetentionBucket);
    }

    [Fact]
    public void Shows_ItsLeafHash() =>
        Assert.Equal(Example("leaf").TrimEnd(), Convert.ToHexStringLower(MerkleHash.Leaf(Entry).ToArray()));

    [Fact]
    public void Shows_WhatTheEntryCommitsTo()
    {
        var lines = Example("fields").TrimEnd().Split('\n').Select(line => line.Split(" = ")).ToList();
        var subject = lines.Where(line => line[0].StartsWith("subject/", StringComparison.Ordinal)).ToList();
        Assert.Equal(RecordCommitment.SubjectFields(SampleRecord.Pseudonyms).Select(field => field.Name), subject.Select(line => line[0]));
        Assert.True(LogEntry.TryParse(Entry, out var entry));

        Assert.Equal(entry.Subject, RecordCommitment.Subject(SampleRecord.Key, [.. subject.Select(line => Convert.FromHexString(line[1]))]));
        Assert.Equal(entry.Payload, RecordCommitment.Payload(SampleRecord.Key, [.. lines.Except(subject).Select(line =>
            SampleRecord.Field(line[0], Regex.Unescape(line[1])))]));
    }

    [Fact]
    public void Shows_AReceiptThatVerifies()
    {
        using var log = new SampleLog(5);
        Assert.True(NoteVerifier.TryParse(Example("vkey").TrimEnd(), out var verifier));

        var valid = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(Example("receipt"), verifier));

        Assert.Equal(Entry, valid.Entry.Format());
        Assert.Equal((2, 5), (valid.Index, valid.Checkpoint.Size));
        Assert.Equal(log.Verifier.Format(), verifier.Format());
        Assert.Equal(log.ReceiptFor(2), Example("receipt"));
    }

    [Fact]
    public void Names_EveryType() => Assert.All(
        Enum.GetValues<EntryType>().Where(type => type != EntryType.None),
        type => Assert.Matches($"type: .*\\b{(int)type} [a-z]", Readme));

    /// <summary>The one fenced block with this label.</summary>
    private static string Example(string label)
    {
        var block = new StringBuilder();
        var inside = false;
        foreach (var line in Readme.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```" + label;
            }
            else if (inside)
            {
                block.Append(line).Append('\n');
            }
        }

        Assert.NotEqual(0, block.Length);
        return block.ToString();
    }
}
