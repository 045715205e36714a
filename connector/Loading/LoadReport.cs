namespace Bekend.Connector.Loading;

/// <summary>How a load ended, or how it would.</summary>
/// <param name="Counts">Rows by outcome.</param>
/// <param name="Stopped">Why it ended before the last row; null when every row came to an end.</param>
internal sealed record LoadReport(LoadCounts Counts, Failure? Stopped)
{
    /// <summary>Which signals the file has; null unless those that it does not have are to be withdrawn.</summary>
    public FilePresence? Presence { get; init; }

    /// <summary>What became of the signals that the file does not have; null when they were not looked for.</summary>
    public WithdrawalReport? Withdrawal { get; init; }

    /// <summary>Rows without a strong key; only of a dry run.</summary>
    public WeakRows? Weak { get; init; }
}
