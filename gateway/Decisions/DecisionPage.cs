namespace Bekend.Gateway.Decisions;

/// <summary>One page of the decision log, oldest first.</summary>
/// <param name="Lines">As they were recorded: JSON, UTF-8.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
internal sealed record DecisionPage(IReadOnlyList<byte[]> Lines, DecisionCursor? Next)
{
    /// <summary>Most lines looked at for one page; of a page with other covenants' lines, fewer are given.</summary>
    public const int Size = 500;
}
