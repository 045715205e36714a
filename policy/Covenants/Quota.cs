namespace Bekend.Policies.Covenants;

/// <summary>How many questions may be asked (`quota`).</summary>
/// <param name="Per">What is counted per.</param>
/// <param name="Max">Questions allowed in one window; at least 1.</param>
/// <param name="Window">Length of the sliding window; never zero.</param>
public sealed record Quota(QuotaScope Per, int Max, Period Window);
