using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bekend.Gateway.Tests.Support;
using Bekend.Testing;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Gateway.Tests.Storage.PostgreSql;

/// <summary>Several gateways on one database are one gateway to whoever asks: one log, one key, one answer.</summary>
public sealed class ManyGatewaysTests
{
    private const int Workers = 4;
    private const int Questions = 12;

    [Fact]
    public async Task Goes_OnAtOneGateway_WhereItBeganAtAnother()
    {
        await using var all = await Installation.StartOnAsync(new PostgreSqlStorage());
        await using var second = await all.StartAnotherGatewayAsync();
        var address = new Uri(second.Urls.First());
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var (here, there) = (all.As("corporatie-a"), all.As("corporatie-a", address));
        using var batch = here.Blind(person.Keys());
        var opened = (await here.AskAsync(Asks.Triage(), batch)).Expect(201);

        Assert.True((bool)(await there.AnswerAsync(opened, batch)).Expect(200)["bekend"]!);

        (await here.AnswerAsync(opened, batch)).ExpectProblem(409, "GW2110");
        foreach (var path in (string[])["/log/vkey", "/log/checkpoint", "/oauth/jwks"])
        {
            Assert.Equal((await here.GetAsync(path)).Expect(200).Text, (await there.GetAsync(path)).Expect(200).Text);
        }
    }

    [Fact]
    public async Task Takes_AnAssertionAtOneGatewayOnly()
    {
        await using var all = await Installation.StartOnAsync(new PostgreSqlStorage());
        await using var second = await all.StartAnotherGatewayAsync();
        var assertion = Assertions.Create(all, all.Clients["corporatie-a"]);
        (await all.RequestTokenAsync(assertion)).Expect(200);

        Assert.NotEqual(200, (await all.RequestTokenAsync(assertion, new(second.Urls.First()))).Status);
        (await all.RequestTokenAsync(Assertions.Create(all, all.Clients["corporatie-a"]), new(second.Urls.First()))).Expect(200);
    }

    [Fact]
    public async Task Answers_OnceOf32AtOnce_OverTwoGateways()
    {
        await using var all = await Installation.StartOnAsync(new PostgreSqlStorage());
        await using var second = await all.StartAnotherGatewayAsync();
        Connector[] connectors = [all.As("corporatie-a"), all.As("corporatie-a", new(second.Urls.First()))];
        var question = Asks.Triage();
        using var batch = connectors[0].Blind(TestPerson.New().Keys());
        var opened = (await connectors[0].AskAsync(question, batch)).Expect(201);
        var body = new JsonObject { ["pseudoniemen"] = batch.Unblind(opened.Json, await connectors[1].PublicKeyAsync()) };

        var replies = await Task.WhenAll(Enumerable.Range(0, 32).Select(
            number => connectors[number % 2].PostAsync($"/v1/vragen/{(string)opened["vraagId"]!}/antwoord", body.DeepClone())));

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => reply.ExpectProblem(409, "GW2110"));
        Assert.Single(await LogView.OfEmployeeAsync(all, question));
    }

    [Fact]
    public async Task ForksNothing_WhenTwoProcessesAppend_AndOneIsKilledAgainAndAgain()
    {
        await using var all = await Installation.StartOnAsync(new PostgreSqlStorage(), start: TimeProvider.System.GetUtcNow());
        await all.As("corporatie-a").PublicKeyAsync();
        ServiceProcess[] processes = [await all.StartGatewayProcessAsync(), await all.StartGatewayProcessAsync()];
        var answers = Channel.CreateUnbounded<Reply>();
        var receipts = new List<string>();
        var asking = Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => AskAsync(all, processes, worker, answers.Writer)));
        for (var kill = 1; kill <= 3; kill++)
        {
            for (var count = 0; count < Workers * Questions / 4; count++)
            {
                receipts.Add(ReceiptOf(await answers.Reader.ReadAsync(TestContext.Current.CancellationToken)));
            }

            var victim = processes[kill % 2];
            victim.Dispose();
            processes[kill % 2] = await all.StartGatewayProcessAsync();
        }

        await asking;
        while (answers.Reader.TryRead(out var answer))
        {
            receipts.Add(ReceiptOf(answer));
        }

        Array.ForEach(processes, process => process.Dispose());

        Assert.Equal(Workers * Questions, receipts.Count);
        await AssertOneLogAsync(all, receipts);
    }

    private static string ReceiptOf(Reply answer) => (string)answer["verstrekking"]!["ontvangstbewijs"]!;

    /// <summary>Asks until it has its answers, at one gateway and then at the other.</summary>
    private static async Task AskAsync(Installation all, ServiceProcess[] processes, int worker, ChannelWriter<Reply> answers)
    {
        var answered = 0;
        for (var attempt = worker; answered < Questions; attempt++)
        {
            try
            {
                var connector = all.As("corporatie-a", processes[attempt % 2].Address);
                using var batch = connector.Blind(TestPerson.New().Keys());
                var opened = await connector.AskAsync(Asks.Triage(), batch);
                if (opened.Status == 201 && await connector.AnswerAsync(opened, batch) is { Status: 200 } answer)
                {
                    Assert.True(answers.TryWrite(answer));
                    answered++;
                }
            }
            catch (HttpRequestException)
            {
                // Killed just now: what it did not answer it may have recorded, and released nothing.
            }
        }
    }

    /// <summary>Every place has one entry, every size one root, and every receipt is of the tree that there is now.</summary>
    private static async Task AssertOneLogAsync(Installation all, IReadOnlyList<string> receipts)
    {
        Assert.True(NoteVerifier.TryParse((await all.SendAsync(new(HttpMethod.Get, "/log/vkey"))).Expect(200).Text.TrimEnd('\n'), out var vkey));
        var records = await LogView.ReadAsync(all);
        var nodes = new List<KeyValuePair<NodeId, Digest>>();
        var frontier = Frontier.Empty;
        foreach (var record in records)
        {
            frontier.Append(MerkleHash.Leaf(record.Bytes), nodes);
        }

        var tree = new NodeTable(nodes);
        var last = Open((await all.SendAsync(new(HttpMethod.Get, "/log/checkpoint"))).Expect(200).Text, vkey);
        Assert.Equal((records.Count, frontier.Root), (last.Size, last.Root));
        var roots = new Dictionary<long, Digest>();
        Assert.All(receipts, text =>
        {
            var valid = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(text, vkey));
            Assert.Equal(records[(int)valid.Index].Entry.Id, valid.Entry.Id);
            Assert.True(Receipt.TryParse(text, out var receipt));
            var seen = Open(receipt.Checkpoint, vkey);
            Assert.True(ConsistencyProof.Check(ConsistencyProof.Prove(seen.Size, last.Size, tree), seen.Size, last.Size, seen.Root, last.Root));
            Assert.True(roots.TryAdd(seen.Size, seen.Root) || roots[seen.Size] == seen.Root);
        });
        Assert.Equal(receipts.Count, receipts.Distinct().Count());
    }

    private static Checkpoint Open(string note, NoteVerifier vkey)
    {
        Assert.True(SignedNote.TryOpen(note, vkey, out var text));
        Assert.True(Checkpoint.TryParse(text, out var checkpoint));
        return checkpoint;
    }
}
