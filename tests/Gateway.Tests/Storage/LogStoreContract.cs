using System.Security.Cryptography;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of the log does.</summary>
public abstract class LogStoreContract : StoreContract
{
    private const uint Bucket = 24378;

    private readonly NoteSigner _signer = NoteSigner.Generate(Installation.Origin);

    private protected LogStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Begins_Empty()
    {
        var log = Open<ILogStore>();

        Assert.Equal(new(null, 0, 0), await log.ReadHeadAsync(Cancel));
        Assert.Throws<KeyNotFoundException>(() => log.ReadNodesAsync([new(0, 0)], Cancel).Result.Read(new(0, 0)));
    }

    [Fact]
    public async Task Grows_AsTheTreeOfItsEntriesDoes_WhicheverGatewayAppends()
    {
        ILogStore[] logs = [Open<ILogStore>(), Open<ILogStore>()];
        var leaves = new List<Digest>();
        for (var append = 0; append < 40; append++)
        {
            var records = Enumerable.Range(0, (append % 7) + 1).Select(_ => NewRecord()).ToList();

            // Now one after the other, now several times the same: what a gateway remembers is old, or not.
            var receipts = await AppendAsync(logs[append / 3 % 2], records);

            Assert.Equal(Enumerable.Range(leaves.Count, records.Count), receipts.Select(receipt => (int)receipt!.Index));
            leaves.AddRange(records.Select(record => record.Leaf));
            Assert.All(receipts, AssertVerifies);
            var head = await logs[append % 2].ReadHeadAsync(Cancel);
            Assert.Equal((leaves.Count, leaves.Count), (head.Size, head.Entries));
            Assert.Equal(MerkleHash.RootOf(leaves), Open(head.Checkpoint!).Root);
        }
    }

    [Fact]
    public async Task Gives_EachRecordItsPlace_WhenManyGatewaysAppendAtOnce()
    {
        var logs = Enumerable.Range(0, 4).Select(_ => Open<ILogStore>()).ToList();
        var records = Enumerable.Range(0, 40).Select(append => Enumerable.Range(0, (append % 3) + 1).Select(_ => NewRecord()).ToList()).ToList();

        var receipts = (await Task.WhenAll(records.Select((batch, at) => Task.Run(() => AppendAsync(logs[at % logs.Count], batch)))))
            .SelectMany(batch => batch).Select(receipt => receipt!).ToList();

        var places = records.SelectMany(batch => batch).Zip(receipts).OrderBy(pair => pair.Second.Index).ToList();
        Assert.Equal(Enumerable.Range(0, receipts.Count), places.Select(pair => (int)pair.Second.Index));
        Assert.All(receipts, AssertVerifies);
        var tree = new NodeTable(NodesOf(places.Select(pair => pair.First.Leaf)));
        var last = Open((await logs[0].ReadHeadAsync(Cancel)).Checkpoint!);
        Assert.Equal(receipts.Count, last.Size);
        foreach (var seen in receipts.Select(receipt => Open(receipt.Checkpoint)).DistinctBy(seen => (seen.Size, seen.Root)))
        {
            var proof = ConsistencyProof.Prove(seen.Size, last.Size, tree);
            Assert.True(ConsistencyProof.Check(proof, seen.Size, last.Size, seen.Root, last.Root));
        }
    }

    [Fact]
    public async Task Serves_NodesThatProveOldEntries()
    {
        var log = Open<ILogStore>();
        var records = Enumerable.Range(0, 21).Select(_ => NewRecord()).ToList();
        await AppendAsync(log, records);
        var checkpoint = Open((await log.ReadHeadAsync(Cancel)).Checkpoint!);

        for (var index = 0; index < records.Count; index++)
        {
            var nodes = await Open<ILogStore>().ReadNodesAsync(InclusionProof.NodesFor(index, checkpoint.Size), Cancel);
            var proof = InclusionProof.Prove(index, checkpoint.Size, nodes);
            Assert.True(InclusionProof.Check(proof, index, checkpoint.Size, records[index].Leaf, checkpoint.Root));
        }
    }

