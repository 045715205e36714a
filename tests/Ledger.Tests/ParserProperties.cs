using System.Text;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Tests.Receipts;
using Bekend.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Ledger.Tests;

/// <summary>What must hold of every parser, whatever it is given.</summary>
public sealed class ParserProperties
{
    /// <summary>Pieces of the formats, so that random texts come near them.</summary>
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\u2014 ", "name", "+", "+c74f20a3+", "index ", "extra ", "0", "1", "18446744073709551616", "-1", " ", "=",
        "c2sp.org/tlog-proof@v1\n", "AAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", "example.com/bekend\n", "\0",
        "\r", "\u2028", "\ufffd", "\ud83d", "é", "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "text\n\n\u2014 name AAAAAAA=\n",
    ];

    private static Arbitrary<string> Texts => Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        ArbMap.Default.GeneratorFor<UnicodeString>().Select(text => text.Item ?? "")).ToArbitrary();

    private static Gen<Digest> Digests => ArbMap.Default.GeneratorFor<byte>().ArrayOf(Digest.Size).Select(bytes => Digest.From(bytes));

    [Fact]
    public void Texts_NeverThrowAndReadBack()
    {
        using var log = new SampleLog(1);
        Prop.ForAll(Texts, text =>
            (!SignedNote.TryParse(text, out var note) || note.Format() == text)
            && (!NoteVerifier.TryParse(text, out var verifier) || verifier.Format() == text)
            && (!Receipt.TryParse(text, out var receipt) || receipt.Format() == text)
            && (!Digest.TryParse(text, out var digest) || digest.ToString() == text)
            && (!Checkpoint.TryParse(text, out var checkpoint) || text.StartsWith(checkpoint.Format(), StringComparison.Ordinal))
            && !SignedNote.TryOpen(text, log.Verifier, out _)
            && ReceiptVerifier.Verify(text, log.Verifier) is ReceiptResult.Invalid).Holds(3000);
    }

    [Fact]
    public void SplicedReceipts_NeverThrowAndProveNothingElse()
    {
        using var log = new SampleLog(6);
        var receipts = Enumerable.Range(0, 6).Select(log.ReceiptFor).ToArray();
        var proven = receipts.Select(receipt => ReceiptVerifier.Verify(receipt, log.Verifier)).ToArray();
        var splices = (
            from first in Gen.Elements(receipts)
            from second in Gen.Elements(receipts)
            from cut in Gen.Choose(0, first.Length)
            from resume in Gen.Choose(0, second.Length)
            from piece in Gen.Elements(Pieces)
            select first[..cut] + piece + second[resume..]).ToArbitrary();

        // A signature line that is there twice, for instance, is another text that proves the same.
        Prop.ForAll(splices, text =>
            ReceiptVerifier.Verify(text, log.Verifier) is var result && (result is ReceiptResult.Invalid || proven.Contains(result))).Holds(3000);
    }

    [Fact]
    public void ASignatureTwice_ProvesNothingMore()
    {
        using var log = new SampleLog(6);
        var receipt = log.ReceiptFor(2);
        var signature = receipt[(receipt.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..];

        Assert.Equal(ReceiptVerifier.Verify(receipt, log.Verifier), Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt + signature, log.Verifier)));
    }

    [Fact]
    public void Bytes_NeverThrowAndReadBack() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<byte>().ArrayOf(LogEntry.Size - 30)
            .Select(bytes => (byte[])[1, (byte)(1 + (bytes[0] % 8)), .. bytes, .. new byte[28]]).ToArbitrary(),
        bytes => !LogEntry.TryParse(bytes, out var entry) || entry.Format().AsSpan().SequenceEqual(bytes)).Holds(3000);

    [Fact]
    public void Bytes_OfAnyLengthNeverThrow() => Prop.ForAll<byte[]>(
        bytes => !LogEntry.TryParse(bytes, out _)).Holds(3000);

    [Fact]
    public void Entries_ReadBack() => Prop.ForAll(
        (from type in Gen.Choose(1, 7)
         from time in Gen.Choose(0, int.MaxValue)
         from ticks in Gen.Choose(0, 1_000_000)
         from bucket in ArbMap.Default.GeneratorFor<uint>()
         from id in ArbMap.Default.GeneratorFor<Guid>()
         from subject in Digests
         from payload in Digests
         select new LogEntry(
             (EntryType)type, DateTimeOffset.UnixEpoch.AddSeconds(time).AddTicks(ticks), bucket, id, subject, payload)).ToArbitrary(),
        entry => entry.Format().Length == LogEntry.Size && LogEntry.TryParse(entry.Format(), out var parsed) && parsed == entry)
        .Holds(3000);

    [Fact]
    public void Checkpoints_ReadBack() => Prop.ForAll(
        (from origin in Texts.Generator
         from size in Gen.Choose(1, int.MaxValue)
         from root in Digests
         select (Origin: Line(origin), Size: (long)size * size, Root: root)).ToArbitrary(),
        parts => Checkpoint.TryParse(new Checkpoint(parts.Origin, parts.Size, parts.Root).Format(), out var parsed)
            && (parsed.Origin, parsed.Size, parsed.Root) == parts).Holds(3000);

    [Fact]
    public void Notes_ReadBack()
    {
        using var log = new SampleLog(1);
        var texts = Texts.Generator.Select(text => string.Join('\n', text.Split('\n').Select(Line)) + "\n").ToArbitrary();
        Prop.ForAll(texts, text => SignedNote.TryOpen(log.Signer.Sign(text), log.Verifier, out var opened) && opened == text)
            .Holds(500);
    }

    [Fact]
    public void Vkeys_ReadBack() => Prop.ForAll(
        (from name in Texts.Generator
         from key in Digests
         select NoteVerifier.Of(Name(name), key.ToArray())).ToArbitrary(),
        verifier => NoteVerifier.TryParse(verifier.Format(), out var parsed)
            && (parsed.Name, parsed.KeyHash) == (verifier.Name, verifier.KeyHash)).Holds(3000);

    [Fact]
    public void Receipts_ReadBack() => Prop.ForAll(
        (from index in Gen.Choose(0, int.MaxValue)
         from count in Gen.Choose(0, 63)
         from proof in Digests.ArrayOf(count)
         from hasExtra in ArbMap.Default.GeneratorFor<bool>()
         from extra in ArbMap.Default.GeneratorFor<byte>().ArrayOf()
         select new Receipt(
             index, proof, hasExtra ? extra : default(ReadOnlyMemory<byte>?), "text\n\n\u2014 name AAAAAAA=\n")).ToArbitrary(),
        receipt => Receipt.TryParse(receipt.Format(), out var parsed)
            && parsed.Index == receipt.Index
            && parsed.Proof.SequenceEqual(receipt.Proof)
            && parsed.Checkpoint == receipt.Checkpoint
            && parsed.Extra.HasValue == receipt.Extra.HasValue
            && parsed.Extra.GetValueOrDefault().Span.SequenceEqual(receipt.Extra.GetValueOrDefault().Span)).Holds(3000);

    /// <summary>The text without what no line may hold; never empty.</summary>
    private static string Line(string text)
    {
        var line = new StringBuilder("x");
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value >= ' '))
        {
            line.Append(rune.ToString());
        }

        return line.ToString();
    }

    private static string Name(string text) =>
        string.Concat(Line(text).EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && rune.Value != '+'));
}
