namespace Bekend.Gateway.Supervision;

/// <summary>A record as the store has it: believed by nobody until it is checked.</summary>
/// <param name="Position">Its place in the log, as whatever lists it says.</param>
/// <param name="Entry">The entry at that place; null when there is none.</param>
/// <param name="BucketKey">Protected key of the month in which it expires; null when it is gone.</param>
/// <param name="WrappedKey">The record's key under its bucket's key; null when it is gone.</param>
/// <param name="Payload">The content under the record's key; null when it is gone.</param>
internal sealed record StoredRecord(
    Guid Id, long Position, byte[]? Entry, byte[]? BucketKey, byte[]? WrappedKey, byte[]? Payload)
{
    /// <summary>Says nothing about its content.</summary>
    public override string ToString() => $"{nameof(StoredRecord)} {Id}";
}
