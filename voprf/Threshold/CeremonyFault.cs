namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>What a holder did that ends the making of a key.</summary>
public enum CeremonyFault
{
    /// <summary>Its commitments are not those it bound itself to, or no valid elements.</summary>
    Commitments,

    /// <summary>Its letter does not open: written by or to another, for another key or with other settings, or altered on the way.</summary>
    Letter,

    /// <summary>It saw other messages than this holder.</summary>
    Transcript,

    /// <summary>The share it dealt is not the value it committed to.</summary>
    Share,

    /// <summary>What all dealt adds up to nothing usable.</summary>
    Sum,
}
