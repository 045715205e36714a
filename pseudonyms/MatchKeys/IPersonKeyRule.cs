namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>Makes the keys of one kind for a person.</summary>
internal interface IPersonKeyRule
{
    /// <summary>The kind.</summary>
    MatchKeyKind Kind { get; }

    /// <summary>Strength of a match.</summary>
    MatchStrength Strength { get; }

    /// <summary>The values, likeliest reading of the person first; empty when a part is missing.</summary>
    IEnumerable<string> Values(PersonReading reading);
}
