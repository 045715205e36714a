namespace Bekend.Gateway.Disclosure;

/// <summary>
/// What happens in the store in the transaction that appends a record: both, or neither. When there is nothing (left) for it to change, the
/// record is left out.
/// </summary>
internal abstract record RecordEffect
{
    /// <summary>Says nothing about whom it concerns.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Destroys the key of a month, and with it all that expires in it; not while any of it, or what it was said or found of, is on hold.</summary>
    /// <param name="Bucket">The month.</param>
    /// <param name="ProtectedKey">Its key as stored: this key and no other that came in its place.</param>
    /// <param name="Now">Decides which holds are over.</param>
    public sealed record DestroyMonth(uint Bucket, byte[] ProtectedKey, DateTimeOffset Now) : RecordEffect;

    /// <summary>Destroys one record's key and content, all that is listed of it, and what was said and found of it; not while it is on hold.</summary>
    /// <param name="Request">The request that is granted, which must wait still; null when one person may do it alone.</param>
    public sealed record EraseContent(Guid Record, Guid? Request, DateTimeOffset Now) : RecordEffect;

    /// <summary>Puts on hold whatever is under a covenant, or one disclosure of it that is still there.</summary>
    /// <param name="Id">That of the record that places it.</param>
    public sealed record PlaceHold(Guid Id, string Covenant, Guid? Disclosure, DateTimeOffset Now, DateTimeOffset EndsAt) : RecordEffect;

    /// <summary>Ends a hold that is not over.</summary>
    public sealed record LiftHold(Guid Id, DateTimeOffset Now) : RecordEffect;

    /// <summary>Asks a second person for the erasure of a disclosure that is still there; once at a time.</summary>
    /// <param name="Id">That of the record that asks.</param>
    public sealed record AskErasure(Guid Id, string Covenant, Guid Disclosure, DateTimeOffset Now, DateTimeOffset EndsAt) : RecordEffect;

    /// <summary>Withdraws or refuses such a request that is not over.</summary>
    public sealed record DropErasure(Guid Id, DateTimeOffset Now) : RecordEffect;

    /// <summary>Orders a random sample.</summary>
    /// <param name="Id">That of the record that orders it.</param>
    public sealed record OpenSample(
        Guid Id, string Covenant, DateTimeOffset From, DateTimeOffset Until, int Count, DateTimeOffset Now, DateTimeOffset EndsAt) : RecordEffect;

    /// <summary>Notes the finding about a disclosure in a sample that is still there, once.</summary>
    /// <param name="Id">That of the record of the finding.</param>
    public sealed record NoteFinding(Guid Id, Guid Sample, Guid Disclosure) : RecordEffect;

    /// <summary>Notes at a disclosure that is still there what a citizen said of it.</summary>
    /// <param name="Id">That of the record of the note.</param>
    public sealed record AddNote(Guid Id, Guid Disclosure) : RecordEffect;
}
