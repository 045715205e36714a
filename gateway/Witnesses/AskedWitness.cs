using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.Gateway.Witnesses;

/// <summary>One witness: what it is known to have seen, and one request to it at a time.</summary>
internal sealed class AskedWitness(PolicyWitness witness, WitnessClient client, ILogStore store, TimeProvider clock, ILogger logger) : IDisposable
{
    /// <summary>One that failed is left alone for so long, or every batch would wait for it.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _seen;
    private DateTimeOffset _restsUntil = DateTimeOffset.MinValue;
    private string? _told;

    /// <summary>Who it is.</summary>
    public PolicyWitness Named => witness;

    /// <summary>Whether it says to have cosigned a later tree already, for another gateway: then it cannot cosign this one any more.</summary>
    public bool HasSeenMoreThan(long size) => Interlocked.Read(ref _seen) > size;

    /// <summary>Asks for a cosignature.</summary>
    /// <param name="note">A checkpoint of this log.</param>
    /// <param name="checkpoint">What it says.</param>
    /// <param name="turn">Ends the wait for a turn; what was sent is waited for.</param>
    /// <returns>The note with the cosignature, verified; null when there is none.</returns>
    public async Task<SignedNote?> AskAsync(SignedNote note, Checkpoint checkpoint, CancellationToken turn)
    {
        try
        {
            await _turn.WaitAsync(turn);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        try
        {
            return clock.GetUtcNow() < _restsUntil ? null : await AskInTurnAsync(note, checkpoint);
        }
        catch (Exception exception) when (exception is StoreUnavailableException or KeyNotFoundException)
        {
            // Without the tree, or with a damaged one, nothing can be proven to it.
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<SignedNote?> AskInTurnAsync(SignedNote note, Checkpoint checkpoint)
    {
        // Once more when it tells what it has seen: after a start nobody knows, and another gateway may have asked it.
        for (var attempt = 0; attempt < 2 && _seen <= checkpoint.Size; attempt++)
        {
            var old = _seen;
            var (status, body) = await client.AddCheckpointAsync(
                witness.Address!, new(old, await ProofAsync(old, checkpoint.Size), note.Format()), CancellationToken.None);
            switch (status)
            {
                case 200 when witness.Verifier.TryAdd(note, body, out var cosigned):
                    _seen = checkpoint.Size;
                    _told = null;
                    return cosigned;
                case 409 when long.TryParse(body.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) && seen != old:
                    _seen = seen;
                    break;
                case 409 or 422:
                    Contradict(checkpoint.Size);
                    return null;
                default:
                    Fail(status);
                    return null;
            }
        }

        // It may have seen what another gateway appended since. When our own log is smaller than that, something was taken out of it.
        if (_seen > checkpoint.Size && (await store.ReadHeadAsync(CancellationToken.None)).Size < _seen)
        {
            Contradict(checkpoint.Size);
            _seen = 0;
        }

        return null;
    }

    private async Task<IReadOnlyList<Digest>> ProofAsync(long old, long size) => old == 0
        ? []
        : ConsistencyProof.Prove(old, size, await store.ReadNodesAsync([.. ConsistencyProof.NodesFor(old, size)], CancellationToken.None));

    /// <summary>Once for each thing that is wrong with it, not at every checkpoint.</summary>
    private void Fail(int status)
    {
        _restsUntil = clock.GetUtcNow() + Rest;
        var told = string.Create(CultureInfo.InvariantCulture, $"status {status}");
        if (_told != told)
        {
            WitnessLog.WitnessFailed(logger, witness.Name, status);
            _told = told;
        }
    }

    private void Contradict(long size)
    {
        _restsUntil = clock.GetUtcNow() + Rest;
        if (_told != nameof(Contradict))
        {
            WitnessLog.WitnessContradicts(logger, witness.Name, _seen, size);
            _told = nameof(Contradict);
        }
    }
}
