using Bekend.Ledger.Merkle;
using Bekend.Ledger.Receipts;

namespace Bekend.Gateway.Disclosure;

/// <summary>Proof that a record is in the log.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Proof">Inclusion proof for the checkpoint.</param>
/// <param name="Entry">The entry itself, 122 bytes.</param>
/// <param name="Checkpoint">Signed note.</param>
internal sealed record LogReceipt(long Index, IReadOnlyList<Digest> Proof, byte[] Entry, string Checkpoint)
{
    /// <summary>The receipt as the asker keeps it: c2sp.org/tlog-proof@v1 with the entry as extra.</summary>
    public string Format() => new Receipt(Index, Proof, Entry, Checkpoint).Format();
}
