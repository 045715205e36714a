namespace Bekend.Policies.Publishing;

/// <summary>Why signatures do not make a version of a covenant one that may be used.</summary>
public enum SignatureFault
{
    /// <summary>It is no signed note.</summary>
    NoNote,

    /// <summary>Something else was signed: another covenant, another version, or another text of it.</summary>
    OtherText,

    /// <summary>A line in the name of a known key is not that key's.</summary>
    FalseSignature,

    /// <summary>Fewer than <see cref="CovenantSigners.Needed"/> of the people who may sign did.</summary>
    TooFew,
}
