using Bekend.Hosting.Startup;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Disclosure;

/// <summary>Looks at the stored log before it is extended: a gateway must not build on a log it did not sign.</summary>
internal static class LogAtStart
{
    /// <returns>Size of the log.</returns>
    /// <exception cref="StartupFaultsException">The checkpoint is not ours, or the stored tree has another root.</exception>
    public static async Task<long> CheckAsync(ILogStore store, NoteVerifier verifier)
    {
        var head = await store.ReadHeadAsync(CancellationToken.None);
        if (head.Checkpoint is not { } note)
        {
            if (head.Entries > 0)
            {
                throw new StartupFaultsException("the stored log has entries and no checkpoint; it was altered or damaged");
            }

            return 0;
        }

        if (!SignedNote.TryOpen(note, verifier, out var text) || !Checkpoint.TryParse(text, out var checkpoint))
        {
            throw new StartupFaultsException("the stored checkpoint of the log is not signed by this log's key");
        }

        if (checkpoint.Size != head.Size || checkpoint.Size != head.Entries)
        {
            throw new StartupFaultsException("the stored log does not have the size that its checkpoint states; it was altered or damaged");
        }

        if (!await IsRootOfStoredTreeAsync(checkpoint, store))
        {
            throw new StartupFaultsException("the stored log does not have the root that its checkpoint states; it was altered or damaged");
        }

        return checkpoint.Size;
    }

    private static async Task<bool> IsRootOfStoredTreeAsync(Checkpoint checkpoint, ILogStore store)
    {
        var nodes = await store.ReadNodesAsync(Frontier.PeaksOf(checkpoint.Size), CancellationToken.None);
        try
        {
            return Frontier.Load(checkpoint.Size, nodes).Root == checkpoint.Root;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }
}
