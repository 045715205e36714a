using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Signals;

/// <summary>One signal that may be registered.</summary>
/// <param name="Reference">The organisation's own (kenmerk).</param>
/// <param name="Party">The organisation's category in the covenant.</param>
/// <param name="ValidUntil">Never later than the covenant's retention for this kind.</param>
internal sealed record SignalLine(
    string Reference,
    Covenant Covenant,
    string Party,
    SubjectKind Subject,
    string Kind,
    string ContactPoint,
    DateTimeOffset ValidUntil,
    IReadOnlyList<KindedPseudonym> Pseudonyms)
{
    /// <summary>Version of the covenant's key that the pseudonyms are under; null until it is checked, when the line leaves it out.</summary>
    public int? KeyVersion { get; init; }

    /// <summary>Says nothing about the subject.</summary>
    public override string ToString() => nameof(SignalLine);
}
