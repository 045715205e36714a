namespace Bekend.Connector.Loading;

/// <summary>What became of the signals that the file does not have.</summary>
internal sealed record WithdrawalReport
{
    /// <summary>Own signals under the covenant about this kind of subject, before.</summary>
    public required int Listed { get; init; }

    /// <summary>Those of them that the file does not have.</summary>
    public required int Missing { get; init; }

    /// <summary>How many are withdrawn; in a dry run none.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Why none are withdrawn although there may be some; null when nothing held them back.</summary>
    public string? HeldBack { get; init; }

    /// <summary>Why it ended before the last one.</summary>
    public Failure? Stopped { get; init; }
}
