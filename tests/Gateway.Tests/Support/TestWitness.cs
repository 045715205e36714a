using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A witness of one log, as another organisation runs one: real HTTP, real keys, and a memory that a test can change.</summary>
internal sealed class TestWitness : IAsyncDisposable
{
    private readonly WitnessSigner _signer;
    private readonly NoteVerifier _log;
    private readonly WebApplication _app;
    private readonly Lock _lock = new();

    private TestWitness(string name, NoteVerifier log)
    {
        (_signer, _log) = (WitnessSigner.Generate(name), log);
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/w/add-checkpoint", AddAsync);
    }

    public WitnessedTree Seen { get; set; } = WitnessedTree.None;

    /// <summary>How often it was asked for a cosignature.</summary>
    public int Asked { get; private set; }

    /// <summary>Answered instead of a cosignature, when it is not 0.</summary>
    public int Status { get; set; }

    /// <summary>Whether it lies: says of whatever it is asked that it has seen one entry more.</summary>
    public bool SaysOneMore { get; set; }

    /// <summary>What it says that its answers are.</summary>
    public string ContentType { get; set; } = "text/plain";

    public string PolicyLine => $"witness {_signer.Verifier.Name} {_signer.Verifier.Format()} {_app.Urls.First()}/w/";

    public WitnessVerifier Verifier => _signer.Verifier;

    public static async Task<TestWitness> StartAsync(string name, NoteVerifier log)
    {
        var witness = new TestWitness(name, log);
        await witness._app.StartAsync(TestContext.Current.CancellationToken);
        return witness;
    }

    /// <summary>As if it had seen a history that this log has not.</summary>
    public void SeeAnother(long size) => Seen = new(size, MerkleHash.Leaf([1]));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _signer.Dispose();
    }

    private async Task<IResult> AddAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        if (!WitnessRequest.TryParse(await reader.ReadToEndAsync(), out var asked))
        {
            return Results.StatusCode(400);
        }

        lock (_lock)
        {
            Asked++;
            var result = Status != 0 ? null : SaysOneMore ? OneMore(asked) : Seen.Check(asked, _log);
            Seen = result is WitnessResult.Extended extended ? extended.Tree : Seen;
            return result switch
            {
                null => Results.StatusCode(Status),
                WitnessResult.Extended when SignedNote.TryParse(asked.Checkpoint, out var note) => Results.Text(_signer.Cosign(note, DateTimeOffset.UnixEpoch.AddDays(1)) + "\n", ContentType),
                WitnessResult.OtherSize other => Results.Text($"{other.Seen}\n", "text/x.tlog.size", statusCode: 409),
                _ => Results.StatusCode(result.Status),
            };
        }
    }

    private static WitnessResult.OtherSize OneMore(WitnessRequest asked) =>
        SignedNote.TryParse(asked.Checkpoint, out var note) && Checkpoint.TryParse(note.Text, out var tree)
            ? new(tree.Size + 1)
            : throw new InvalidOperationException("it is asked about a checkpoint");
}
