using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Tests.Support;
using Bekend.Gateway.Witnesses;
using Bekend.Hosting.Startup;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Witnesses;

namespace Bekend.Gateway.Tests.Witnesses;

/// <summary>A log that others cosign: what receipts carry, and what happens without them.</summary>
public sealed class WitnessTests : IAsyncLifetime
{
    private Installation _all = null!;
    private NoteVerifier _log = null!;
    private TestWitness _one = null!;
    private TestWitness _two = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Cosigner Cosigner => _all.Gateway.Services.GetRequiredService<Cosigner>();

    public async ValueTask InitializeAsync()
    {
        _all = await Installation.StartAsync();
        _log = _all.Gateway.Services.GetRequiredService<LogKey>().Signer.Verifier;
        _one = await TestWitness.StartAsync("witness.example/1", _log);
        _two = await TestWitness.StartAsync("witness.example/2", _log);
    }

    public async ValueTask DisposeAsync()
    {
        await _all.DisposeAsync();
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [Fact]
    public async Task Gives_ReceiptsWithCosignatures_ThatAnybodyVerifies()
    {
        await RestartAsync("all", "--Witnesses:InReceipts=true");

        var reply = await AnswerAsync();

        Assert.Equal(4096, reply.Body.Length);
        var receipt = (string)reply["verstrekking"]!["ontvangstbewijs"]!;
        Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt, _log));
        Assert.True(Receipt.TryParse(receipt, out var parsed));
        AssertCosigned(parsed.Checkpoint, _one, _two);
        AssertCosigned((await GetAsync("/log/checkpoint")).Expect(200).Text, _one, _two);
        (await GetAsync("/health/witnesses")).Expect(200);
    }

    [Fact]
    public async Task Gives_EveryoneCosignatures_HoweverManyAskAtOnce()
    {
        await RestartAsync("all", "--Witnesses:InReceipts=true");
        var log = _all.Gateway.Services.GetRequiredService<DisclosureLog>();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => log.RecordAsync(NewRecord(EntryType.Registration), Cancel))));

        Assert.All(receipts, receipt =>
        {
            Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt.Format(), _log));
            AssertCosigned(receipt.Checkpoint, _one, _two);
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

        AssertCosigned((await GetAsync("/log/checkpoint")).Expect(200).Text, _one);
        var seen = _one.Seen;
        await RestartAsync("any");
        await LookAsync();
        AssertCosigned((await GetAsync("/log/checkpoint")).Expect(200).Text, _one);
        Assert.Equal(seen, _one.Seen);
    }

    [Fact]
    public async Task Needs_AsManyAsThePolicySays()
    {
        _two.Status = 503;
        await RestartAsync("any", "--Witnesses:InReceipts=true");
        var receipt = (string)(await AnswerAsync())["verstrekking"]!["ontvangstbewijs"]!;
        Assert.True(Receipt.TryParse(receipt, out var parsed));
        AssertCosigned(parsed.Checkpoint, _one);
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
        (_one.Status, _two.Status) = (500, 500);
        var connector = _all.As("corporatie-a");
        var question = Asks.Triage();
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(question, batch)).Expect(201);
        await AnswerAsync();
        (await GetAsync("/health/ready")).Expect(200);

        _all.Clock.Advance(TimeSpan.FromMinutes(2));

        (await GetAsync("/health/ready")).Expect(503);
        var size = (await LogView.ReadAsync(_all)).Count;
        (await connector.AnswerAsync(opened, batch)).ExpectProblem(503, "BK1011");
        Assert.Equal(size, (await LogView.ReadAsync(_all)).Count);
        Assert.Equal(1, Count(EventIds.DisclosuresStopped, LogLevel.Critical));

        // What is no disclosure goes on.
        await _all.Gateway.Services.GetRequiredService<DisclosureLog>().RecordAsync(NewRecord(EntryType.Registration), Cancel);

        (_one.Status, _two.Status) = (0, 0);
        _all.Clock.Advance(TimeSpan.FromSeconds(5));
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
        _one.SeeAnother((await LogView.ReadAsync(_all)).Count + more);
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
        _one.ContentType = "text/plain; charset=x";
        await RestartAsync("all", "--Witnesses:InReceipts=true");

        Assert.True(Receipt.TryParse((string)(await AnswerAsync())["verstrekking"]!["ontvangstbewijs"]!, out var parsed));
        AssertCosigned(parsed.Checkpoint, _one, _two);
        (await GetAsync("/health/witnesses")).Expect(200);
    }

    [Fact]
    public async Task Believes_NoCosignature_ThatDoesNotVerify()
    {
        await using var impostor = await TestWitness.StartAsync("witness.example/1", _log);
        var line = impostor.PolicyLine.Replace(impostor.Verifier.Format(), _one.Verifier.Format(), StringComparison.Ordinal);
        await RestartWithAsync($"log {_log.Format()}\n{line}\nquorum witness.example/1\n", "--Witnesses:InReceipts=true");

        Assert.DoesNotContain("witness.example", (string)(await AnswerAsync())["verstrekking"]!["ontvangstbewijs"]!, StringComparison.Ordinal);

        (await GetAsync("/health/witnesses")).Expect(503);
        Assert.True(impostor.Seen.Size > 0);
    }

    [Fact]
    public async Task DoesNotStart_WithAPolicyThatCannotBeMet()
    {
        using var other = NoteSigner.Generate(Installation.Origin);
        await _all.StopGatewayAsync();
        var policy = Path.Combine(_all.Folder, "policy");
        await File.WriteAllTextAsync(policy, $"log {other.Verifier.Format()}\nwitness w {_one.Verifier.Format()}\nquorum w\n", Cancel);
        var faults = (await Assert.ThrowsAsync<StartupFaultsException>(() => _all.StartGatewayAsync(null, $"--Witnesses:PolicyFile={policy}"))).Faults;
        Assert.Contains(faults, fault => fault.Contains($"log {_log.Format()}", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("has no address", StringComparison.Ordinal));

        await File.WriteAllTextAsync(policy, "quorum w\n", Cancel);
        Assert.Equal(3, (await Assert.ThrowsAsync<StartupFaultsException>(() => _all.StartGatewayAsync(null, $"--Witnesses:PolicyFile={policy}"))).Faults.Count);
        await Assert.ThrowsAsync<StartupFaultsException>(() => _all.StartGatewayAsync(null, "--Witnesses:PolicyFile=/nergens"));

        var many = string.Concat(Enumerable.Range(0, 12).Select(number => Line(number)));
        await File.WriteAllTextAsync(policy, $"log {_log.Format()}\n{many}quorum none\n", Cancel);
        await Assert.ThrowsAsync<StartupFaultsException>(() => _all.StartGatewayAsync(null, $"--Witnesses:PolicyFile={policy}", "--Witnesses:InReceipts=true"));
        await _all.StartGatewayAsync();
        (await GetAsync("/health/witnesses")).ExpectProblem(404, "BK1005");

        static string Line(int number)
        {
            using var signer = WitnessSigner.Generate($"w{number}");
            return $"witness w{number} {signer.Verifier.Format()} http://127.0.0.1:1/\n";
        }
    }

    private static LogRecord NewRecord(EntryType type) =>
        new(Guid.CreateVersion7(), type, Installation.Start, Installation.Start.AddYears(1), [], [new("handeling", "proef"u8.ToArray())]);

    private static void AssertCosigned(string checkpoint, params TestWitness[] witnesses)
    {
        Assert.True(SignedNote.TryParse(checkpoint, out var note));
        Assert.All(witnesses, witness => Assert.True(witness.Verifier.HasCosigned(note, out _), checkpoint));
    }

    private async Task<Reply> AnswerAsync() => (await _all.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);

    private Task<Reply> GetAsync(string path) => _all.SendAsync(new(HttpMethod.Get, path));

    /// <summary>What the gateway does every few seconds; its clock stands still.</summary>
    private async Task LookAsync() =>
        await Cosigner.EnsureAsync((await _all.Gateway.Services.GetRequiredService<ILogStore>().ReadHeadAsync(Cancel)).Checkpoint!);

    private int Count(int number, LogLevel level) =>
        _all.LogLines.Count(line => line.Level == level && line.Text.Contains($"[{number}]", StringComparison.Ordinal));

    private Task RestartAsync(string needed, params string[] more) => RestartWithAsync(
        $"log {_log.Format()}\n{_one.PolicyLine}\n{_two.PolicyLine}\ngroup g {needed} witness.example/1 witness.example/2\nquorum g\n", more);

    private async Task RestartWithAsync(string policy, params string[] more)
    {
        var file = Path.Combine(_all.Folder, "policy");
        await File.WriteAllTextAsync(file, policy, Cancel);
        await _all.StopGatewayAsync();
        await _all.StartGatewayAsync(null, [$"--Witnesses:PolicyFile={file}", .. more]);
    }
}
