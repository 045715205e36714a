namespace Bekend.Pseudonyms.Names;

/// <summary>How letters that Unicode does not decompose are read.</summary>
internal enum Spelling
{
    /// <summary>As the wire format says: they fall away, but for ß, æ, œ, ø, ł, đ, ð, þ and ĳ.</summary>
    Wire,

    /// <summary>As a Dutch typist writes them without diacritics: ı becomes i, ħ becomes h, and so on.</summary>
    Typed,
}
