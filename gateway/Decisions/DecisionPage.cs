using System.Text.Json.Nodes;

namespace Bekend.Gateway.Decisions;

/// <summary>One page of the decision log, oldest first.</summary>
/// <param name="Lines">As far as the reader guards what they are about.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
internal sealed record DecisionPage(IReadOnlyList<JsonObject> Lines, DecisionCursor? Next)
{
    /// <summary>Most lines looked at for one page; of a page with other covenants' lines, fewer are given.</summary>
    public const int Size = 50;
}
