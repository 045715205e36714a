using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Connector.Loading;

/// <summary>One row that is ready to be registered.</summary>
/// <param name="Line">Line in the input file.</param>
/// <param name="Reference">The row's own reference, or one derived from its strongest key.</param>
/// <param name="Kind">Signal kind.</param>
/// <param name="Contact">Contact point, or null.</param>
/// <param name="ValidUntil">Last day, or null for what the covenant says.</param>
/// <param name="Digest">Keyed digest of the whole row.</param>
/// <param name="Keys">Match keys for registering, strongest first, at least one.</param>
internal sealed record SignalRow(
    int Line, string Reference, string Kind, string? Contact, DateOnly? ValidUntil, string Digest, IReadOnlyList<MatchKey> Keys)
{
    /// <summary>When no key is strong: what the row lacks for one. Else empty.</summary>
    public IReadOnlyList<string> Weakness { get; init; } = [];

    /// <summary>The keys are identities.</summary>
    public override string ToString() => $"row on line {Line}";
}
