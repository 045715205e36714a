namespace Bekend.KeyHolding.Budgets;

/// <summary>Keeps what each organisation has spent under each covenant. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IBudgetStore
{
    /// <summary>Charges all of it or nothing, atomically and durably.</summary>
    /// <param name="organisation">OIN.</param>
    /// <param name="covenant">Id of the covenant.</param>
    /// <param name="day">UTC day.</param>
    /// <param name="count">Elements, at least 1.</param>
    /// <param name="limit">Most that may be charged on a day.</param>
    /// <returns>False when it would exceed the limit; then nothing was charged.</returns>
    Task<bool> TryChargeAsync(
        string organisation, string covenant, DateOnly day, int count, long limit, CancellationToken cancellationToken);

    /// <summary>Removes the days before <paramref name="day"/>.</summary>
    Task RemoveBeforeAsync(DateOnly day, CancellationToken cancellationToken);
}
