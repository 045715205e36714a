namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>How much a match on a kind of key says. Higher is stronger.</summary>
public enum MatchStrength
{
    /// <summary>Mogelijk: several subjects may share the key.</summary>
    Possible = 1,

    /// <summary>Waarschijnlijk: seldom shared.</summary>
    Probable = 2,

    /// <summary>Sterk: practically one subject.</summary>
    Strong = 3,
}
