namespace Bekend.Gateway.Attention;

/// <summary>What a privacy officer found.</summary>
/// <param name="By">The officer's client or account.</param>
/// <param name="Explanation">In the officer's words, encrypted.</param>
internal sealed record AttentionHandling(DateTimeOffset At, string By, byte[] Explanation)
{
    public override string ToString() => nameof(AttentionHandling);
}
