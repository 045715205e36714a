namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>K1: the BSN.</summary>
internal sealed class BsnRule : IPersonKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.K1;

    public MatchStrength Strength => MatchStrength.Strong;

    public IEnumerable<string> Values(PersonReading reading) => reading.Bsn is { } bsn ? [bsn] : [];
}
