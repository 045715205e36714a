namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>The kinds of match key. The names are part of the wire format.</summary>
public enum MatchKeyKind
{
    /// <summary>BSN.</summary>
    K1,

    /// <summary>Surname, initial, birth date.</summary>
    K2,

    /// <summary>Surname and first given name in alphabetical order, birth date.</summary>
    K4,

    /// <summary>First given name, birth date, postcode.</summary>
    K7,

    /// <summary>Postcode, house number, suffix.</summary>
    A1,

    /// <summary>Postcode, house number.</summary>
    A0,
}
