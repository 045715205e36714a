namespace Bekend.Gateway.Supervision;

/// <summary>One page of a list, newest first.</summary>
/// <param name="Next">Where the next page begins; null at the end.</param>
internal sealed record DisclosurePage(IReadOnlyList<CheckedDisclosure> Disclosures, DisclosureCursor? Next)
{
    /// <summary>Disclosures on one page.</summary>
    public const int Size = 50;
}
