using System.Collections.Concurrent;
using Bekend.Policies.Covenants;
using Bekend.Policies.Explanations;

namespace Bekend.Gateway.Pages.Convenanten;

/// <summary>The matrix of each covenant, worked out once: a version never changes.</summary>
internal sealed class AccessMatrices
{
    private readonly ConcurrentDictionary<string, Lazy<AccessMatrix>> _matrices = new(StringComparer.Ordinal);

    public AccessMatrix Of(Covenant covenant) =>
        _matrices.GetOrAdd(covenant.Sha256, _ => new(() => AccessMatrix.Of(covenant))).Value;
}
