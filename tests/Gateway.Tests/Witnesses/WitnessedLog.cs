using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Tests.Support;
using Bekend.Gateway.Witnesses;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Tests.Witnesses;

/// <summary>A gateway whose log two witnesses can cosign, who do as a test tells them.</summary>
public abstract class WitnessedLog : IAsyncLifetime
{
    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected Installation All { get; private set; } = null!;

    private protected NoteVerifier Log { get; private set; } = null!;

    private protected TestWitness One { get; private set; } = null!;

    private protected TestWitness Two { get; private set; } = null!;

    private protected Cosigner Cosigner => All.Gateway.Services.GetRequiredService<Cosigner>();

    public async ValueTask InitializeAsync()
    {
        All = await Installation.StartAsync();
        Log = All.Gateway.Services.GetRequiredService<LogKey>().Signer.Verifier;
        One = await TestWitness.StartAsync("witness.example/1", Log);
        Two = await TestWitness.StartAsync("witness.example/2", Log);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await All.DisposeAsync();
        await One.DisposeAsync();
        await Two.DisposeAsync();
    }

    private protected static LogRecord NewRecord(EntryType type) =>
        new(Guid.CreateVersion7(), type, Installation.Start, Installation.Start.AddYears(1), [], [new("handeling", "proef"u8.ToArray())]);

    private protected static void AssertCosigned(string checkpoint, params TestWitness[] witnesses)
    {
        Assert.True(SignedNote.TryParse(checkpoint, out var note));
        Assert.All(witnesses, witness => Assert.True(witness.Verifier.HasCosigned(note, out _), checkpoint));
    }

    private protected async Task<Reply> AnswerAsync() => (await All.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);

    private protected Task<Reply> GetAsync(string path) => All.SendAsync(new(HttpMethod.Get, path));

    /// <summary>Appends an entry and gives the checkpoint that the log has after it, with no cosignature.</summary>
    private protected async Task<string> AppendAsync()
    {
        await All.Gateway.Services.GetRequiredService<DisclosureLog>().RecordAsync(NewRecord(EntryType.Registration), Cancel);
        return await HeadAsync();
    }

    /// <summary>What the gateway does every few seconds; its clock stands still.</summary>
    private protected async Task LookAsync() => await Cosigner.EnsureAsync(await HeadAsync());

    private protected int Count(int number, LogLevel level) =>
        All.LogLines.Count(line => line.Level == level && line.Text.Contains($"[{number}]", StringComparison.Ordinal));

    /// <param name="needed">How many of both: <c>any</c> or <c>all</c>.</param>
    /// <param name="more">Options.</param>
    private protected Task RestartAsync(string needed, params string[] more) => RestartWithAsync(
        $"log {Log.Format()}\n{One.PolicyLine}\n{Two.PolicyLine}\ngroup g {needed} witness.example/1 witness.example/2\nquorum g\n", more);

    private protected async Task RestartWithAsync(string policy, params string[] more)
    {
        var file = Path.Combine(All.Folder, "policy");
        await File.WriteAllTextAsync(file, policy, Cancel);
        await All.StopGatewayAsync();
        await All.StartGatewayAsync(null, [$"--Witnesses:PolicyFile={file}", .. more]);
    }

    private async Task<string> HeadAsync() => (await All.Gateway.Services.GetRequiredService<ILogStore>().ReadHeadAsync(Cancel)).Checkpoint!;
}
