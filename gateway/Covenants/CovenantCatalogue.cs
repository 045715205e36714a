using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>The covenants that this gateway decides by, and every version of them that it ever did.</summary>
/// <remarks>
/// INVARIANT: readers see one <see cref="CovenantSet"/> or the next, never half of it. A set that cannot be read or checked
/// as a whole does not come in.
/// </remarks>
internal sealed class CovenantCatalogue(CovenantSet versions, TimeProvider clock)
{
    private volatile CovenantSet _versions = versions;

    /// <summary>Of each covenant the version that is in turn now, as <see cref="CovenantSet.At"/>. By id.</summary>
    public IEnumerable<Covenant> All => _versions.At(clock.GetUtcNow());

    /// <summary>Every version that is known here.</summary>
    public CovenantSet Versions => _versions;

    /// <summary>The version that is in turn now, as <see cref="CovenantSet.At"/>.</summary>
    /// <returns>Null when this gateway does not serve the covenant.</returns>
    public Covenant? Find(string id) => _versions.Find(id, clock.GetUtcNow());

    /// <summary>Puts other versions in the place of these.</summary>
    public void Replace(CovenantSet versions) => _versions = versions;
}
