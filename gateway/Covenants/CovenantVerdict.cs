using System.Diagnostics.CodeAnalysis;
using Bekend.Policies.Covenants;
using Bekend.Policies.Publishing;

namespace Bekend.Gateway.Covenants;

/// <summary>What <see cref="CovenantReview"/> found.</summary>
/// <param name="Faults">What is wrong with the file, each with its place; it is then of no use, whoever signed it.</param>
internal sealed record CovenantVerdict(IReadOnlyList<string> Faults)
{
    /// <summary>The covenant; null when the file cannot be read as one.</summary>
    public Covenant? Covenant { get; init; }

    /// <summary>What is wrong with the signatures; null when nothing is, or there was no covenant to check them against.</summary>
    public SignatureCheck.Refused? Signatures { get; init; }

    /// <summary>Who signed, when the signatures are right.</summary>
    public IReadOnlyList<string> SignedBy { get; init; } = [];

    /// <summary>Whether this gateway may decide by it.</summary>
    [MemberNotNullWhen(true, nameof(Covenant))]
    public bool IsAccepted => Covenant is not null && Signatures is null && Faults.Count == 0;
}
