using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Gateway.Tests.Disclosure;

/// <summary>The stored log, looked at from outside the gateway's own code.</summary>
public abstract class LogContract(InstallationFixture shared)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_64AppendsAtOnce_64PlacesAndReceiptsThatVerify()
    {
        await using var all = await shared.StartOwnAsync();
        var log = all.Gateway.Services.GetRequiredService<DisclosureLog>();
        var first = (await LogView.ReadAsync(all)).Count;

        var receipts = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => log.RecordAsync(NewRecord(), Cancel)));

        Assert.Equal(Enumerable.Range(first, 64).Select(index => (long)index), receipts.Select(receipt => receipt.Index).Order());
        var vkey = await VerifierAsync(all);
        Assert.All(receipts, receipt =>
        {
            var valid = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt.Format(), vkey));
            Assert.Equal(receipt.Index, valid.Index);
        });
        await AssertRootAsync(all, vkey);
    }

    [Fact]
    public async Task Only_Grows_FromCheckpointToCheckpoint()
    {
        await using var all = await shared.StartOwnAsync();
        var log = all.Gateway.Services.GetRequiredService<DisclosureLog>();
        var vkey = await VerifierAsync(all);
        var seen = new List<Checkpoint>();
        for (var append = 0; append < 40; append++)
        {
            var receipts = await Task.WhenAll(Enumerable.Range(0, (append % 5) + 1).Select(_ => log.RecordAsync(NewRecord(), Cancel)));
            seen.AddRange(receipts.Select(receipt => Open(receipt.Checkpoint, vkey)));
            seen.Add(await CheckpointAsync(all, vkey));
        }

        var checkpoints = seen.DistinctBy(checkpoint => checkpoint.Size).OrderBy(checkpoint => checkpoint.Size).ToList();
        Assert.True(checkpoints.Count >= 40);
        var nodes = new Nodes(await LeavesAsync(all));
        Assert.All(seen, checkpoint => Assert.Equal(checkpoints.Single(other => other.Size == checkpoint.Size).Root, checkpoint.Root));
        foreach (var (older, at) in checkpoints.Select((checkpoint, at) => (checkpoint, at)))
        {
            foreach (var newer in checkpoints.Skip(at + 1))
            {
                var proof = ConsistencyProof.Prove(older.Size, newer.Size, nodes);
                Assert.True(ConsistencyProof.Check(proof, older.Size, newer.Size, older.Root, newer.Root));
            }
        }

        await AssertRootAsync(all, vkey);
    }

    [Fact]
    public async Task Keeps_WhatItsEntriesCommitTo()
    {
        await using var all = await shared.StartOwnAsync();
        var (holder, asker, person) = (all.As("zorg-a"), all.As("corporatie-a"), TestPerson.New());
        await holder.HoldSignalAsync(person.Keys());
        var question = Asks.Triage();
        question["toelichting"] = "Klachten van \"buren\" – 3×.";
        using var batch = asker.Blind(person.Keys());
        var opened = (await asker.AskAsync(question, batch)).Expect(201);
        var pseudonyms = batch.Unblind(opened.Json, await asker.PublicKeyAsync());
        var answer = (await asker.PostAsync(
            $"/v1/vragen/{(string)opened["vraagId"]!}/antwoord", new JsonObject { ["pseudoniemen"] = pseudonyms.DeepClone() })).Expect(200);

        var records = await LogView.ReadAsync(all);

        Assert.Equal(
            [EntryType.CovenantVersion, EntryType.CovenantVersion, EntryType.CovenantVersion, EntryType.PublicKey, EntryType.Registration, EntryType.Disclosure],
            records.Select(record => record.Entry.Type));
        Assert.All(records, record => Assert.Equal(
            RecordCommitment.Payload(record.Key, [.. record.Fields.Select(field => new RecordField(field.Key, Encoding.UTF8.GetBytes(field.Value)))]),
            record.Entry.Payload));
        var disclosed = records[^1];
        var points = pseudonyms.Select(item => System.Buffers.Text.Base64Url.DecodeFromChars((string)item!["pseudoniem"]!)).ToList();
        Assert.Equal(RecordCommitment.Subject(disclosed.Key, points), disclosed.Entry.Subject);
        Assert.NotEqual(RecordCommitment.Subject(disclosed.Key, points[1..]), disclosed.Entry.Subject);
        Assert.Equal((Guid)answer["verstrekking"]!["id"]!, disclosed.Entry.Id);
        Assert.Equal(RetentionBucket.Of(Installation.Start.AddYears(5)), disclosed.Entry.RetentionBucket);
        Assert.Equal(Installation.Start, disclosed.Entry.Time);
        foreach (var field in new[] { "convenant", "doel", "grondslag", "zaak", "medewerker", "rol", "toelichting", "ziet", "soort" })
        {
            Assert.Equal((string?)question[field], disclosed.Fields[field]);
        }

        Assert.Equal(Oins.CorporationA, disclosed.Fields["organisatie"]);
        Assert.Equal("corporatie-a", disclosed.Fields["client"]);
        Assert.Equal("bekend", disclosed.Fields["uitkomst"]);
        Assert.Equal("ja", disclosed.Fields["meerderjarig"]);
        Assert.Equal((string?)opened["vraagId"], disclosed.Fields["vraagId"]);
        Assert.Equal(
            JsonNode.Parse(disclosed.Fields["getoond"])!.AsObject().Select(field => $"{field.Key}={field.Value?.ToJsonString()}"),
            new[] { "bekend", "sterkte", "bij", "contactpunten", "nietBeantwoordDoor" }.Select(name => $"{name}={answer[name]?.ToJsonString()}"));
    }

    [Fact]
    public async Task GoesOn_AfterARestart_WithTheSameKeyAndSize()
    {
        await using var all = await shared.StartOwnAsync();
        await all.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys());
        var vkey = await VerifierAsync(all);
        var before = await CheckpointAsync(all, vkey);

        await all.RestartGatewayAsync();

        Assert.Equal(vkey.Format(), (await VerifierAsync(all)).Format());
        Assert.Equal(before, await CheckpointAsync(all, vkey));
        await all.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys());
        Assert.Equal(before.Size + 1, (await CheckpointAsync(all, vkey)).Size);
        await AssertRootAsync(all, vkey);
    }

    private static LogRecord NewRecord() => new(
        Guid.CreateVersion7(),
        EntryType.Registration,
        Installation.Start,
        Installation.Start.AddYears(1),
        [],
        [new("handeling", "proef"u8.ToArray())]);

    private static async Task<NoteVerifier> VerifierAsync(Installation all)
    {
        var text = (await all.SendAsync(new(HttpMethod.Get, "/log/vkey"))).Expect(200).Text;
        Assert.True(NoteVerifier.TryParse(text.TrimEnd('\n'), out var vkey));
        Assert.Equal(Installation.Origin, vkey.Name);
        return vkey;
    }

    private static async Task<Checkpoint> CheckpointAsync(Installation all, NoteVerifier vkey) =>
        Open((await all.SendAsync(new(HttpMethod.Get, "/log/checkpoint"))).Expect(200).Text, vkey);

    private static Checkpoint Open(string note, NoteVerifier vkey)
    {
        Assert.True(SignedNote.TryOpen(note, vkey, out var text));
        Assert.True(Checkpoint.TryParse(text, out var checkpoint));
        return checkpoint;
    }

    private static async Task<List<Digest>> LeavesAsync(Installation all) =>
        [.. (await LogView.ReadAsync(all)).Select(record => MerkleHash.Leaf(record.Bytes))];

    /// <summary>The root of what is stored, computed from nothing, is the one that was signed.</summary>
    private static async Task AssertRootAsync(Installation all, NoteVerifier vkey)
    {
        var checkpoint = await CheckpointAsync(all, vkey);
        var leaves = await LeavesAsync(all);
        Assert.Equal(checkpoint.Size, leaves.Count);
        Assert.Equal(checkpoint.Root, MerkleHash.RootOf(leaves));
    }

    /// <summary>Complete subtrees straight from the leaves.</summary>
    private sealed class Nodes(List<Digest> leaves) : INodeReader
    {
        public Digest Read(NodeId node)
        {
            var width = 1 << node.Level;
            return MerkleHash.RootOf(leaves.GetRange((int)node.Index * width, width));
        }
    }
}
