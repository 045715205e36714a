namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>The kinds of match key. The names are part of the wire format.</summary>
public enum MatchKeyKind
{
    /// <summary>BSN.</summary>
    K1,

    /// <summary>Surname, initial, birth date.</summary>
    K2,

    /// <summary>Sound of the surname, initial, birth date.</summary>
    K3,

    /// <summary>Surname and first given name in alphabetical order, birth date.</summary>
    K4,

    /// <summary>Birth date, sex, address.</summary>
    K5,

    /// <summary>Surname, first given name, address.</summary>
    K6,

    /// <summary>First given name, birth date, postcode.</summary>
    K7,

    /// <summary>Sound of the surname, birth date, postcode.</summary>
    K8,

    /// <summary>Postcode, house number, suffix.</summary>
    A1,

    /// <summary>Postcode, house number, canonical suffix.</summary>
    A1s,

    /// <summary>Postcode, house number.</summary>
    A0,

    /// <summary>Nummeraanduiding of the BAG.</summary>
    A2,

    /// <summary>Town, street, house number, suffix.</summary>
    A3,
}
