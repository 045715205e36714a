using System.Collections.Frozen;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>All versions of all covenants at one moment. Immutable: it is replaced as a whole.</summary>
internal sealed class CovenantSet
{
    private readonly FrozenDictionary<string, CovenantVersions> _covenants;
    private readonly FrozenDictionary<(string Covenant, string Version), ServedVersion> _versions;

    /// <param name="versions">Of one covenant no two of the same precedence.</param>
    /// <exception cref="ArgumentException">Two versions have the same precedence.</exception>
    public CovenantSet(IReadOnlyList<ServedVersion> versions)
    {
        _covenants = versions.Select(version => version.Covenant)
            .GroupBy(covenant => covenant.Id.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => new CovenantVersions(group), StringComparer.Ordinal);
        _versions = versions.ToFrozenDictionary(version => (version.Published.Covenant, version.Published.Version));
    }

    /// <summary>How many versions there are, of all covenants together.</summary>
    public int Count => _versions.Count;

    /// <summary>Of each covenant the version in turn (<see cref="CovenantVersions.InTurnAt"/>), which may not hold. By id.</summary>
    public IEnumerable<Covenant> At(DateTimeOffset moment) =>
        _covenants.OrderBy(covenant => covenant.Key, StringComparer.Ordinal).Select(covenant => covenant.Value.InTurnAt(moment));

    /// <summary>One covenant, as <see cref="At(DateTimeOffset)"/>; null when there is none of that id.</summary>
    public Covenant? Find(string id, DateTimeOffset moment) =>
        _covenants.GetValueOrDefault(id)?.InTurnAt(moment);

    /// <summary>The versions of one covenant, latest first; none when there is no such covenant.</summary>
    public IEnumerable<ServedVersion> VersionsOf(string id) =>
        _covenants.GetValueOrDefault(id)?.LatestFirst.Select(covenant => _versions[(id, covenant.Version)]) ?? [];

    /// <summary>One version; null when there is none of that number.</summary>
    public ServedVersion? FindVersion(string id, string version) => _versions.GetValueOrDefault((id, version));

    /// <summary>Every version of every covenant.</summary>
    public IEnumerable<ServedVersion> All => _versions.Values;
}
