namespace Bekend.Gateway.Sampling;

/// <summary>A finding as the log has it.</summary>
/// <param name="Verdict">Null when what is stored does not fit the log.</param>
/// <param name="By">The officer.</param>
/// <param name="Explanation">What the officer wrote; null for nothing.</param>
internal sealed record Finding(Verdict? Verdict, DateTimeOffset? At, string? By, string? Explanation)
{
    /// <summary>May name people: belongs in no log.</summary>
    public override string ToString() => nameof(Finding);
}
