namespace Bekend.Ledger.Entries;

/// <summary>What an entry records. The numbers are on the wire and never change meaning.</summary>
public enum EntryType : byte
{
    /// <summary>No type; refused everywhere.</summary>
    None = 0,

    /// <summary>An answer given, or a refusal.</summary>
    Disclosure = 1,

    /// <summary>A covenant's public key.</summary>
    PublicKey = 2,

    /// <summary>The erasure of a record, or the expiry of a bucket.</summary>
    Redaction = 3,

    /// <summary>A signal registered or withdrawn.</summary>
    Registration = 4,

    /// <summary>A version of a covenant coming into force.</summary>
    CovenantVersion = 5,

    /// <summary>A reading of the log itself.</summary>
    Reading = 6,

    /// <summary>A change of a covenant's key that begins or is over.</summary>
    KeyRotation = 7,
}