    [Fact]
    public async Task Answers_AnOpenQuestionOnce_AndLeavesTheRestOut()
    {
        var gateway = Open();
        var (log, questions) = (gateway.GetRequiredService<ILogStore>(), gateway.GetRequiredService<IQuestionStore>());
        var open = await AskAsync(questions, QuestionState.Open);
        var waiting = await AskAsync(questions, QuestionState.Waiting);
        List<SealedRecord> records =
            [NewRecord(waiting), NewRecord(open), NewRecord(), NewRecord(open), NewRecord(Guid.CreateVersion7())];

        var receipts = await AppendAsync(log, records);

        Assert.Equal([null, 0, 1, null, null], receipts.Select(receipt => receipt?.Index));
        Assert.Equal(QuestionState.Answered, (await questions.FindAsync(open, Cancel))!.State);
        Assert.Equal(QuestionState.Waiting, (await questions.FindAsync(waiting, Cancel))!.State);
        var head = await log.ReadHeadAsync(Cancel);
        Assert.Null(Assert.Single(await AppendAsync(Open<ILogStore>(), [NewRecord(open)])));
        Assert.Equal(head, await log.ReadHeadAsync(Cancel));
    }

    [Fact]
    public async Task Refuses_AWaitingQuestionOnce_AndLeavesTheRestOut()
    {
        var gateway = Open();
        var (log, questions) = (gateway.GetRequiredService<ILogStore>(), gateway.GetRequiredService<IQuestionStore>());
        var sealer = gateway.GetRequiredService<QuestionSealer>();
        var open = await AskAsync(questions, QuestionState.Open);
        var waiting = await AskAsync(questions, QuestionState.Waiting);
        var content = (await questions.FindAsync(waiting, Cancel))!.Content;
        var refusal = Guid.CreateVersion7();
        SealedRecord Refusal(Guid question, string approver) => NewRecord() with
        {
            Refuses = new(question, sealer.Seal(content with { Approver = approver, RefusalId = refusal })),
        };

        var receipts = await AppendAsync(log, [Refusal(open, "m-1"), Refusal(waiting, "m-2"), NewRecord(waiting), Refusal(waiting, "m-3"), NewRecord(open)]);

        Assert.Equal([null, 0, null, null, 1], receipts.Select(receipt => receipt?.Index));
        var found = (await Open<IQuestionStore>().FindAsync(waiting, Cancel))!;
        Assert.Equal(QuestionState.Refused, found.State);
        Assert.Equal(("m-2", (Guid?)refusal), (found.Content.Approver, found.Content.RefusalId));
        Assert.Equal(QuestionState.Answered, (await questions.FindAsync(open, Cancel))!.State);
        var head = await log.ReadHeadAsync(Cancel);
        Assert.Null(Assert.Single(await AppendAsync(Open<ILogStore>(), [Refusal(waiting, "m-4")])));
        Assert.Equal(head, await log.ReadHeadAsync(Cancel));
        Assert.False(await questions.ApproveAsync(waiting, content, Installation.Start, Cancel));
    }

