using System.Text.Json;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Tests;
using Bekend.Ledger.Tests.Receipts;

namespace Bekend.Web.Tests.Agreement;

/// <summary>A page must accept what the log issues, and refuse what the log's own verifier refuses, for the same reason.</summary>
[Collection(WebCollection.Name)]
public sealed class ReceiptAgreementTests
{
    [Fact]
    public Task Agree_EveryEntryOfLogsOfManySizes() => AgreeAsync(
        [.. new[] { 1, 2, 3, 5, 8, 13, 64, 65 }.SelectMany(size =>
        {
            using var log = new SampleLog(size);
            return Enumerable.Range(0, size).Select(index => new Line(log.Verifier.Format(), log.ReceiptFor(index))).ToList();
        })],
        leastValid: 161);

    [Fact]
    public async Task Agree_EveryMangledByte()
    {
        using var log = new SampleLog(5);
        var receipt = log.ReceiptFor(4);

        await AgreeAsync(
            [.. Mangling.EachByte(receipt).Prepend(receipt).Select(text => new Line(log.Verifier.Format(), text))], leastValid: 1);
    }

    [Fact]
    public async Task Agree_OtherTextsThanTheLogSigns()
    {
        using var log = new SampleLog(3);
        using var impostor = NoteSigner.Generate(SampleLog.Origin);
        var entry = SampleLog.EntryAt(1).Format();
        var text = log.Checkpoint.Format();
        var vkey = log.Verifier.Format();

        await AgreeAsync(
            [
                new(vkey, log.ReceiptFor(1, entry, "hello\n")),
                new(vkey, log.ReceiptFor(1, entry, text.Replace(SampleLog.Origin, "example.com/other", StringComparison.Ordinal))),
                new(vkey, log.ReceiptFor(1, entry, text + "extension\n")),
                new(vkey, log.ReceiptFor(1, null, text)),
                new(vkey, log.ReceiptFor(1, [], text)),
                new(vkey, log.ReceiptFor(1, SampleLog.EntryAt(2).Format(), text)),
                new(impostor.Verifier.Format(), log.ReceiptFor(1)),
                .. Mangling.EachByte(entry).Select(mangled => new Line(vkey, log.ReceiptFor(1, mangled, text))),
            ],
            leastValid: 1);
    }

    private static async Task AgreeAsync(List<Line> lines, int leastValid)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("bekend-web-");
        try
        {
            var (questions, answers) = (Path.Combine(folder.FullName, "questions.ndjson"), Path.Combine(folder.FullName, "answers.txt"));
            await File.WriteAllLinesAsync(
                questions, lines.Select(line => JsonSerializer.Serialize(line, JsonSerializerOptions.Web)), cancellationToken);
            await WebFolder.RunAsync("node", ["bin/tests/agreement/receipts.js", questions, answers], cancellationToken);

            var ours = lines.Select(line => line.Answer()).ToList();
            Assert.Equal(ours, await File.ReadAllLinesAsync(answers, cancellationToken));
            Assert.InRange(ours.Count(answer => answer.Contains(' ', StringComparison.Ordinal)), leastValid, lines.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Line(string Vkey, string Receipt)
    {
        /// <summary>What the C# ledger says, in the words of the page's module.</summary>
        public string Answer()
        {
            Assert.True(NoteVerifier.TryParse(Vkey, out var verifier));
            return ReceiptVerifier.Verify(Receipt, verifier) switch
            {
                ReceiptResult.Valid { Entry: var entry } valid =>
                    $"{valid.Index} {valid.Checkpoint.Size} {entry.Id} {entry.Time.ToUnixTimeMilliseconds()} {entry.RetentionBucket}",
                ReceiptResult.Invalid { Reason: var reason } => reason switch
                {
                    "not a c2sp.org/tlog-proof@v1 receipt" => "form",
                    "the checkpoint is not signed by this log" => "signature",
                    "the signed text is not a checkpoint" => "checkpoint",
                    "the checkpoint is of another log" => "origin",
                    "the receipt holds no entry of this format" => "entry",
                    _ => "inclusion",
                },
                var other => throw new InvalidOperationException($"unknown result {other}"),
            };
        }
    }
}
