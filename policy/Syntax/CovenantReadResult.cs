using System.Diagnostics.CodeAnalysis;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Syntax;

/// <summary>What came of reading a file: a covenant, or every fault in it.</summary>
/// <param name="Covenant">Null exactly when there is a diagnostic.</param>
/// <param name="Diagnostics">The faults, in file order.</param>
public sealed record CovenantReadResult(Covenant? Covenant, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether the file holds a covenant that may be used.</summary>
    [MemberNotNullWhen(true, nameof(Covenant))]
    public bool IsValid => Covenant is not null && Diagnostics.Count == 0;
}