    [Fact]
    public async Task Answers_OneOfManyGateways_ThatAnswerAtOnce()
    {
        var open = await AskAsync(Open<IQuestionStore>(), QuestionState.Open);
        var logs = Enumerable.Range(0, 4).Select(_ => Open<ILogStore>()).ToList();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            number => Task.Run(() => AppendAsync(logs[number % logs.Count], [NewRecord(open), NewRecord()]))));

        Assert.Single(receipts, batch => batch[0] is not null);
        Assert.All(receipts, batch => Assert.NotNull(batch[1]));
        Assert.Equal(17, (await logs[0].ReadHeadAsync(Cancel)).Size);
    }

    [Fact]
    public async Task Keeps_Nothing_WhenOneRecordIsRefused()
    {
        var gateway = Open();
        var (log, questions) = (gateway.GetRequiredService<ILogStore>(), gateway.GetRequiredService<IQuestionStore>());
        var twice = NewRecord();
        await AppendAsync(log, [NewRecord(), twice, NewRecord()]);
        var head = await log.ReadHeadAsync(Cancel);
        var open = await AskAsync(questions, QuestionState.Open);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => AppendAsync(log, [NewRecord(open), NewRecord(), twice]));

        Assert.Equal(head, await log.ReadHeadAsync(Cancel));
        Assert.Equal(QuestionState.Open, (await questions.FindAsync(open, Cancel))!.State);
        var receipt = Assert.Single(await AppendAsync(log, [NewRecord(open)]));
        Assert.Equal(3, receipt!.Index);
        AssertVerifies(receipt);
    }

    [Fact]
    public async Task Keeps_TheFirstKeyOfABucket()
    {
        var logs = Enumerable.Range(0, 4).Select(_ => Open<ILogStore>()).ToList();

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => Task.Run(() => logs[number % logs.Count].AddOrGetBucketAsync(Bucket, [(byte)number], Cancel))));

        Assert.All(kept, key => Assert.Equal(kept[0], key));
        Assert.Equal([99], await logs[0].AddOrGetBucketAsync(uint.MaxValue, [99], Cancel));
    }

    private static async Task<Guid> AskAsync(IQuestionStore questions, QuestionState state)
    {
        var question = new Question(
            Guid.CreateVersion7(), Oins.CorporationA, "corporatie-a", state, Installation.Start.AddMinutes(15),
            new(
                Connector.Overlast, "1", "sha", "triage", "huurrecht", null, [], DetailLevel.Hit, SubjectKind.Person, null, null, null, null,
                "m-1", "consulent", Installation.Start, null, null, null));
        await questions.AddAsync(question, Cancel);
        return question.Id;
    }

    [Fact]
    public async Task Keeps_WhatMayBeThereOnce_Once_WhicheverGatewayTellsIt()
    {
        ILogStore[] logs = [Open<ILogStore>(), Open<ILogStore>()];
        var (once, other) = (NewRecord() with { IsOnce = true }, NewRecord() with { IsOnce = true });
        Assert.Equal(0, Assert.Single(await AppendAsync(logs[0], [once]))!.Index);

        var again = await AppendAsync(logs[1], [NewRecord(), once, other, other]);

        Assert.Equal([1, null, 2], again.Take(3).Select(receipt => receipt?.Index));
        Assert.All([again[0], again[2]], AssertVerifies);
        Assert.Null(Assert.Single(await AppendAsync(logs[0], [other])));
        Assert.Equal(3, (await logs[1].ReadHeadAsync(Cancel)).Size);

        var many = NewRecord() with { IsOnce = true };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(() => AppendAsync(logs[at % 2], [many]))));
        Assert.Equal(4, (await logs[0].ReadHeadAsync(Cancel)).Size);
    }

    private static SealedRecord NewRecord(Guid? answers = null)
    {
        var id = Guid.CreateVersion7();
        var entry = new LogEntry(EntryType.Registration, Installation.Start, Bucket, id, MerkleHash.Empty, MerkleHash.Empty).Format();
        return new(id, entry, MerkleHash.Leaf(entry), Bucket, RandomNumberGenerator.GetBytes(60), RandomNumberGenerator.GetBytes(99), answers);
    }

    private static List<KeyValuePair<NodeId, Digest>> NodesOf(IEnumerable<Digest> leaves)
    {
        var (frontier, nodes) = (Frontier.Empty, new List<KeyValuePair<NodeId, Digest>>());
        foreach (var leaf in leaves)
        {
            frontier.Append(leaf, nodes);
        }

        return nodes;
    }

    private Task<IReadOnlyList<LogReceipt?>> AppendAsync(ILogStore log, IReadOnlyList<SealedRecord> records) =>
        log.AppendAsync(records, new LogSequencer(_signer), Cancel);

    private void AssertVerifies(LogReceipt? receipt) =>
        Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt!.Format(), _signer.Verifier));

    private Checkpoint Open(string note)
    {
        Assert.True(SignedNote.TryOpen(note, _signer.Verifier, out var text));
        Assert.True(Checkpoint.TryParse(text, out var checkpoint));
        return checkpoint;
    }
}
