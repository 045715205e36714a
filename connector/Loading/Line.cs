namespace Bekend.Connector.Loading;

/// <summary>One physical line.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its end.</param>
/// <param name="IsTooLong">True when the end of it was dropped.</param>
internal readonly record struct Line(int Number, string Text, bool IsTooLong)
{
    /// <summary>The text may hold identities.</summary>
    public override string ToString() => $"line {Number}";
}
