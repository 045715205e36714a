using Bekend.Gateway.Disclosure;

namespace Bekend.Gateway.Supervision;

/// <summary>A disclosure as the store has it: believed by nobody until it is checked.</summary>
/// <param name="Overview">What it is listed by.</param>
/// <param name="Record">What was recorded.</param>
internal sealed record StoredDisclosure(DisclosureOverview Overview, StoredRecord Record)
{
    /// <summary>Its place in the log, as the overview says.</summary>
    public long Position => Record.Position;

    /// <summary>Where the page that ends here goes on.</summary>
    public DisclosureCursor Cursor => new(Overview.Time, Position);
}
