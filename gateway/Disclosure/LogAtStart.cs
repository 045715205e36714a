using Bekend.Hosting.Startup;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Disclosure;

/// <summary>Looks at the stored log before it is extended: a gateway must not build on a log it did not sign.</summary>
internal static class LogAtStart
{
    /// <exception cref="StartupFaultsException">The checkpoint is not ours, or the stored tree has another root.</exception>
    public static void Check(ILogStore store, NoteVerifier verifier, ILogger logger)
    {
        var head = store.ReadHead();
        if (head.Checkpoint is not { } note)
        {
            if (head.Entries > 0)
            {
                throw new StartupFaultsException("the stored log has entries and no checkpoint; it was altered or damaged");
            }

            DisclosureLogMessages.LogOpened(logger, verifier.Name, 0);
            return;
        }

        if (!SignedNote.TryOpen(note, verifier, out var text) || !Checkpoint.TryParse(text, out var checkpoint))
        {
            throw new StartupFaultsException("the stored checkpoint of the log is not signed by this log's key");
        }

        if (checkpoint.Size != head.Size || checkpoint.Size != head.Entries)
        {
            throw new StartupFaultsException("the stored log does not have the size that its checkpoint states; it was altered or damaged");
        }

        if (!IsRootOfStoredTree(checkpoint, store))
        {
            throw new StartupFaultsException("the stored log does not have the root that its checkpoint states; it was altered or damaged");
        }

        DisclosureLogMessages.LogOpened(logger, verifier.Name, checkpoint.Size);
    }

    private static bool IsRootOfStoredTree(Checkpoint checkpoint, ILogStore store)
    {
        try
        {
            return Frontier.Load(checkpoint.Size, new StoreReader(store)).Root == checkpoint.Root;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }

    private sealed class StoreReader(ILogStore store) : INodeReader
    {
        public Digest Read(NodeId node) => store.ReadNode(node);
    }
}
