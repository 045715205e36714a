using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Witnesses;

namespace Bekend.Gateway.Tests.Witnesses;

/// <summary>A log that others cosign: what receipts carry, and what happens without them.</summary>
public sealed class WitnessTests : WitnessedLog
{
    [Fact]
    public async Task Gives_ReceiptsWithCosignatures_ThatAnybodyVerifies()
    {
        await RestartAsync("all", "--Witnesses:InReceipts=true");

        var reply = await AnswerAsync();

        Assert.Equal(4096, reply.Body.Length);
        var receipt = (string)reply["verstrekking"]!["ontvangstbewijs"]!;
        Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt, Log));
        Assert.True(Receipt.TryParse(receipt, out var parsed));
        AssertCosigned(parsed.Checkpoint, One, Two);
        AssertCosigned((await GetAsync("/log/checkpoint")).Expect(200).Text, One, Two);
        (await GetAsync("/health/witnesses")).Expect(200);
    }

    [Fact]
    public async Task Gives_EveryoneCosignatures_HoweverManyAskAtOnce()
    {
        await RestartAsync("all", "--Witnesses:InReceipts=true");
        var log = All.Gateway.Services.GetRequiredService<DisclosureLog>();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => log.RecordAsync(NewRecord(EntryType.Registration), Cancel))));

        Assert.All(receipts, receipt =>
        {
            Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt.Format(), Log));
            AssertCosigned(receipt.Checkpoint, One, Two);
        });
        Assert.Equal(receipts.Length, receipts.Select(receipt => receipt.Index).Distinct().Count());
    }

    [Fact]
    public async Task Cosigns_InItsOwnTime_WhenReceiptsDoNotWait()
    {
        await RestartAsync("any");
        var receipt = (string)(await AnswerAsync())["verstrekking"]!["ontvangstbewijs"]!;
        Assert.DoesNotContain("witness.example", receipt, StringComparison.Ordinal);

        await LookAsync();

        AssertCosigned((await GetAsync("/log/checkpoint")).Expect(200).Text, One);
        var seen = One.Seen;
        await RestartAsync("any");
        await LookAsync();
        AssertCosigned((await GetAsync("/log/checkpoint")).Expect(200).Text, One);
        Assert.Equal(seen, One.Seen);
    }

    [Fact]
    public async Task Cosigns_WhatIsReadToBeChecked_WhileItIsRead()
    {
        await RestartAsync("all", "--Witnesses:Interval=01:00:00");
        await LookAsync();
        var asked = One.Asked;
        await AppendAsync();

        // Whoever only looks is shown what there is.
        Assert.DoesNotContain("witness.example", (await GetAsync("/log/checkpoint")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal(asked, One.Asked);
        var shown = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => GetStoredAsync("/log/checkpoint"))));

        Assert.All(shown, checkpoint => AssertCosigned(checkpoint.Expect(200).Text, One, Two));
        Assert.Equal(asked + 1, One.Asked);

        One.Status = 503;
        await AppendAsync();
        var without = (await GetStoredAsync("/log/checkpoint")).Expect(200).Text;
        Assert.True(SignedNote.TryParse(without, out var note) && note.IsSignedBy(Log));
        Assert.False(One.Verifier.HasCosigned(note, out _));
    }

    [Fact]
    public async Task Needs_AsManyAsThePolicySays()
    {
        Two.Status = 503;
        await RestartAsync("any", "--Witnesses:InReceipts=true");
        var receipt = (string)(await AnswerAsync())["verstrekking"]!["ontvangstbewijs"]!;
        Assert.True(Receipt.TryParse(receipt, out var parsed));
        AssertCosigned(parsed.Checkpoint, One);
        (await GetAsync("/health/witnesses")).Expect(200);

        await RestartAsync("all", "--Witnesses:InReceipts=true");
        await AnswerAsync();
        (await GetAsync("/health/witnesses")).Expect(503);
        Assert.Equal(1, Count(EventIds.QuorumMissing, LogLevel.Error));
    }

    [Fact]
    public async Task Stops_Disclosing_WhenTooFewCosignForTooLong_AndGoesOnOnceTheyDo()
    {
        await RestartAsync("all", "--Witnesses:InReceipts=true", "--Witnesses:StopAfter=00:01:00");
        await LookAsync();
        (One.Status, Two.Status) = (500, 500);
        var connector = All.As("corporatie-a");
        var question = Asks.Triage();
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(question, batch)).Expect(201);
        await AnswerAsync();
        (await GetAsync("/health/ready")).Expect(200);

        All.Clock.Advance(TimeSpan.FromMinutes(2));

        (await GetAsync("/health/ready")).Expect(503);
        var size = (await LogView.ReadAsync(All)).Count;
        (await connector.AnswerAsync(opened, batch)).ExpectProblem(503, "BK1011");
        Assert.Equal(size, (await LogView.ReadAsync(All)).Count);
        Assert.Equal(1, Count(EventIds.DisclosuresStopped, LogLevel.Critical));

        // What is no disclosure goes on.
        await All.Gateway.Services.GetRequiredService<DisclosureLog>().RecordAsync(NewRecord(EntryType.Registration), Cancel);

        (One.Status, Two.Status) = (0, 0);
        All.Clock.Advance(TimeSpan.FromSeconds(5));
        await LookAsync();
        var answer = (await connector.AnswerAsync(opened, batch)).Expect(200);
        Assert.Contains("witness.example/2", (string)answer["verstrekking"]!["ontvangstbewijs"]!, StringComparison.Ordinal);
        (await GetAsync("/health/ready")).Expect(200);
        Assert.Equal(1, Count(EventIds.QuorumMet, LogLevel.Information));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task Tells_WhenAWitnessSawAnotherHistory(int more)
    {
        One.SeeAnother((await LogView.ReadAsync(All)).Count + more);
        await RestartAsync("all", "--Witnesses:InReceipts=true");
        if (more != 1)
        {
            await LookAsync();
        }
        else
        {
            await AnswerAsync();
        }

        Assert.Equal(1, Count(EventIds.WitnessContradicts, LogLevel.Critical));
        var checkpoint = (await GetAsync("/log/checkpoint")).Expect(200).Text;
        Assert.DoesNotContain("witness.example/1", checkpoint, StringComparison.Ordinal);
        (await GetAsync("/health/witnesses")).Expect(503);
    }

    [Fact]
    public async Task Takes_ACosignature_WhateverItIsSaidToBe()
    {
        One.ContentType = "text/plain; charset=x";
        await RestartAsync("all", "--Witnesses:InReceipts=true");

        Assert.True(Receipt.TryParse((string)(await AnswerAsync())["verstrekking"]!["ontvangstbewijs"]!, out var parsed));
        AssertCosigned(parsed.Checkpoint, One, Two);
        (await GetAsync("/health/witnesses")).Expect(200);
    }

    [Fact]
    public async Task Believes_NoCosignature_ThatDoesNotVerify()
    {
        await using var impostor = await TestWitness.StartAsync("witness.example/1", Log);
        var line = impostor.PolicyLine.Replace(impostor.Verifier.Format(), One.Verifier.Format(), StringComparison.Ordinal);
        await RestartWithAsync($"log {Log.Format()}\n{line}\nquorum witness.example/1\n", "--Witnesses:InReceipts=true");

        Assert.DoesNotContain("witness.example", (string)(await AnswerAsync())["verstrekking"]!["ontvangstbewijs"]!, StringComparison.Ordinal);

        (await GetAsync("/health/witnesses")).Expect(503);
        Assert.True(impostor.Seen.Size > 0);
    }

    [Fact]
    public async Task DoesNotStart_WithAPolicyThatCannotBeMet()
    {
        using var other = NoteSigner.Generate(Installation.Origin);
        await All.StopGatewayAsync();
        var policy = Path.Combine(All.Folder, "policy");
        await File.WriteAllTextAsync(policy, $"log {other.Verifier.Format()}\nwitness w {One.Verifier.Format()}\nquorum w\n", Cancel);
        var faults = (await Assert.ThrowsAsync<StartupFaultsException>(() => All.StartGatewayAsync(null, $"--Witnesses:PolicyFile={policy}"))).Faults;
        Assert.Contains(faults, fault => fault.Contains($"log {Log.Format()}", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("has no address", StringComparison.Ordinal));

        await File.WriteAllTextAsync(policy, "quorum w\n", Cancel);
        Assert.Equal(3, (await Assert.ThrowsAsync<StartupFaultsException>(() => All.StartGatewayAsync(null, $"--Witnesses:PolicyFile={policy}"))).Faults.Count);
        await Assert.ThrowsAsync<StartupFaultsException>(() => All.StartGatewayAsync(null, "--Witnesses:PolicyFile=/nergens"));

        var many = string.Concat(Enumerable.Range(0, 12).Select(number => Line(number)));
        await File.WriteAllTextAsync(policy, $"log {Log.Format()}\n{many}quorum none\n", Cancel);
        await Assert.ThrowsAsync<StartupFaultsException>(() => All.StartGatewayAsync(null, $"--Witnesses:PolicyFile={policy}", "--Witnesses:InReceipts=true"));
        await All.StartGatewayAsync();
        (await GetAsync("/health/witnesses")).ExpectProblem(404, "BK1005");

        static string Line(int number)
        {
            using var signer = WitnessSigner.Generate($"w{number}");
            return $"witness w{number} {signer.Verifier.Format()} http://127.0.0.1:1/\n";
        }
    }

    private Task<Reply> GetStoredAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.CacheControl = new() { NoCache = true };
        return All.SendAsync(request);
    }
}
