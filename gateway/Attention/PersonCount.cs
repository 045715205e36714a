namespace Bekend.Gateway.Attention;

/// <summary>The answers that one employee got under one covenant and that make a pattern.</summary>
/// <param name="Count">Answers that are taken together.</param>
/// <param name="Part">Those of them that stand out; 0 where all do.</param>
internal sealed record PersonCount(string Organisation, string Person, long Count, long Part)
{
    public override string ToString() => nameof(PersonCount);
}
