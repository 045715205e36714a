namespace Bekend.Gateway.Quotas;

/// <summary>Counts the uses of quotas, over all gateways on one database. Every implementation passes the same contract tests.</summary>
/// <remarks>
/// <para>INVARIANT: however many ask at once, no moment has more uses of a counter than its quota allows.</para>
/// <para>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</para>
/// </remarks>
internal interface IQuotaStore
{
    /// <summary>Charges all uses or none. Survives whatever an answer on record survives: that is written after it.</summary>
    /// <returns>Null when they were charged, now or before for this question; else the quota that is full.</returns>
    Task<FullQuota?> TryUseAsync(QuotaCharge charge, CancellationToken cancellationToken);

    /// <summary>Takes back what a question was charged at its opening.</summary>
    Task ReleaseAsync(QuotaCharge charge, CancellationToken cancellationToken);

    /// <summary>Removes the uses that count no longer.</summary>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
