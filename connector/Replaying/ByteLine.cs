namespace Bekend.Connector.Replaying;

/// <summary>One line of a log, as bytes.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Utf8">Without its end; of a line that is too long, its first bytes, one more than may be. Holds until the next line is read.</param>
internal readonly record struct ByteLine(long Number, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>The bytes may hold a case number.</summary>
    public override string ToString() => $"line {Number}";
}
