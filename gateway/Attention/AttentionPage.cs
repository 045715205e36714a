namespace Bekend.Gateway.Attention;

/// <summary>Some of the points, newest first.</summary>
/// <param name="Next">Where the next page begins; null at the end.</param>
internal sealed record AttentionPage(IReadOnlyList<AttentionPoint> Points, Guid? Next)
{
    public const int Size = 50;
}
