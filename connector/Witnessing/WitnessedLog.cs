using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.Witnessing;

/// <summary>One log that is witnessed: what was seen of it, and one request at a time.</summary>
internal sealed class WitnessedLog(NoteVerifier key, WitnessedTree seen, WitnessState state, WitnessSigner signer, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private WitnessedTree _seen = seen;

    /// <summary>Cosigns what extends the tree that was seen.</summary>
    /// <returns>The result, and the line of the cosignature when it was granted.</returns>
    /// <exception cref="IOException">What would be cosigned could not be kept: nothing was.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public async Task<(WitnessResult Result, string? Cosignature)> AddAsync(WitnessRequest request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var result = _seen.Check(request, key);
            if (result is not WitnessResult.Extended { Tree: var tree } || !SignedNote.TryParse(request.Checkpoint, out var note))
            {
                return (result, null);
            }

            // INVARIANT: on the disk before the signature exists. Killed in between, the witness has seen a tree that it did not cosign.
            if (tree != _seen)
            {
                state.Write(key.Name, tree);
                _seen = tree;
            }

            return (result, signer.Cosign(note, time.GetUtcNow()));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
