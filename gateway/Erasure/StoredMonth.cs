namespace Bekend.Gateway.Erasure;

/// <summary>The key of a month as stored.</summary>
/// <param name="Bucket">The month.</param>
/// <param name="ProtectedKey">Encrypted under Data Protection.</param>
/// <param name="Count">Records whose content it opens.</param>
internal sealed record StoredMonth(uint Bucket, byte[] ProtectedKey, long Count)
{
    /// <summary>As records name it: <c>2031-11</c>.</summary>
    public string Name => string.Create(null, $"{Bucket / 12:D4}-{(Bucket % 12) + 1:D2}");
}
