using Bekend.Gateway.Disclosure;

namespace Bekend.Gateway.Supervision;

/// <summary>A disclosure as the store has it: believed by nobody until it is checked.</summary>
/// <param name="Overview">What it is listed by.</param>
/// <param name="Position">Its place in the log, as the overview says.</param>
/// <param name="Entry">The entry at that place; null when there is none.</param>
/// <param name="BucketKey">Protected key of the month in which it expires; null when it is gone.</param>
/// <param name="WrappedKey">The record's key under its bucket's key; null when it is gone.</param>
/// <param name="Payload">The content under the record's key; null when it is gone.</param>
internal sealed record StoredDisclosure(
    DisclosureOverview Overview, long Position, byte[]? Entry, byte[]? BucketKey, byte[]? WrappedKey, byte[]? Payload)
{
    /// <summary>Where the page that ends here goes on.</summary>
    public DisclosureCursor Cursor => new(Overview.Time, Position);
}
