using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.LogChecking;

/// <summary>The cosignatures that are demanded of a log's checkpoints.</summary>
/// <param name="policy">Null: none are.</param>
internal sealed class CosignatureDemand(WitnessPolicy? policy)
{
    /// <summary>Looks who cosigned.</summary>
    /// <param name="checkpoint">A note that the log signed.</param>
    /// <returns>Null when no cosignatures are demanded.</returns>
    public Cosignatures? Find(string checkpoint) =>
        policy is null ? null
        : SignedNote.TryParse(checkpoint, out var note) ? new([.. policy.WhoCosigned(note).Select(witness => witness.Name)], policy.IsMetBy(note))
        : new([], false);
}
